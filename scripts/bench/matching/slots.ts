import { type Assignment, eachPair } from "@/lib/matching/assignment";
import { FULL_FIT } from "@/lib/matching/types";

/** More than any exchange can win in points: nobody is left out for them. */
export const lossOfNobody = ({ mentees, mentors }: Assignment) =>
  (FULL_FIT + 1) * (Math.min(mentees, mentors) + 1);

/**
 * For solvers that know no capacities: a column for each place, and the loss of points at each
 * row and column. A pair that is impossible costs as much as nobody.
 */
export function slotsOf(problem: Assignment) {
  const mentorAt: number[] = [];
  const first = new Int32Array(problem.mentors + 1);
  for (const [j, places] of problem.places.entries()) {
    for (let k = 0; k < places; k += 1) mentorAt.push(j);
    first[j + 1] = mentorAt.length;
  }
  const nobody = lossOfNobody(problem);
  const rows = Array.from({ length: problem.mentees }, (_, i) => {
    const row = new Float64Array(mentorAt.length).fill(nobody);
    eachPair(problem, i, (j, fit) => row.fill(FULL_FIT - fit, first[j], first[j + 1]));
    return row;
  });
  return { rows, mentorAt, nobody };
}
