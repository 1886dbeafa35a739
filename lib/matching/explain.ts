import type { Fact, FactKey, FactValue } from "./facts";
import { mayCount } from "./forbidden";
import { ruleBook, standardsOf } from "./rules";
import { fitOf, fitScorer, readyMentee, readyMentor, tierOf } from "./score";
import type {
  MatchResult,
  Mentee,
  Mentor,
  PairExplanation,
  PairIds,
  Problem,
  Rule,
  Unmatched,
  UnmatchedExplanation,
  Value,
} from "./types";
import { rules } from "./types";
import { compareValues, nothing } from "./value";
import { withOneMore, worthOfPlaces } from "./worth";

const NAMES_AT_MOST = 3;

/** Why these two: the pair as a whole, then each part, the one that adds most first. */
export function explainPair(problem: Problem, result: MatchResult, pair: PairIds): PairExplanation {
  const mentee = problem.mentees.find(({ id }) => id === pair.menteeId);
  const mentor = problem.mentors.find(({ id }) => id === pair.mentorId);
  if (!mentee || !mentor) throw new RangeError("The pair is not of this round");
  const chosen = result.pairs.find(({ menteeId }) => menteeId === pair.menteeId);
  const isChosen = chosen?.mentorId === pair.mentorId;
  const { fit, parts } = fitOf(mentee, mentor, problem.weights);
  const pinned = isChosen && chosen.pinned;
  const standard = standardsOf(problem);
  const short = pinned ? null : standard(readyMentee(mentee), readyMentor(mentor), fit);
  const rule = ruleBook(problem)(mentee)(mentor) ?? short;
  const tier = tierOf(fit, problem.thresholds);
  const sentences: Fact[] = rule
    ? [{ key: `rule.${rule}`, values: {} }]
    : [say("pair.fit", { fit: fit / 100, tier })];
  if (!rule) sentences.push(placeInList(problem, mentee, mentor, fit));
  if (pinned) sentences.push(say("pair.pinned"));
  const weighty = parts
    .filter((part) => part.weight > 0)
    .sort((a, b) => b.value * b.weight - a.value * a.weight);
  sentences.push(...weighty.map((part) => part.fact));
  return { pair, chosen: isChosen, rule, fit, tier, parts, sentences };
}

/** The place of a mentor with this fit among all who are possible for the mentee. */
function placeInList(problem: Problem, mentee: Mentee, { id }: Mentor, fit: number): Fact {
  const ruleFor = ruleBook(problem)(mentee);
  const score = fitScorer(problem.weights);
  const standard = standardsOf(problem);
  const ready = readyMentee(mentee);
  let place = 1;
  let possible = 0;
  for (const mentor of problem.mentors) {
    if (ruleFor(mentor)) continue;
    const candidate = readyMentor(mentor);
    const other = score(ready, candidate);
    if (mentor.id !== id && standard(ready, candidate, other)) continue;
    possible += 1;
    if (other > fit) place += 1;
  }
  return say("pair.place", { place, possible });
}

/**
 * Why somebody has no mentor, and what could change it. Nothing shows whose wish it was.
 * @param worths what one more place with each mentor would be worth, where it is known already
 */
export function explainUnmatched(
  problem: Problem,
  result: MatchResult,
  menteeId: string,
  worths: ReadonlyMap<string, Value> = worthOfPlaces(problem, result),
): UnmatchedExplanation {
  const unmatched = result.unmatched.find((one) => one.menteeId === menteeId);
  if (!unmatched) throw new RangeError("This person has a mentor");
  // While a mentor has room, there is no place to ask for.
  const places = unmatched.openMentors > 0 ? [] : placesToAskFor(problem, menteeId, worths);
  const next = [...places, ...nextSteps(problem, unmatched)];
  return { menteeId, why: whyUnmatched(problem, unmatched), next };
}

/** The mentors who could be theirs with one more place, the one first whose place is worth most. */
function placesToAskFor(
  problem: Problem,
  menteeId: string,
  worths: ReadonlyMap<string, Value>,
): Fact[] {
  const mentee = problem.mentees.find(({ id }) => id === menteeId);
  if (!mentee) return [];
  const ruleFor = ruleBook(problem)(mentee);
  const standard = standardsOf(problem);
  const score = fitScorer(problem.weights);
  const ready = readyMentee(mentee);
  return problem.mentors
    .flatMap((mentor) => {
      const worth = worths.get(mentor.id) ?? nothing;
      if (compareValues(worth, nothing) <= 0 || ruleFor(withOneMore(mentor))) return [];
      const candidate = readyMentor(mentor);
      const short = standard(ready, candidate, score(ready, candidate));
      return short ? [] : [{ mentorId: mentor.id, ...worth }];
    })
    .sort((a, b) => compareValues(b, a) || (a.mentorId < b.mentorId ? -1 : 1))
    .slice(0, NAMES_AT_MOST)
    .map((place) => say("next.askForPlace", place));
}

function whyUnmatched({ mentors }: Problem, unmatched: Unmatched): Fact[] {
  const why: Fact[] = [
    say(`unmatched.${unmatched.reason}`, {
      mentors: mentors.length,
      possible: unmatched.fullMentors,
      room: unmatched.openMentors,
    }),
  ];
  for (const rule of rules) {
    const count = unmatched.ruledOut[rule] ?? 0;
    // The reason itself has said so of every mentor there could be.
    if (rule === unmatched.reason) continue;
    if (mayCount(rule, count)) why.push(say("unmatched.ruledOut", { rule, count }));
  }
  if (unmatched.missing.length > 0) why.push(say("unmatched.incomplete", gaps(unmatched)));
  return why;
}

const gaps = ({ missing }: Unmatched) => ({
  count: missing.length,
  missing: { of: "missing" as const, codes: missing },
});

function nextSteps({ floor, mustHave }: Problem, unmatched: Unmatched): Fact[] {
  const { ruledOut, bestBelowFloor, missing } = unmatched;
  const next: Fact[] = [];
  const has = (rule: Rule) => (ruledOut[rule] ?? 0) > 0;
  if (unmatched.openMentors > 0) next.push(say("next.pairNow"));
  if (bestBelowFloor !== null) {
    next.push(say("next.lowerFloor", { best: bestBelowFloor / 100, floor: floor / 100 }));
  }
  if (has("mustHave")) {
    const parts = { of: "parts" as const, codes: mustHave };
    next.push(say("next.dropMustHave", { count: ruledOut.mustHave ?? 0, parts }));
  }
  if (missing.length > 0) next.push(say("next.completeProfile", gaps(unmatched)));
  if (has("forbidden")) next.push(say("next.reviewForbidden", { count: ruledOut.forbidden ?? 0 }));
  next.push(say("next.findMentor"));
  return next;
}

const say = (key: FactKey, values: Record<string, FactValue> = {}): Fact => ({ key, values });
