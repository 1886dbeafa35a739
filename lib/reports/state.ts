import { type Asked, hoursOf } from "@/lib/activities/hours";
import type { IsoDate } from "@/lib/dates";
import { type PairHealth, pairHealth } from "@/lib/mentorships/pair-health";
import type { ProgrammeView } from "@/lib/programmes/queries";
import type { PairCounts } from "./queries";

export type PairState = PairCounts & {
  health: PairHealth;
  /** Minutes expected of this month by today; null without a rule. */
  expected: number | null;
  behind: boolean;
};

export type PairsState = {
  all: PairState[];
  quiet: PairState[];
  behind: PairState[];
  /** Quiet ones first, then those behind, then by the time since the last contact. */
  byAttention: PairState[];
  minutes: number;
  expected: number | null;
};

/** How the running pairs are doing, from counts only. */
export function pairsState(
  pairs: PairCounts[],
  today: IsoDate,
  programme: Pick<ProgrammeView, "requirements" | "startsOn" | "endsOn">,
): PairsState {
  const { requirements, startsOn, endsOn } = programme;
  const required = requirements.contactMinutesPerMonth ?? null;
  const asked = { requiredMinutes: required, startsOn, endsOn };
  const all = pairs.map((pair) => stateOf(pair, today, asked));
  const rank = ({ health, behind }: PairState) => (health === "quiet" ? 0 : behind ? 1 : 2);
  return {
    all,
    quiet: all.filter(({ health }) => health === "quiet"),
    behind: all.filter(({ behind }) => behind),
    byAttention: [...all].sort((a, b) => rank(a) - rank(b)),
    minutes: all.reduce((sum, { minutes }) => sum + minutes, 0),
    expected:
      required === null ? null : all.reduce((sum, { expected }) => sum + (expected ?? 0), 0),
  };
}

function stateOf(pair: PairCounts, today: IsoDate, programme: Asked): PairState {
  const { startedOn, lastContactOn, minutes } = pair;
  const month = hoursOf([{ date: today, minutes }], { today, startedOn, programme });
  const expected = month.expectedByNow;
  const health = pairHealth({ startedOn, lastContactOn, today });
  return {
    ...pair,
    health,
    expected,
    behind: health !== "tooEarly" && expected !== null && minutes < expected,
  };
}
