import { afterAll, expect, it } from "vitest";
import { round } from "@/lib/testing/made-up";
import { type RoundThread, takeThread, withThread } from "./thread";

afterAll(() => takeThread().end());

it("a thread that answered is kept for the next; one in which something failed is ended", async () => {
  const used: RoundThread[] = [];
  const repeat = (thread: RoundThread) => {
    used.push(thread);
    return thread.ask("repeat", round());
  };
  expect((await withThread(repeat)).pairs).toEqual([]);
  await withThread(repeat);
  expect(used[1]).toBe(used[0]);
  const failing = withThread(async (thread) => {
    await repeat(thread);
    throw new Error("the page is gone");
  });
  await expect(failing).rejects.toThrow("the page is gone");
  expect(used[2]?.isGone()).toBe(true);
  await withThread(repeat);
  expect(used[3]).not.toBe(used[2]);
});
