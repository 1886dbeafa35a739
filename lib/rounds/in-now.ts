import type { PairIds, Problem } from "@/lib/matching/types";

/** Whom a run would find at this moment. */
export type InNow = {
  /** Mentees who wait for a mentor, and to whom none is promised. */
  mentees: ReadonlySet<string>;
  /** By mentor: the places that running pairs and accepted requests leave. */
  places: ReadonlyMap<string, number>;
};

/**
 * A round for those who may still move. A mentee whom a run would not find any more is given nobody, a
 * mentor nobody beyond the places of now; what is drafted with them stays as it is, for a coordinator to
 * decide.
 * @param now null: as it was run
 */
export function movable(problem: Problem, pairs: readonly PairIds[], now: InNow | null): Problem {
  if (!now) return problem;
  const drafted = loadOf(pairs);
  const pinned = new Set(problem.pinned.map(({ menteeId }) => menteeId));
  const stay = staysAsDrafted(pairs, now);
  const staying = new Set(stay.map(({ menteeId }) => menteeId));
  return {
    ...problem,
    mentees: problem.mentees.filter(({ id }) => now.mentees.has(id) || staying.has(id)),
    mentors: problem.mentors.map((mentor) => {
      const places = Math.max(now.places.get(mentor.id) ?? 0, drafted.get(mentor.id) ?? 0);
      return { ...mentor, capacity: Math.min(mentor.capacity, mentor.taken + places) };
    }),
    pinned: [
      ...problem.pinned,
      ...stay
        .filter(({ menteeId }) => !pinned.has(menteeId))
        .map(({ menteeId, mentorId }) => ({ menteeId, mentorId })),
    ],
  };
}

/** The drafted pairs of mentees whom a run would not find any more, and of mentors beyond their places of now. */
export function staysAsDrafted(pairs: readonly PairIds[], now: InNow): PairIds[] {
  const drafted = loadOf(pairs);
  const isOver = (mentorId: string) =>
    (drafted.get(mentorId) ?? 0) > (now.places.get(mentorId) ?? 0);
  return pairs.filter(({ menteeId, mentorId }) => !now.mentees.has(menteeId) || isOver(mentorId));
}

/** Whether an answer brings somebody to a mentee or a mentor whom a run would not find so any more. */
export function isOutrun(
  moves: readonly { menteeId: string; to: string | null }[],
  after: readonly PairIds[],
  now: InNow | null,
): boolean {
  if (!now) return false;
  const load = loadOf(after);
  return moves.some(({ menteeId, to }) => {
    if (to === null) return false;
    return !now.mentees.has(menteeId) || (load.get(to) ?? 0) > (now.places.get(to) ?? 0);
  });
}

function loadOf(pairs: readonly PairIds[]): Map<string, number> {
  const load = new Map<string, number>();
  for (const { mentorId } of pairs) load.set(mentorId, (load.get(mentorId) ?? 0) + 1);
  return load;
}
