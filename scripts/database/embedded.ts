import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Trouble } from "../stack/trouble.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { withClient } from "./connect.ts";
import { freePort, isFree } from "./ports.ts";

export type EmbeddedDatabase = {
  /** The connection of the cluster's owner to the database `bookends`. */
  url: string;
  stop(): Promise<void>;
  /** Settles when the server ends without having been asked to. */
  ended: Promise<void>;
};

type Options = {
  /** Where the cluster lives; made when it is not there. */
  folder: string;
  log: string;
  password: string;
  /** Faster and forgetful, for tests: nothing survives a crash. */
  throwaway?: boolean;
};

const OWNER = "bookends_owner";
const DATABASE = "bookends";

/** Starts the PostgreSQL that comes with the packages, on 127.0.0.1 only. */
export async function startEmbedded(options: Options): Promise<EmbeddedDatabase> {
  const binaries = findBinaries();
  if (!existsSync(options.folder)) createCluster(binaries, options);
  requireCluster(options.folder);
  await stopLeftover(binaries, options.folder);
  const port = await rememberedPort(options.folder);
  const keeper = spawnKeeper(binaries, options, port);
  const url = `postgres://${OWNER}:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${DATABASE}`;
  let stopping = false;
  const exited = new Promise<void>((resolve) => keeper.once("exit", () => resolve()));
  await untilReady(keeper, url, options);
  return {
    url,
    ended: exited.then(() => (stopping ? new Promise<void>(() => {}) : undefined)),
    stop: async () => {
      stopping = true;
      keeper.stdin?.end();
      await exited;
    },
  };
}

/** Made under another name and renamed when complete, so that half a cluster never passes for one. */
function createCluster(binaries: Binaries, { folder, password, throwaway }: Options): void {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const secret = join(tmpdir(), `bookends-${process.pid}-${Date.now()}`);
  writeFileSync(secret, password, { mode: 0o600, flag: "wx" });
  const { uid, gid } = binaries.owner;
  if (uid !== undefined && gid !== undefined) {
    chownSync(draft, uid, gid);
    chownSync(secret, uid, gid);
  }
  try {
    const flags = ["--auth=scram-sha-256", "--encoding=UTF8", `--pwfile=${secret}`];
    if (throwaway) flags.push("--no-sync");
    const icu = ["--locale=C", "--locale-provider=icu", "--icu-locale=und"];
    const initdb = (locale: string[]) =>
      spawnSync(binaries.initdb, ["-D", draft, `--username=${OWNER}`, ...flags, ...locale], {
        ...binaries.owner,
        cwd: draft,
        env: { ...process.env, LC_ALL: "C" },
        encoding: "utf8",
        windowsHide: true,
      });
    const result = initdb(icu);
    if (result.status !== 0) {
      const words = `${result.stderr ?? ""}${result.error?.message ?? ""}`
        .trim()
        .split("\n")
        .at(-1);
      throw new Trouble(
        `The database could not be created in ${folder}: ${words}.`,
        "Check that there is room on the disk and that the folder may be written to, then start again.",
      );
    }
    renameSync(draft, folder);
  } finally {
    rmSync(secret, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function requireCluster(folder: string): void {
  const uid = process.getuid?.();
  if (uid !== undefined && uid !== 0 && statSync(folder).uid !== uid) {
    throw new Trouble(
      `The database folder ${folder} belongs to another user.`,
      "Start Bookends as that user, or set BOOKENDS_DATA to a folder of your own.",
    );
  }
  const version = join(folder, "PG_VERSION");
  if (!existsSync(version)) throw broken(folder, "it holds no database");
  const found = readFileSync(version, "utf8").trim();
  if (found !== "18") throw broken(folder, `it was made by PostgreSQL ${found}, this is 18`);
}

function broken(folder: string, reason: string): Trouble {
  return new Trouble(
    `The database folder ${folder} cannot be used: ${reason}.`,
    "Start the demo afresh with: npm run reset",
  );
}

/** A server that outlived its keeper may still hold the folder; it is stopped in good order. */
async function stopLeftover(binaries: Binaries, folder: string): Promise<void> {
  const note = join(folder, "postmaster.pid");
  if (!existsSync(note)) return;
  // After a crash of the machine the number in the note may be another programme's by now.
  const port = Number(readFileSync(note, "utf8").split("\n")[3]);
  if (await isFree(port)) return;
  spawnSync(binaries.control, ["stop", "-D", folder, "-m", "fast", "-w", "-t", "10"], {
    ...binaries.owner,
    cwd: folder,
    windowsHide: true,
  });
}

async function rememberedPort(folder: string): Promise<number> {
  const note = `${folder}.port`;
  const remembered = existsSync(note) ? Number(readFileSync(note, "utf8")) : 0;
  if (remembered > 0 && (await isFree(remembered))) return remembered;
  const port = await freePort();
  writeFileSync(note, `${port}\n`);
  return port;
}

function spawnKeeper(binaries: Binaries, options: Options, port: number): ChildProcess {
  const { folder: data, log } = options;
  const flags = ["-p", String(port), "-c", "listen_addresses=127.0.0.1"];
  if (process.platform !== "win32") flags.push("-c", "unix_socket_directories=");
  if (options.throwaway) {
    flags.push("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off");
  }
  const { server, control, owner } = binaries;
  const keeper = fileURLToPath(new URL("keeper.mjs", import.meta.url));
  return spawn(
    process.execPath,
    [keeper, JSON.stringify({ server, control, flags, data, log, owner })],
    {
      stdio: ["pipe", "ignore", "pipe"],
      detached: process.platform !== "win32",
      windowsHide: true,
    },
  );
}

async function untilReady(keeper: ChildProcess, url: string, options: Options): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (keeper.exitCode !== null) throw broken(options.folder, lastWords(options.log));
    try {
      await withClient(new URL("/postgres", url).href, (client) => createDatabase(client));
      return;
    } catch (error) {
      if (codeIs(error, "28P01")) {
        keeper.stdin?.end();
        throw broken(options.folder, "its password is not the one in keys.json");
      }
      await sleep(50);
    }
  }
  keeper.stdin?.end();
  throw broken(options.folder, `it did not open within a minute; ${lastWords(options.log)}`);
}

async function createDatabase(client: import("pg").Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = $1", [DATABASE]);
  if (rowCount === 0) await client.query(`create database ${DATABASE}`);
}

function codeIs(error: unknown, code: string): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === code;
}

function lastWords(log: string): string {
  const lines = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  const telling = lines.filter((line) => /FATAL|PANIC|could not/.test(line)).at(-1) ?? lines.at(-1);
  return (telling ?? "it ended at once")
    .replace(/^.*?(FATAL|PANIC|LOG):\s*(but )?/, "")
    .replace(/\.$/, "");
}
