import { fitOf } from "@/lib/matching/score";
import type { PairIds, Problem, Value } from "@/lib/matching/types";
import { byId, valueOfPairs } from "@/lib/rounds/draft";
import { languagesCovered, levelsCovered, loadsOf, travelOf } from "@/lib/rounds/pictures";
import type { DraftState } from "@/lib/rounds/what-if";

/** Two drafts side by side, both measured by the weights and thresholds of the first. */
export interface Comparison {
  one: Totals;
  other: Totals;
  /** People whose mentor differs, whoever loses most first. */
  people: PersonChange[];
  /** Mentees for whom nothing changes. */
  same: number;
  /** The two were run with other weights, thresholds, or people who have answered since. */
  otherRuler: boolean;
}

export interface Totals {
  value: Value;
  unmatched: number;
  /** The lowest fit; null without a pair. */
  worst: number | null;
  mean: number | null;
  /** Kilometres between the schools of so many pairs whose places are known. */
  travel: { sum: number; longest: number; pairs: number };
  /** Mentees of the busiest mentor, and how many mentors have more than one. */
  load: { most: number; several: number };
  languages: { asked: number; met: number };
  levels: { asked: number; met: number };
  pinned: number;
}

export interface PersonChange {
  menteeId: string;
  before: { mentorId: string; fit: number } | null;
  after: { mentorId: string; fit: number } | null;
  /** Points of 10 000; someone without a mentor counts as 0. */
  change: number;
}

export function compareDrafts(one: DraftState, other: DraftState): Comparison {
  const ruler = together(one.problem, other.problem);
  const before = measured(ruler, one);
  const after = measured(ruler, other);
  const was = new Map(before.map((pair) => [pair.menteeId, pair]));
  const is = new Map(after.map((pair) => [pair.menteeId, pair]));
  const people = ruler.mentees.flatMap(({ id: menteeId }) => {
    const [old, now] = [was.get(menteeId) ?? null, is.get(menteeId) ?? null];
    if (old?.mentorId === now?.mentorId) return [];
    const change = (now?.fit ?? 0) - (old?.fit ?? 0);
    return [{ menteeId, before: old, after: now, change }];
  });
  return {
    one: totalsOf(ruler, before),
    other: totalsOf(ruler, after),
    people: people.sort((a, b) => a.change - b.change || (a.menteeId < b.menteeId ? -1 : 1)),
    same: ruler.mentees.length - people.length,
    otherRuler: !sameRuler(one.problem, other.problem),
  };
}

type Measured = PairIds & { fit: number; origin: "solver" | "hand" };

/** People of both; who is in both, as the first has them. */
function together(one: Problem, other: Problem): Problem {
  const add = <T extends { id: string }>(list: readonly T[], more: readonly T[]) => {
    const known = byId(list);
    return [...list, ...more.filter(({ id }) => !known.has(id))];
  };
  return {
    ...one,
    mentees: add(one.mentees, other.mentees),
    mentors: add(one.mentors, other.mentors),
  };
}

function measured(ruler: Problem, { pairs }: DraftState): Measured[] {
  const menteeOf = byId(ruler.mentees);
  const mentorOf = byId(ruler.mentors);
  return pairs.flatMap(({ menteeId, mentorId, origin }) => {
    const mentee = menteeOf.get(menteeId);
    const mentor = mentorOf.get(mentorId);
    if (!mentee || !mentor) return [];
    return [{ menteeId, mentorId, origin, fit: fitOf(mentee, mentor, ruler.weights).fit }];
  });
}

function totalsOf(ruler: Problem, pairs: readonly Measured[]): Totals {
  const fits = pairs.map(({ fit }) => fit);
  const { km, sum } = travelOf(ruler, pairs);
  const loads = loadsOf(ruler, pairs).map(({ busy }) => busy);
  return {
    value: valueOfPairs(ruler, pairs),
    unmatched: ruler.mentees.length - pairs.length,
    worst: fits.length > 0 ? Math.min(...fits) : null,
    mean: fits.length > 0 ? fits.reduce((all, fit) => all + fit, 0) / fits.length : null,
    travel: { sum, longest: km.at(-1) ?? 0, pairs: km.length },
    load: { most: Math.max(0, ...loads), several: loads.filter((busy) => busy > 1).length },
    languages: summed(languagesCovered(ruler, pairs)),
    levels: summed(levelsCovered(ruler, pairs)),
    pinned: pairs.filter(({ origin }) => origin === "hand").length,
  };
}

function summed(covers: readonly { asked: number; met: number }[]) {
  return {
    asked: covers.reduce((sum, { asked }) => sum + asked, 0),
    met: covers.reduce((sum, { met }) => sum + met, 0),
  };
}

function sameRuler(one: Problem, other: Problem): boolean {
  const ruler = ({ weights, thresholds, loadStep, mentees, mentors }: Problem) =>
    JSON.stringify({ weights, thresholds, loadStep, mentees, mentors });
  return ruler(one) === ruler(other);
}
