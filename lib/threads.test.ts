import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { openThread, type Thread, ThreadEnded } from "./threads";

type Given = {
  double(input: number): number;
  count(input: number, tell: (news: number) => void): string;
  fail(input: null): never;
  crash(input: null): never;
  hang(input: null): never;
};
const source = `export const tasks = {
  double: (n) => 2 * n,
  count: (n, tell) => { for (let k = 1; k <= n; k++) tell(k); return "counted"; },
  fail: () => { throw new RangeError("no such thing"); },
  crash: () => process.exit(3),
  hang: () => { for (;;); },
};`;

const open: Thread<Given>[] = [];
function thread(): Thread<Given> {
  const one = openThread<Given>(`data:text/javascript,${encodeURIComponent(source)}`);
  open.push(one);
  return one;
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.end();
});

it("answers in the order of asking, with news on the way", async () => {
  const { ask } = thread();
  const heard: number[] = [];
  const both = await Promise.all([ask("count", 3, (n) => heard.push(n)), ask("double", 21)]);
  expect(both).toEqual(["counted", 42]);
  expect(heard).toEqual([1, 2, 3]);
});

it("a task that throws fails alone", async () => {
  const { ask } = thread();
  await expect(ask("fail", null)).rejects.toThrow("no such thing");
  expect(await ask("double", 1)).toBe(2);
});

it("ends in the middle of its work, and whoever waits is told", async () => {
  const { ask, end } = thread();
  const lost = ask("hang", null).catch((error) => error);
  const next = ask("double", 1).catch((error) => error);
  await pause(300);
  await end();
  expect(await lost).toBeInstanceOf(ThreadEnded);
  expect(await next).toBeInstanceOf(ThreadEnded);
  await expect(ask("double", 1)).rejects.toBeInstanceOf(ThreadEnded);
});

it("a crash takes nobody else with it", async () => {
  const { ask } = thread();
  await expect(ask("crash", null)).rejects.toBeInstanceOf(ThreadEnded);
  const elsewhere = openThread<Given>("lib/there-is-no-such-module.ts");
  open.push(elsewhere);
  await expect(elsewhere.ask("double", 1)).rejects.toMatchObject({ message: "a thread crashed" });
});
