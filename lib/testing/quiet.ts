import { format } from "node:util";
import { afterEach, expect } from "vitest";

/** Whatever a test or the code under it says on the console fails the test. */
const said: string[] = [];
for (const kind of ["debug", "log", "info", "warn", "error"] as const) {
  console[kind] = (...words: unknown[]) => {
    said.push(`${kind}: ${format(...words)}`);
  };
}

afterEach(() => {
  expect(said.splice(0), "said on the console").toEqual([]);
});
