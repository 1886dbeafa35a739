import { expect, it } from "vitest";
import { faultsOf } from "@/lib/matching/faults";
import { mentee, mentor, round } from "@/lib/testing/made-up";
import { withoutLostPins } from "./pins";

const pin = (menteeId: string, mentorId: string) => ({ menteeId, mentorId });
const people = {
  mentees: ["a", "b", "c"].map((id) => mentee(id)),
  mentors: [mentor("x", { capacity: 2 }), mentor("y")],
};

it("keeps pairs that can be, and frees those that cannot be any more", () => {
  const kept = [pin("a", "x"), pin("b", "x")];
  expect(withoutLostPins(round({ ...people, pinned: kept })).pinned).toEqual(kept);
  const lost = [pin("gone", "x"), pin("a", "gone"), pin("c", "y")];
  const problem = round({ ...people, pinned: [...lost, ...kept], forbidden: [pin("c", "y")] });
  expect(withoutLostPins(problem).pinned).toEqual(kept);
});

it("with fewer places than pairs chosen, frees who was chosen last", () => {
  const pinned = [pin("a", "x"), pin("b", "x"), pin("c", "x")];
  const next = withoutLostPins(round({ ...people, pinned }));
  expect(next.pinned).toEqual(pinned.slice(0, 2));
  expect(faultsOf(next)).toEqual([]);
});
