import { hectometresBetween } from "@/lib/matching/distance";
import { tierOf } from "@/lib/matching/score";
import type {
  Level,
  Mentee,
  Mentor,
  PairIds,
  Problem,
  Thresholds,
  Tier,
} from "@/lib/matching/types";
import { byId } from "./draft";

/** What the pictures of a round show, counted from its pairs. */

export interface Bin {
  /** 0 to 100, as people see fits; `to` is not in it, but in the last. */
  from: number;
  to: number;
  count: number;
  /** How many of them are what; a step that a threshold divides has two. */
  tiers: Record<Tier, number>;
}

const WIDTH = 5;

/** How many pairs there are of each fit, in steps of five of a hundred. */
export function fitBins(pairs: readonly { fit: number }[], thresholds: Thresholds): Bin[] {
  const bins = Array.from({ length: 100 / WIDTH }, (_, at) => ({
    from: at * WIDTH,
    to: (at + 1) * WIDTH,
    count: 0,
    tiers: { poor: 0, weak: 0, good: 0 },
  }));
  for (const { fit } of pairs) {
    const bin = bins[Math.min(bins.length - 1, Math.floor(fit / 100 / WIDTH))];
    if (!bin) continue;
    bin.count += 1;
    bin.tiers[tierOf(fit, thresholds)] += 1;
  }
  return bins;
}

export interface Travel {
  /** Kilometres between the schools of each pair whose places are known, the nearest first. */
  km: number[];
  sum: number;
  /** Pairs of whom a school's place is not known. */
  unknown: number;
}

export function travelOf(problem: Problem, pairs: readonly PairIds[]): Travel {
  const km: number[] = [];
  let unknown = 0;
  for (const { mentee, mentor } of peopleOf(problem, pairs)) {
    const distance = kmBetween(mentee, mentor);
    if (distance === null) unknown += 1;
    else km.push(distance);
  }
  return { km: km.sort((a, b) => a - b), sum: km.reduce((sum, one) => sum + one, 0), unknown };
}

/** Null when the place of a school is not known. */
export function kmBetween(mentee: Mentee, mentor: Mentor): number | null {
  const [from, to] = [mentee.school?.place, mentor.school?.place];
  return from && to ? hectometresBetween(from, to) / 10 : null;
}

export interface Load {
  mentorId: string;
  /** Running pairs and those of the draft. */
  busy: number;
  given: number;
  capacity: number;
}

/** The fullest first. */
export function loadsOf({ mentors }: Problem, pairs: readonly PairIds[]): Load[] {
  const given = new Map<string, number>();
  for (const { mentorId } of pairs) given.set(mentorId, (given.get(mentorId) ?? 0) + 1);
  return mentors
    .map(({ id, capacity, taken }) => {
      const now = given.get(id) ?? 0;
      return { mentorId: id, busy: taken + now, given: now, capacity };
    })
    .sort(
      (a, b) => b.busy - a.busy || a.capacity - b.capacity || (a.mentorId < b.mentorId ? -1 : 1),
    );
}

/** Of one level or language: how many mentees have it, and how many of them a mentor who does too. */
export interface Cover<K extends string = string> {
  key: K;
  asked: number;
  met: number;
  /** Without a mentor, or the mentor has not said. */
  open: number;
}

const levels: readonly Level[] = ["elementary", "middle", "secondary", "k12"];

export function levelsCovered(problem: Problem, pairs: readonly PairIds[]): Cover<Level>[] {
  const mentorOf = mentorsOf(problem, pairs);
  return levels
    .map((key) => {
      const asking = problem.mentees.filter(({ level }) => level === key);
      const theirs = asking.map(({ id }) => mentorOf.get(id)?.level ?? null);
      return {
        key,
        asked: asking.length,
        met: theirs.filter((level) => level === key).length,
        open: theirs.filter((level) => level === null).length,
      };
    })
    .filter(({ asked }) => asked > 0);
}

/** Languages of mentees and of their schools' families; one that everybody has says nothing. */
export function languagesCovered(problem: Problem, pairs: readonly PairIds[]): Cover[] {
  const mentorOf = mentorsOf(problem, pairs);
  const asking = new Map<string, Mentee[]>();
  for (const mentee of problem.mentees) {
    for (const code of new Set([...mentee.languages, ...(mentee.school?.languages ?? [])])) {
      asking.set(code, [...(asking.get(code) ?? []), mentee]);
    }
  }
  return [...asking]
    .filter(([, mentees]) => mentees.length < problem.mentees.length || asking.size === 1)
    .map(([key, mentees]) => {
      const theirs = mentees.map(({ id }) => mentorOf.get(id));
      const met = theirs.filter((mentor) => mentor?.languages.includes(key)).length;
      return { key, asked: mentees.length, met, open: theirs.filter((one) => !one).length };
    })
    .sort((a, b) => b.asked - a.asked || (a.key < b.key ? -1 : 1));
}

function mentorsOf(problem: Problem, pairs: readonly PairIds[]): Map<string, Mentor> {
  return new Map(peopleOf(problem, pairs).map(({ mentee, mentor }) => [mentee.id, mentor]));
}

function peopleOf({ mentees, mentors }: Problem, pairs: readonly PairIds[]) {
  const menteeOf = byId(mentees);
  const mentorOf = byId(mentors);
  return pairs.flatMap(({ menteeId, mentorId }) => {
    const mentee = menteeOf.get(menteeId);
    const mentor = mentorOf.get(mentorId);
    return mentee && mentor ? [{ mentee, mentor }] : [];
  });
}
