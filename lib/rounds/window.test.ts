import { describe, expect, it } from "vitest";
import { matrixOf } from "@/lib/matching/matrix";
import { mentee, mentor, round } from "@/lib/testing/made-up";
import { SHOWN_AT_MOST, windowOf } from "./window";

const byName = (a: string, b: string) => a.localeCompare(b);
const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${name}${String(at).padStart(3, "0")}`);
const problemOf = (mentees: number, mentors: number) =>
  round({
    mentees: numbered("a", mentees).map((id) => mentee(id)),
    mentors: numbered("x", mentors).map((id) => mentor(id, { strengths: [] })),
  });

describe("the picture of every pair", () => {
  it("shows everyone with a place where there are few", () => {
    const { mentees, mentors } = problemOf(3, 2);
    const problem = round({ mentees, mentors: [...mentors, mentor("full", { capacity: 0 })] });
    const all = windowOf(problem, [], byName, { page: null, open: null });
    expect(all).toMatchObject({ page: 1, pages: 1, mentorsInAll: 2 });
    const pinned = { menteeId: "a001", mentorId: "x000", pinned: true };
    const matrix = matrixOf(problem, [pinned], all);
    expect(matrix).toMatchObject({ mentorIds: ["x000", "x001"], pairs: 6, impossible: {} });
    const chosen = matrix.rows.flatMap(({ cells }) => cells).filter((cell) => cell.chosen);
    expect(chosen).toMatchObject([{ mentorId: "x000", pinned: true }]);
  });

  it("shows many a page at a time, always with their mentors of the draft", () => {
    const problem = problemOf(100, 90);
    const pairs = problem.mentees.slice(0, 90).map(({ id }, at) => {
      return { menteeId: id, mentorId: `x${String(89 - at).padStart(3, "0")}` };
    });
    const second = windowOf(problem, pairs, byName, { page: 2, open: null });
    expect(second).toMatchObject({ page: 2, pages: 3, mentorsInAll: 90 });
    expect(second.mentees.map(({ id }) => id)).toEqual(numbered("a", 80).slice(40));
    expect(second.mentors).toHaveLength(SHOWN_AT_MOST);
    const shown = new Set(second.mentors.map(({ id }) => id));
    const theirs = pairs.slice(40, 80).map(({ mentorId }) => mentorId);
    expect(theirs.every((id) => shown.has(id))).toBe(true);
  });

  it("opens where the open pair is, and never beyond the last page", () => {
    const problem = problemOf(100, 90);
    const open = { menteeId: "a099", mentorId: "x089" };
    const there = windowOf(problem, [], byName, { page: null, open });
    expect(there.page).toBe(3);
    expect(there.mentors.some(({ id }) => id === "x089")).toBe(true);
    expect(windowOf(problem, [], byName, { page: 9, open: null }).page).toBe(3);
    expect(windowOf(problemOf(0, 0), [], byName, { page: 2, open: null })).toMatchObject({
      page: 1,
      pages: 1,
      mentees: [],
      mentors: [],
    });
  });
});
