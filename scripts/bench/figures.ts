import { existsSync, readFileSync, writeFileSync } from "node:fs";

const path = "bench.json";

/** Keeps what was measured beside what another bench has measured before. */
export function keepFigures(figures: object): void {
  const before: object = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  writeFileSync(path, `${JSON.stringify({ ...before, ...figures }, null, 2)}\n`);
}
