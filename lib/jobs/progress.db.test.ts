import { expect, it } from "vitest";
import { read, type Tx, write } from "@/lib/db";
import { done } from "@/lib/result";
import { testDistrict } from "@/lib/testing/district";
import {
  beginProgress,
  cancelProgress,
  findProgress,
  finishProgress,
  moveProgress,
} from "./progress";

async function work() {
  const district = await testDistrict();
  const office = district.coordinatorViewer(await district.coordinator());
  const inOne = async <T>(run: (tx: Tx) => Promise<T>) => {
    const result = await write(office, async (tx) => done(await run(tx)));
    if (!result.ok) throw new Error("nothing here is refused");
    return result.value;
  };
  const id = await inOne((tx) => beginProgress(tx, office, "round"));
  const at = (done: number) => ({ stage: "reading", done, total: 4 });
  return {
    move: (done: number) => inOne((tx) => moveProgress(tx, office, id, at(done))),
    finish: (failure?: string) => inOne((tx) => finishProgress(tx, office, id, failure)),
    cancel: () => inOne((tx) => cancelProgress(tx, office, id)),
    seen: () => read(office, (tx) => findProgress(tx, office, id)),
    elsewhere: async () => {
      const other = await testDistrict();
      const viewer = other.coordinatorViewer(await other.coordinator());
      return read(viewer, (tx) => findProgress(tx, viewer, id));
    },
  };
}

it("goes from waiting to all done", async () => {
  const { move, finish, seen, elsewhere } = await work();
  expect(await seen()).toMatchObject({ stage: "waiting", total: null, finished: false });
  expect(await move(1)).toBe(true);
  expect(await seen()).toMatchObject({ stage: "reading", done: 1, total: 4, failure: null });
  await finish();
  expect(await seen()).toMatchObject({ done: 4, finished: true });
  expect(await move(2)).toBe(false);
  expect(await elsewhere()).toBeNull();
});

it("stops where it was cancelled, and where it failed", async () => {
  const cancelled = await work();
  await cancelled.move(1);
  await cancelled.cancel();
  expect(await cancelled.move(2)).toBe(false);
  expect(await cancelled.seen()).toMatchObject({ done: 1, finished: true });

  const failed = await work();
  await failed.move(2);
  await failed.finish("settings");
  expect(await failed.seen()).toMatchObject({ done: 2, finished: true, failure: "settings" });
});
