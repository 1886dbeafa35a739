import { expect, it } from "vitest";
import { isOffered, mailAfterUndo, mayUndo, undoOffered } from "./undo";

const now = new Date("2026-11-23T10:00:00Z");
const after = (seconds: number) => ({ now: new Date(now.getTime() + seconds * 1000) });

it("takes back for a little longer than it is offered, and mails leave no earlier", () => {
  expect(mayUndo(now, after(undoOffered + 1))).toBe(true);
  expect(mayUndo(now, { now: mailAfterUndo({ now }) })).toBe(true);
  expect(mayUndo(now, after(60))).toBe(false);
});

it("is offered for some seconds after the moment in the address, and never without one", () => {
  const at = now.toISOString();
  expect(isOffered(at, after(undoOffered - 1))).toBe(true);
  expect(isOffered(at, after(undoOffered))).toBe(false);
  for (const none of [undefined, "", "yesterday", [at, at]]) {
    expect(isOffered(none, after(1))).toBe(false);
  }
});
