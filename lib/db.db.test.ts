import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { read } from "./db";
import { system } from "./testing/viewers";

it("a long transaction is no silence while its statements are answered", async () => {
  const viewer = system(randomUUID(), new Date());
  const answers = await read(viewer, async (tx) => {
    const slept: unknown[] = [];
    for (const seconds of [1.6, 1.6, 1.6]) {
      slept.push(...(await tx.$queryRaw<unknown[]>`SELECT pg_sleep(${seconds}::float)::text`));
    }
    return slept;
  });
  expect(answers).toHaveLength(3);
});
