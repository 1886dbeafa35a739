import * as z from "zod";
import type { FactKey } from "@/lib/matching/facts";
import { placesOf, ruleBook } from "@/lib/matching/rules";
import { defaultWeights } from "@/lib/matching/score";
import {
  type Mentee,
  type Mentor,
  mustHaveParts,
  type PairIds,
  type Problem,
  partNames,
  rules,
  type Unmatched,
  type Veto,
  type Weights,
} from "@/lib/matching/types";
import { hardRules } from "@/lib/mentorships/hard-rules";
import type { Prisma } from "@/prisma/generated/client";
import type { Checked, KeptResult } from "./checked";

/** What is chosen before people are looked at; a round holds it from its first moment. */
export type RoundSettings = Pick<
  Problem,
  "weights" | "thresholds" | "mustHave" | "floor" | "loadStep" | "pinned" | "forbidden"
>;

/** A problem with the pairs and requests whose no it did not count, because it was lifted. */
export type KeptProblem = Problem & { lifted: readonly string[] };

const id = z.string();
const whole = z.int();
const pairIds: z.ZodType<PairIds> = z.object({ menteeId: id, mentorId: id });

/** A part that the matcher did not know yet when the round was run had no weight. */
const weights = z
  .object(Object.fromEntries(partNames.map((name) => [name, whole.default(0)])))
  .transform((all) => all as Weights);

const settings = z.object({
  weights,
  thresholds: z.object({ poor: whole, weak: whole }),
  /** Rounds older than must-haves had none. */
  mustHave: z.array(z.enum(mustHaveParts)).default([]),
  floor: whole,
  loadStep: whole,
  pinned: z.array(pairIds),
  forbidden: z.array(pairIds),
});

