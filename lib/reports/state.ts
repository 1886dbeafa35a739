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
  /** Minutes expected of this month by today; null without a rule. */
  expected: number | null;
  behind: boolean;
};

export type PairsState = {
  all: PairState[];
  /** Both have said yes. */
  active: PairState[];
  /** One or both have not answered yet. */
  unanswered: PairState[];
  quiet: PairState[];
  behind: PairState[];
  /** Silent ones first, then quiet ones, those behind, and the rest by their last contact. */
  byAttention: PairState[];
  minutes: number;
  expected: number | null;
};

/** How the running pairs are doing, from counts only. */
export function pairsState(
  pairs: PairCounts[],
  today: IsoDate,
  programme: Pick<ProgrammeView, "requirements" | "startsOn" | "endsOn" | "answerDays">,
): PairsState {
  const { requirements, startsOn, endsOn, answerDays } = programme;
  const required = requirements.contactMinutesPerMonth ?? null;
  const asked = { requiredMinutes: required, startsOn, endsOn };
  const all = pairs.map((pair) => stateOf(pair, today, asked, answerDays));
  const active = all.filter(({ waitsFor }) => waitsFor.length === 0);
  return {
    all,
    active,
    unanswered: all.filter(({ waitsFor }) => waitsFor.length > 0),
    quiet: active.filter(({ health }) => health === "quiet"),
    behind: active.filter(({ behind }) => behind),
    byAttention: [...all].sort((a, b) => rank(a) - rank(b)),
    minutes: all.reduce((sum, { minutes }) => sum + minutes, 0),
    expected:
      required === null ? null : active.reduce((sum, { expected }) => sum + (expected ?? 0), 0),
  };
}

function rank({ waitsFor, silent, health, behind }: PairState): number {
  if (waitsFor.length > 0) return silent ? 0 : 3;
  return health === "quiet" ? 1 : behind ? 2 : 4;
}

function stateOf(
  pair: PairCounts,
  today: IsoDate,
  programme: Asked,
  answerDays: number,
): PairState {
  const { startedOn, askedOn, lastContactOn, minutes } = pair;
  const month = hoursOf([{ date: today, minutes }], { today, startedOn, programme });
  const expected = month.expectedByNow;
  const health = pairHealth({ startedOn, lastContactOn, today });
  const days = daysBetween(askedOn, today);
  return {
    ...pair,
    health,
    days,
    silent: pair.waitsFor.length > 0 && days > answerDays,
    expected,
    behind:
      pair.waitsFor.length === 0 &&
      health !== "tooEarly" &&
      expected !== null &&
      minutes < expected,
  };
}
