import { afterEach, describe, expect, test, vi } from "vitest";
import { fullMentee, fullMentor, round } from "@/lib/testing/made-up";
import { certify, PLAIN_AT_MOST } from "./certify";
import { solve } from "./solve";
import type { Problem } from "./types";

type Rows = typeof import("./scoring/possible").eachPossibleRow;
type Spoil = (i: number, fits: Int16Array) => unknown;
const loops = vi.hoisted(() => ({ spoil: null as Spoil | null }));

/** The loops of the solver and of the proof of large rounds, with a fault put into them. */
vi.mock("./scoring/possible", async (load) => {
  const real = await load<{ eachPossibleRow: Rows }>();
  const eachPossibleRow: Rows = (problem, mentees, mentors, visit) =>
    real.eachPossibleRow(problem, mentees, mentors, (i, fits) => {
      loops.spoil?.(i, fits);
      visit(i, fits);
    });
  return { ...real, eachPossibleRow };
});
afterEach(() => {
  loops.spoil = null;
});

const made = (mentees: number, mentors: number, facts: Partial<Problem> = {}) =>
  round({
    mentees: Array.from({ length: mentees }, (_, k) => fullMentee(`mentee-${k}`, k)),
    mentors: Array.from({ length: mentors }, (_, k) => fullMentor(`mentor-${k}`, k)),
    ...facts,
  });

describe("a fault in the loops that score whole rounds is not certified", () => {
  const small = made(20, 8);
  const large = made(260, 200);
  const forbidden = { menteeId: "mentee-3", mentorId: "mentor-2" };
  const faults: [string, Problem, Spoil][] = [
    ["a fit too good", small, (i, fits) => i === 3 && fits.fill(10_000, 2, 3)],
    ["a fit too low, of a pair nobody chose", small, (_, fits) => fits.fill(0, 2, 3)],
    ["possible pairs that are missing", small, (i, fits) => i < 9 && fits.fill(-1, 0, 4)],
    [
      "a pair that is ruled out",
      made(20, 8, { forbidden: [forbidden] }),
      (i, fits) => i === 3 && fits.fill(10_000, 2, 3),
    ],
    ["one point more for everyone", small, (_, fits) => fits.set(fits.map((fit) => fit + 1))],
    ["a chosen pair of a large round", large, (i, fits) => i === 7 && fits.fill(10_000, 5, 6)],
  ];

  test.each(faults)("%s", (_, problem, spoil) => {
    expect(certify(problem, solve(problem))).toMatchObject({ holds: true });
    loops.spoil = spoil;
    expect(certify(problem, solve(problem))).toMatchObject({ holds: false });
  });

  test("the small rounds are small and the large one is large", () => {
    expect(20 * 8).toBeLessThan(PLAIN_AT_MOST);
    expect(260 * 200).toBeGreaterThan(PLAIN_AT_MOST);
  });
});
