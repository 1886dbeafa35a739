import { placesOf, ruleBook } from "@/lib/matching/rules";
import { defaultWeights } from "@/lib/matching/score";
import {
  type MatchResult,
  type Problem,
  partNames,
  type Veto,
  type Weights,
} from "@/lib/matching/types";
import type { Prisma } from "@/prisma/generated/client";

/** What is chosen before people are looked at; a round holds it from its first moment. */
export type RoundSettings = Pick<
  Problem,
  "weights" | "thresholds" | "floor" | "loadStep" | "pinned" | "forbidden"
>;

/** What a round keeps of its problem and result, as JSON of ours came back from the database. */
export function settingsFrom(json: Prisma.JsonValue | Problem): RoundSettings {
  const { weights, thresholds, floor, loadStep, pinned, forbidden } =
    json as unknown as RoundSettings;
  return { weights, thresholds, floor, loadStep, pinned, forbidden };
}

/** Null while people have not been looked at. */
export function problemFrom(json: Prisma.JsonValue): Problem | null {
  const kept = json as unknown as (Problem & Next) | null;
  if (!kept?.mentees) return null;
  const { next: _next, ...problem } = kept;
  return problem;
}

/** Settings of the run under way. The draft's own stay beside them until it has succeeded. */
type Next = { next?: RoundSettings };

export function withNext(problem: Problem, next: RoundSettings): Problem & Next {
  return { ...problem, next };
}

export function nextSettingsFrom(json: Prisma.JsonValue): RoundSettings {
  const { next } = json as unknown as Next;
  return next ?? settingsFrom(json);
}

export function resultFrom(json: Prisma.JsonValue): MatchResult | null {
  return json as unknown as MatchResult | null;
}

export function toJson(value: object): Prisma.InputJsonObject {
  return value as unknown as Prisma.InputJsonObject;
}

/** A programme's own weights over the usual ones; what is not a number of ours is left out. */
export function weightsFrom(json: Prisma.JsonValue): Weights {
  const own = typeof json === "object" && json !== null && !Array.isArray(json) ? json : {};
  const chosen = partNames.flatMap((name) => {
    const value = own[name];
    return typeof value === "number" && Number.isInteger(value) && value >= 0
      ? [[name, value]]
      : [];
  });
  return { ...defaultWeights, ...Object.fromEntries(chosen) };
}

/**
 * The problem as a round keeps it, where coordinators may look. Who wrote a veto is not in it: each
 * is the two people in the order of their ids, once, and only if nothing else keeps them apart.
 */
export function withoutAuthors(problem: Problem): Problem {
  const { mentees, mentors } = problem;
  const mentorById = new Map(mentors.map((mentor) => [mentor.id, mentor]));
  const menteeById = new Map(mentees.map((mentee) => [mentee.id, mentee]));
  const rulesFor = ruleBook(problem);
  const kept = new Map<string, Veto>();
  for (const { fromId, aboutId } of problem.vetoes) {
    for (const [one, other] of [
      [fromId, aboutId],
      [aboutId, fromId],
    ] as const) {
      const mentee = menteeById.get(one);
      const mentor = mentorById.get(other);
      if (!mentee || !mentor || placesOf(mentor) === 0) continue;
      if (rulesFor(mentee)(mentor) !== "wish") continue;
      const [first, second] = one < other ? [one, other] : [other, one];
      kept.set(`${first} ${second}`, { fromId: first, aboutId: second });
    }
  }
  const vetoes = [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, veto]) => veto);
  return { ...problem, vetoes };
}
