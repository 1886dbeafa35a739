import { type Assignment, eachPair } from "@/lib/matching/assignment";

/** What a solver found, counted here and not by the solver. @throws when it is none that is possible */
export function worthOf(problem: Assignment, mentorOf: Int32Array) {
  const { poor, weak } = problem.thresholds;
  const worth = { matched: 0, poor: 0, weak: 0, points: 0 };
  const given = new Int32Array(problem.mentors);
  for (const [i, mine] of mentorOf.entries()) {
    if (mine < 0) continue;
    let fit = -1;
    eachPair(problem, i, (j, one) => {
      if (j === mine) fit = one;
    });
    given[mine] = (given[mine] ?? 0) + 1;
    if (fit < 0 || (given[mine] ?? 0) > (problem.places[mine] ?? 0)) {
      throw new Error("a solver gave an impossible pair, or one place too many");
    }
    worth.matched += 1;
    worth.points += fit;
    if (fit < poor) worth.poor += 1;
    if (fit < weak) worth.weak += 1;
  }
  return worth;
}
