import { expect, it } from "vitest";
import { whoReads, whoWouldRead } from "./readers";

const ruth = { pairId: "with-ruth", open: true };
const noor = { pairId: "with-noor", open: true };
const restored = { pairId: "with-ruth", open: false };

it("this week's check-in is read by the mentors it is shared with, as long as they are mentors", () => {
  const shared = { sharedWith: [ruth.pairId] };
  expect(whoReads(shared, [ruth, noor])).toMatchObject({ by: "shared", readers: [ruth] });
  expect(whoReads(shared, [noor])).toMatchObject({ by: "notYet", readers: [] });
  expect(whoReads(shared, [])).toMatchObject({ by: "never", readers: [] });
  expect(whoReads({ sharedWith: [] }, [ruth])).toMatchObject({ by: "notYet", readers: [] });
  expect(whoReads(null, [ruth])).toMatchObject({ by: "notYet", readers: [] });
});

it("and by nobody of a pair that waits for a yes; the sharing can be taken back before", () => {
  const shared = { sharedWith: [restored.pairId, noor.pairId] };
  const waiting = whoReads(shared, [restored]);
  expect(waiting).toEqual({ by: "later", readers: [restored], chosen: [restored] });
  const both = whoReads(shared, [restored, noor]);
  expect(both).toEqual({ by: "shared", readers: [noor], chosen: [restored, noor] });
});

it("before it is shared, only those are named who could read it at once; where nobody could, all", () => {
  expect(whoWouldRead([restored, noor])).toEqual({ hint: "hint", readers: [noor] });
  expect(whoWouldRead([restored])).toEqual({ hint: "hintLater", readers: [restored] });
});
