import { afterEach, describe, expect, it, vi } from "vitest";
import { PLAIN_AT_MOST } from "@/lib/matching/certify";
import { fullMentee, fullMentor, round } from "@/lib/testing/made-up";
import { tasks } from "./thread-tasks";

type Rows = typeof import("@/lib/matching/scoring/possible").eachPossibleRow;
const broken = vi.hoisted(() => ({ loops: null as ((fits: Int16Array) => void) | null }));

/** The loops of the solver and of the quick check, with a fault put into them. */
vi.mock("@/lib/matching/scoring/possible", async (load) => {
  const real = await load<{ eachPossibleRow: Rows }>();
  const eachPossibleRow: Rows = (problem, mentees, mentors, visit) =>
    real.eachPossibleRow(problem, mentees, mentors, (i, fits) => {
      broken.loops?.(fits);
      visit(i, fits);
    });
  return { ...real, eachPossibleRow };
});

const { size, weights, proves } = await vi.hoisted(() => import("@/lib/testing/beyond-proof"));
vi.mock("@/lib/matching/weights", weights);
vi.mock("@/lib/matching/proves", proves);

afterEach(() => {
  broken.loops = null;
  size.isBeyond = false;
});

/** People in the order of their ids, so that the loops have each at one place whoever runs them. */
const made = (mentees: number, mentors: number) =>
  round({
    mentees: Array.from({ length: mentees }, (_, k) => fullMentee(`mentee-${1000 + k}`, k)),
    mentors: Array.from({ length: mentors }, (_, k) => fullMentor(`mentor-${1000 + k}`, k)),
  });
const solved = (problem: ReturnType<typeof made>) => {
  const answer = tasks.solve(problem, () => {});
  if (answer === "too-large") throw new Error(answer);
  return answer;
};

describe("a check that somebody asks for", () => {
  const large = made(260, 200);

  it("holds of what is the best, however large", () => {
    expect(260 * 200).toBeGreaterThan(PLAIN_AT_MOST);
    expect(tasks.certify({ problem: large, result: solved(large).result }).fails).toBeNull();
  });

  it.each<[string, (fits: Int16Array) => void]>([
    ["are missing", (fits) => fits.fill(-1, 0, 50)],
    ["are scored too low", (fits) => fits.fill(0, 0, 50)],
  ])("refuses what came of possible pairs that %s, where nobody chose them", (_, fault) => {
    broken.loops = fault;
    const { result, holds } = solved(large);
    // The check of the run has its fits from the same loops.
    expect(holds).toBe(true);
    expect(tasks.certify({ problem: large, result }).fails).toMatchObject({
      key: "certificate.betterPair",
    });
  });
});

describe("a round that is too large to be proved", () => {
  it("is an answer, of a run and of a preview; any other fault is thrown", () => {
    const problem = made(6, 3);
    size.isBeyond = true;
    expect(tasks.solve(problem, () => {})).toBe("too-large");
    expect(tasks.preview(problem)).toBe("too-large");
    size.isBeyond = false;
    expect(solved(problem).holds).toBe(true);
    const wrong = { ...problem, thresholds: { poor: 5_000, weak: 4_000 } };
    expect(() => tasks.solve(wrong, () => {})).toThrow("Not a problem to solve");
  });
});