const topics = z.array(
  z.object({ topic: z.string(), weight: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
);
const place = z.object({ latitude: z.number(), longitude: z.number() });
const person = z.object({
  id,
  school: z
    .object({
      id,
      place: place.nullable(),
      roll: whole.nullable(),
      languages: z.array(z.string()),
    })
    .nullable(),
  level: z.enum(["elementary", "middle", "secondary", "k12"]).nullable(),
  schedule: z.enum(["fixed", "flexible", "mixed"]).nullable(),
  windows: z.array(z.object({ weekday: whole, start: whole, end: whole })),
  ways: z.array(z.enum(["inPerson", "video", "phone", "messages"])),
  languages: z.array(z.string()),
  yearsInLibrary: z.number().nullable(),
  maxKm: z.number().nullable(),
  wishes: z.array(id),
  supervisorIds: z.array(id),
});
const mentee: z.ZodType<Mentee> = person.extend({
  growthAreas: topics,
  daysWaiting: whole,
  earlierMentorIds: z.array(id),
});
const mentor: z.ZodType<Mentor> = person.extend({
  strengths: topics,
  capacity: whole,
  taken: whole,
});

const problem = settings.extend({
  mentees: z.array(mentee),
  mentors: z.array(mentor),
  vetoes: z.array(z.object({ fromId: id, aboutId: id })),
  alreadyPaired: z.array(pairIds),
  /** Rounds older than lifted noes knew none. */
  lifted: z.array(id).default([]),
});
/** Settings of the run under way. The draft's own stay beside them until it has succeeded. */
const next = z.object({ next: settings.extend({ verb: z.string().optional() }).optional() });

const codes = z.object({
  of: z.enum(["topics", "ways", "languages", "missing", "parts"]),
  codes: z.array(z.string()),
});
const fact = z.object({
  key: z.custom<FactKey>((key) => typeof key === "string" && /^[a-z]+\.[\w.]+$/i.test(key)),
  values: z.record(z.string(), z.union([z.number(), z.string(), codes])),
});
const value = z.object({ matched: whole, poor: whole, weak: whole, points: whole });
const prices = z.array(value.extend({ id }));
const unmatched: z.ZodType<Unmatched> = z.object({
  menteeId: id,
  // Rounds of before told a wish from a supervisor; nobody is to read that from them.
  reason: z
    .enum(["noMentors", "roomLeft", "noCapacityLeft", "belowFloor", "mustHave", "everyoneRuledOut"])
    .or(z.literal("ruledOutByWish").transform(() => "everyoneRuledOut" as const)),
  ruledOut: z
    .partialRecord(z.enum([...rules, "supervisor", "wish"]), whole)
    .transform(({ supervisor = 0, wish = 0, apart = 0, ...others }) => {
      const all = apart + supervisor + wish;
      return all > 0 ? { ...others, apart: all } : others;
    }),
  fullMentors: whole,
  openMentors: whole.default(0),
  bestBelowFloor: whole.nullable(),
  missing: z.array(z.enum(["growthAreas", "level", "schedule", "place", "windows", "ways"])),
});
const checked: z.ZodType<Checked> = z.object({
  holds: z.boolean(),
  fails: fact.nullable(),
  at: z.iso.datetime(),
  codeVersion: z.string(),
});
const result: z.ZodType<KeptResult> = z.object({
  pairs: z.array(
    z.object({
      menteeId: id,
      mentorId: id,
      fit: whole,
      tier: z.enum(["good", "weak", "poor"]),
      pinned: z.boolean(),
    }),
  ),
  unmatched: z.array(unmatched),
  value,
  loads: z.array(z.object({ mentorId: id, capacity: whole, taken: whole, given: whole })),
  prices: z.object({ mentors: prices, mentees: prices }),
  certificate: z.object({ bound: value }),
  checked: checked.optional(),
});

/** What a round has chosen, from its JSON; throws on what we cannot have written. */
export function settingsFrom(json: Prisma.JsonValue): RoundSettings {
  return settings.parse(json);
}

export function settingsIn(kept: Problem): RoundSettings {
  const { weights, thresholds, mustHave, floor, loadStep, pinned, forbidden } = kept;
  return { weights, thresholds, mustHave, floor, loadStep, pinned, forbidden };
}

/** Null while people have not been looked at. */
export function problemFrom(json: Prisma.JsonValue): KeptProblem | null {
  const looked = typeof json === "object" && json !== null && "mentees" in json;
  return looked ? problem.parse(json) : null;
}

/** @param verb what the coordinator did that has it worked out anew */
export function withNext<P extends Problem>(kept: P, chosen: RoundSettings, verb?: string) {
  return { ...kept, next: { ...chosen, verb } };
}

export function nextSettingsFrom(json: Prisma.JsonValue): RoundSettings {
  return settings.parse(next.parse(json).next ?? json);
}

export function nextVerbFrom(json: Prisma.JsonValue): string | undefined {
  return next.parse(json).next?.verb;
}

/** Null before the first run has succeeded. */
export function resultFrom(json: Prisma.JsonValue): KeptResult | null {
  return json === null ? null : result.parse(json);
}

/** Somebody without a mentor, as a round keeps them. */
export type KeptUnmatched = Unmatched & {
  /** Of a pair that was left out at publishing. */
  leftOut?: LeftOut | undefined;
};

export interface LeftOut {
  mentorId: string;
  /** What had made the pair impossible by then; null when nothing had. */
  rule: NotNow | null;
}

const notNow = [...hardRules, "set-aside", "promised", "place-promised"] as const;
/** `promised`: the mentee's own request was accepted; `place-promised`: the mentor's last places are. */
export type NotNow = (typeof notNow)[number];

const leftOut = z.object({ mentorId: id, rule: z.enum(notNow).nullable() }).optional();

export function unmatchedFrom(json: Prisma.JsonValue): KeptUnmatched {
  return z.intersection(unmatched, z.object({ leftOut })).parse(json);
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
 * The problem as a round keeps it, where coordinators may look: of wishes and vetoes what counts for
 * its pairs, and nobody's list. It scores, rules and certifies the same.
 */
export function asKept(problem: Problem): Problem {
  const { mentees, mentors } = problem;
  return {
    ...problem,
    mentees: countingWishes(mentees, mentors),
    mentors: countingWishes(mentors, mentees),
    vetoes: withoutAuthors(problem),
  };
}

/** A wish for somebody who is not on the other side of this round keeps its rank and nothing else. */
function countingWishes<P extends Mentee | Mentor>(
  people: readonly P[],
  others: readonly { id: string }[],
): P[] {
  const known = new Set(others.map((other) => other.id));
  return people.map((one) => ({
    ...one,
    wishes: one.wishes.map((wish) => (known.has(wish) ? wish : "")),
  }));
}

/** Each veto as the two people in the order of their ids, once, if nothing else keeps them apart. */
function withoutAuthors(problem: Problem): Veto[] {
  const { mentees, mentors } = problem;
  const mentorById = new Map(mentors.map((mentor) => [mentor.id, mentor]));
  const menteeById = new Map(mentees.map((mentee) => [mentee.id, mentee]));
  const rulesFor = ruleBook({ ...problem, vetoes: [] });
  const kept = new Map<string, Veto>();
  for (const { fromId, aboutId } of problem.vetoes) {
    for (const [one, other] of [
      [fromId, aboutId],
      [aboutId, fromId],
    ] as const) {
      const mentee = menteeById.get(one);
      const mentor = mentorById.get(other);
      if (!mentee || !mentor || placesOf(mentor) === 0) continue;
      if (rulesFor(mentee)(mentor)) continue;
      const [first, second] = one < other ? [one, other] : [other, one];
      kept.set(`${first} ${second}`, { fromId: first, aboutId: second });
    }
  }
  return [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, veto]) => veto);
}
