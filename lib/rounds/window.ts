import { placesOf } from "@/lib/matching/rules";
import { fitScorer, readyMentee, readyMentor } from "@/lib/matching/score";
import type { Mentee, Mentor, PairIds, Problem } from "@/lib/matching/types";

/** People of each side that a picture of every pair shows at a time. */
export const SHOWN_AT_MOST = 40;

export interface Window {
  mentees: Mentee[];
  mentors: Mentor[];
  page: number;
  pages: number;
  /** Of everyone with a place; those shown are the ones that matter to these mentees. */
  mentorsInAll: number;
}

type Order = (a: string, b: string) => number;

/**
 * Whom the picture shows: everyone, or some mentees at a time with their mentors of the draft and
 * those who would fit them best. People stand in the order in which one looks for names.
 * @param page of mentees; null for where the open pair is
 */
export function windowOf(
  problem: Problem,
  pairs: readonly PairIds[],
  inOrder: Order,
  { page, open }: { page: number | null; open: PairIds | null },
): Window {
  const byName = (a: { id: string }, b: { id: string }) => inOrder(a.id, b.id);
  const everyone = [...problem.mentees].sort(byName);
  const withPlaces = problem.mentors.filter((mentor) => placesOf(mentor) > 0);
  const pages = Math.max(1, Math.ceil(everyone.length / SHOWN_AT_MOST));
  const found = everyone.findIndex(({ id }) => id === open?.menteeId);
  const there = page ?? Math.floor(Math.max(0, found) / SHOWN_AT_MOST) + 1;
  const at = Math.min(there, pages);
  const mentees = everyone.slice((at - 1) * SHOWN_AT_MOST, at * SHOWN_AT_MOST);
  const shown = new Set(mentees.map(({ id }) => id));
  const theirs = [...pairs, ...(open ? [open] : [])].filter(({ menteeId }) => shown.has(menteeId));
  const mentors = someOf(problem, mentees, withPlaces, theirs).sort(byName);
  return { mentees, mentors, page: at, pages, mentorsInAll: withPlaces.length };
}

function someOf(
  problem: Problem,
  mentees: readonly Mentee[],
  mentors: Mentor[],
  theirs: readonly PairIds[],
): Mentor[] {
  if (mentors.length <= SHOWN_AT_MOST) return mentors;
  const chosen = new Set(theirs.map(({ mentorId }) => mentorId));
  const score = fitScorer(problem.weights);
  const ready = mentees.map(readyMentee);
  const best = mentors.map((mentor) => {
    const other = readyMentor(mentor);
    const fits = ready.map((mentee) => score(mentee, other));
    return { mentor, first: chosen.has(mentor.id), fit: Math.max(0, ...fits) };
  });
  return best
    .sort((a, b) => Number(b.first) - Number(a.first) || b.fit - a.fit)
    .slice(0, Math.max(SHOWN_AT_MOST, chosen.size))
    .map(({ mentor }) => mentor);
}
