import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One hash over files and folders, the same on every machine for the same content. */
export function hashOf(paths: string[], ignore: RegExp = /^$/): string {
  const hash = createHash("sha256");
  for (const path of paths) for (const file of filesUnder(path, ignore)) add(file);
  return hash.digest("hex").slice(0, 20);

  function add(file: string): void {
    hash
      .update(`${file.replaceAll("\\", "/")}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
}

export function readStamp(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8").trim() : undefined;
}

export function writeStamp(path: string, stamp: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${stamp}\n`);
}

function filesUnder(path: string, ignore: RegExp): string[] {
  if (!existsSync(path) || ignore.test(path.replaceAll("\\", "/"))) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name), ignore));
}
