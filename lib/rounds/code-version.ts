import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const MATCHER = "lib/matching";

/**
 * A fingerprint of the matcher as it is here: the first twelve digits of the SHA-256 of its source
 * files, in the order of their names. A round keeps it, so that one worked out by other code is
 * known as such.
 */
export function codeVersion(): string {
  const hash = createHash("sha256");
  const files = readdirSync(MATCHER).filter((name) => /(?<!\.test)\.ts$/.test(name));
  for (const name of files.sort()) {
    // A checkout on Windows may end lines otherwise.
    const source = readFileSync(join(MATCHER, name), "utf8").replaceAll("\r\n", "\n");
    hash.update(`${name}\0${source}\0`);
  }
  return hash.digest("hex").slice(0, 12);
}
