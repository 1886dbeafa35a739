import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The matcher with its compiled programs, and the ground that it stands on. */
const MATCHER = "lib/matching";
const GROUND = ["lib/distances.ts"];

/** Of the code that has been loaded, whatever becomes of the files. */
const loaded = fingerprintOf(".");

/** The fingerprint of the matcher that runs. A round keeps it, so that one worked out by other code is known as such. */
export function codeVersion(): string {
  return loaded;
}

/**
 * The first twelve digits of the SHA-256 of the matcher's source files, in the order of their paths.
 * @param root where the tree of the sources begins
 */
export function fingerprintOf(root: string): string {
  const hash = createHash("sha256");
  for (const path of [...sourcesIn(root, MATCHER), ...GROUND].sort()) {
    // A checkout on Windows may end lines otherwise.
    const source = readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");
    hash.update(`${path}\0${source}\0`);
  }
  return hash.digest("hex").slice(0, 12);
}

function sourcesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(root, path);
    return /(?<!\.test)\.ts$/.test(entry.name) ? [path] : [];
  });
}
