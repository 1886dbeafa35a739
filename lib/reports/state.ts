import { type Asked, hoursOf } from "@/lib/activities/hours";
import { daysBetween, type IsoDate } from "@/lib/dates";
import { type PairHealth, pairHealth } from "@/lib/mentorships/pair-health";
import type { ProgrammeView } from "@/lib/programmes/queries";
import type { PairCounts } from "./queries";

export type PairState = PairCounts & {
  health: PairHealth;
  /** Days since both were asked; for the district's eyes while an answer is missing. */
  days: number;
  /** An answer is missing for longer than the programme gives. */
  silent: boolean;
  /** Minutes required in this month, and expected of it by today; null without a rule. */
  required: number | null;
  expected: number | null;
  behind: boolean;
};

export type PairsState = {
  all: PairState[];
  /** Both have said yes. */
  active: PairState[];
  /** One or both have not answered yet. */
  unanswered: PairState[];
  /** With a contact in the last weeks. */
  met: PairState[];
  quiet: PairState[];
  /** Too new for either. */
  begun: PairState[];
  behind: PairState[];
  /**
   * Silent ones first, then quiet ones, those behind, and the rest by their last contact; after all
   * running ones those that ended this month.
   */
  byAttention: PairState[];
  /** Those whose hours this month are counted and required, and their sums. */
  counted: PairState[];
  minutes: number;
  required: number | null;
  expected: number | null;
};

/** How the pairs are doing, from counts only. */
export function pairsState(
  pairs: PairCounts[],
  today: IsoDate,
  programme: Pick<ProgrammeView, "requirements" | "startsOn" | "endsOn" | "answerDays">,
): PairsState {
  const { requirements, startsOn, endsOn, answerDays } = programme;
  const required = requirements.contactMinutesPerMonth ?? null;
  const asked = { requiredMinutes: required, startsOn, endsOn };
  const states = pairs.map((pair) => stateOf(pair, today, asked, answerDays));
  const all = states.filter(({ endedOn }) => endedOn === null);
  const counted = states.filter(countsHours);
  const sum = (of: (pair: PairState) => number | null) =>
    counted.reduce((minutes, pair) => minutes + (of(pair) ?? 0), 0);
  const active = all.filter(({ waitsFor }) => waitsFor.length === 0);
  const inHealth = (which: PairHealth) => active.filter(({ health }) => health === which);
  return {
    all,
    active,
    unanswered: all.filter(({ waitsFor }) => waitsFor.length > 0),
    met: inHealth("onTrack"),
    quiet: inHealth("quiet"),
    begun: inHealth("tooEarly"),
    behind: active.filter(({ behind }) => behind),
    byAttention: [...states].sort((a, b) => rank(a) - rank(b)),
    counted,
    minutes: sum(({ minutes }) => minutes),
    required: required === null ? null : sum((pair) => pair.required),
    expected: required === null ? null : sum(({ expected }) => expected),
  };
}

/** Hours are asked of a pair that both have said yes to, for as long as it runs; what is logged counts anyway. */
export function countsHours({ waitsFor, minutes }: PairCounts): boolean {
  return waitsFor.length === 0 || minutes > 0;
}

/** Few hours to a tenth, so that an hour and a half is one; many as whole ones. */
export function inHours(minutes: number): number {
  return minutes < 600 ? Math.round(minutes / 6) / 10 : Math.round(minutes / 60);
}

/**
 * How to say what is required of a month. Of a pair that has a few days of it that is so little that in
 * hours it reads like a slip ("0.8 of 0.1 hours").
 */
export function sizeOf(required: number): "nothing" | "minutes" | "hours" {
  if (required === 0) return "nothing";
  return required < 60 ? "minutes" : "hours";
}

function rank({ endedOn, waitsFor, silent, health, behind }: PairState): number {
  if (endedOn !== null) return 5;
  if (waitsFor.length > 0) return silent ? 0 : 3;
  return health === "quiet" ? 1 : behind ? 2 : 4;
}

function stateOf(
  pair: PairCounts,
  today: IsoDate,
  programme: Asked,
  answerDays: number,
): PairState {
  const { startedOn, askedOn, endedOn, lastContactOn, minutes } = pair;
  const month = hoursOf([{ date: today, minutes }], { today, startedOn, endedOn, programme });
  const answered = pair.waitsFor.length === 0;
  const [required, expected] = answered ? [month.required, month.expectedByNow] : [null, null];
  const health = pairHealth({ startedOn, lastContactOn, today });
  const days = daysBetween(askedOn, today);
  return {
    ...pair,
    health,
    days,
    silent: !answered && endedOn === null && days > answerDays,
    required,
    expected,
    behind:
      answered &&
      endedOn === null &&
      health !== "tooEarly" &&
      expected !== null &&
      minutes < expected,
  };
}
