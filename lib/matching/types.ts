import type { Fact } from "./facts";

/** What the matcher is given and what it gives back: plain data, fit for JSON, a job or a worker. */

export { FULL_FIT, NEUTRAL } from "./scale";

export type Level = "elementary" | "middle" | "secondary" | "k12";
export type ScheduleType = "fixed" | "flexible" | "mixed";
export type WayOfMeeting = "inPerson" | "video" | "phone" | "messages";

export interface Topic {
  topic: string;
  /** 1 some, 2 much, 3 most. */
  weight: 1 | 2 | 3;
}

export interface FreeWindow {
  /** ISO: 1 Monday … 7 Sunday. */
  weekday: number;
  /** Minutes since midnight; `end` is after `start`. */
  start: number;
  end: number;
}

export interface Place {
  latitude: number;
  longitude: number;
}

export interface SchoolFacts {
  id: string;
  /** Null when unknown, or flagged as not to be believed. */
  place: Place | null;
  /** Number of students. */
  roll: number | null;
  /** Languages of the school's families that its library serves; empty when nobody has said. */
  languages: readonly string[];
}

interface ProfileFacts {
  /** The id of the person, the same on both sides, so that nobody meets themselves. */
  id: string;
  school: SchoolFacts | null;
  level: Level | null;
  schedule: ScheduleType | null;
  windows: readonly FreeWindow[];
  ways: readonly WayOfMeeting[];
  languages: readonly string[];
  yearsInLibrary: number | null;
  /** How far they can travel. */
  maxKm: number | null;
  /** Ids of the people they would like, best first. */
  wishes: readonly string[];
  /** Everyone above them: the whole chain of supervisors, not only the nearest. */
  supervisorIds: readonly string[];
}

export interface Mentee extends ProfileFacts {
  growthAreas: readonly Topic[];
  daysWaiting: number;
  earlierMentorIds: readonly string[];
}

export interface Mentor extends ProfileFacts {
  strengths: readonly Topic[];
  /** Mentees at most, running pairs included. */
  capacity: number;
  /** Running pairs, which the matcher never moves. */
  taken: number;
}

export interface PairIds {
  menteeId: string;
  mentorId: string;
}

export interface Veto {
  fromId: string;
  aboutId: string;
}

export const partNames = [
  "topics",
  "level",
  "schedule",
  "schoolNeeds",
  "distance",
  "windows",
  "ways",
  "wishes",
  "experience",
  "continuity",
  "waiting",
] as const;
export type PartName = (typeof partNames)[number];

/** The parts that a round may ask for as a must: what can speak against a pair. */
export const mustHaveParts = [
  "topics",
  "level",
  "schedule",
  "schoolNeeds",
  "distance",
  "windows",
  "ways",
  "wishes",
  "experience",
] as const satisfies readonly PartName[];
export type MustHave = (typeof mustHaveParts)[number];

/** Whole numbers from 0; only their proportion matters. */
export type Weights = Readonly<Record<PartName, number>>;

/** A fit below `poor` is poor, below `weak` is weak (poor ones included). 0..10 000. */
export interface Thresholds {
  poor: number;
  weak: number;
}

/** Everyone in it belongs to one programme of one district; the caller sees to that. */
export interface Problem {
  mentees: readonly Mentee[];
  mentors: readonly Mentor[];
  vetoes: readonly Veto[];
  alreadyPaired: readonly PairIds[];
  pinned: readonly PairIds[];
  forbidden: readonly PairIds[];
  weights: Weights;
  thresholds: Thresholds;
  /** Parts that may not be worth less than neutral, whatever they weigh; pinned pairs excepted. */
  mustHave: readonly MustHave[];
  /** Nobody below this fit, pinned pairs excepted. 0 for no floor. */
  floor: number;
  /** Points that each mentee of a mentor beyond the first costs; running pairs count. 0 for none. */
  loadStep: number;
}

/**
 * Why a pair can never be. The first that holds is named. `apart` is a wish of either side, an
 * earlier no or a chain of supervisors: one rule, so that nothing worked out from a round tells a
 * wish from the others; and behind the rules that hide nothing, so that it shows least.
 */
export const rules = [
  "samePerson",
  "alreadyPaired",
  "forbidden",
  "noCapacity",
  "apart",
  "mustHave",
  "belowFloor",
] as const;
export type Rule = (typeof rules)[number];

export interface Part {
  name: PartName;
  /** 0..10 000 */
  value: number;
  weight: number;
  fact: Fact;
}

export interface Fit {
  /** 0..10 000: the mean of the parts by weight, rounded. */
  fit: number;
  parts: readonly Part[];
}

export type Tier = "good" | "weak" | "poor";

/** What a fit is made of is worked out, by `fitOf`, where it is shown. */
export interface MatchedPair extends PairIds, Pick<Fit, "fit"> {
  tier: Tier;
  pinned: boolean;
}

export interface Unmatched {
  menteeId: string;
  reason: UnmatchedReason;
  /** How many mentors each rule excludes for this person. */
  ruledOut: Readonly<Partial<Record<Rule, number>>>;
  /** How many mentors could be theirs and are full. */
  fullMentors: number;
  /** The same of those with a place left, where pairs were chosen otherwise than best. */
  openMentors: number;
  /** The best fit that the floor excludes. */
  bestBelowFloor: number | null;
  /** Parts of the profile that are empty. */
  missing: readonly ProfileGap[];
}

export type UnmatchedReason =
  | "noMentors"
  | "roomLeft"
  | "noCapacityLeft"
  | "belowFloor"
  | "mustHave"
  | "everyoneRuledOut";
export type ProfileGap = "growthAreas" | "level" | "schedule" | "place" | "windows" | "ways";

/** Compared from the left: more matched, then fewer poor, then fewer weak, then more points. */
export interface Value {
  matched: number;
  poor: number;
  /** Poor ones included. */
  weak: number;
  /** Fits of all pairs less the points that load costs. */
  points: number;
}

/**
 * A dual value. Of a mentor: what a place with them costs a mentee, the load it brings included; at
 * least what their last mentee costs in load, and no more than the next would while there is room.
 * What one more place would be worth follows from it (`worth.ts`). Of a mentee: what they add beyond
 * the price of their place.
 */
export interface Price extends Value {
  id: string;
}

export interface Prices {
  mentors: readonly Price[];
  mentees: readonly Price[];
}

/** What the prices prove to be the most that any matching can reach; `certify` checks it. */
export interface Certificate {
  bound: Value;
}

export interface MentorLoad {
  mentorId: string;
  capacity: number;
  taken: number;
  given: number;
}

export interface MatchResult {
  pairs: readonly MatchedPair[];
  unmatched: readonly Unmatched[];
  value: Value;
  loads: readonly MentorLoad[];
  prices: Prices;
  certificate: Certificate;
}

/** What is wrong with a problem, to be put into words before anything is solved. */
export type Fault =
  | { kind: "pinImpossible"; pair: PairIds; rule: Rule }
  | { kind: "pinUnknown"; pair: PairIds }
  | { kind: "pinTwice"; menteeId: string }
  | { kind: "tooManyPins"; mentorId: string; pins: number; places: number }
  | { kind: "listedTwice"; id: string }
  | { kind: "capacityOutOfRange"; id: string; capacity: number }
  | { kind: "weightsOutOfRange" }
  | { kind: "thresholdsOutOfRange" };

export type Verdict =
  | { holds: true; bound: Value }
  /** `fails` is a fact of the namespace `matching`, naming what does not hold. */
  | { holds: false; fails: Fact };

export interface PairExplanation {
  pair: PairIds;
  chosen: boolean;
  /** Null when the pair is possible. */
  rule: Rule | null;
  fit: number;
  tier: Tier;
  parts: readonly Part[];
  /** First the pair as a whole, then each part, the one that adds most first. */
  sentences: readonly Fact[];
}

export interface UnmatchedExplanation {
  menteeId: string;
  why: readonly Fact[];
  next: readonly Fact[];
}

export interface Move {
  menteeId: string;
  from: string | null;
  to: string | null;
}

export type PairPrice =
  | { possible: false; rule: Rule | "tooManyPins" }
  /** `change`: the new value less the old. A gain only where the pair was below the floor. */
  | { possible: true; change: Value; moves: readonly Move[] };
