import type { IsoDate } from "@/lib/dates";
import { defaultThresholds } from "@/lib/matching/value";
import type { Pack } from "@/lib/requirements/packs";
import type { ProgrammeView } from "./queries";
import { suggestedDates } from "./school-year";

/** The fields of the programme form by name, as text. */
export type Answers = Record<string, string[]>;

/** A new programme: dates from the school year, the rest from a pack. */
export function suggestedAnswers(today: IsoDate, name: string, pack: Pack | undefined): Answers {
  const { startsOn, endsOn, matchDeadline } = suggestedDates(today, pack?.matchDays);
  const { contactMinutesPerMonth = pack ? 0 : 60, ...more } = pack?.requirements ?? {};
  const { poor, weak } = defaultThresholds;
  const limits = { poorBelow: poor / 100, weakBelow: weak / 100, loadStep: 0 };
  return asText({
    name,
    startsOn,
    endsOn,
    matchDeadline,
    contactMinutesPerMonth,
    ...more,
    ...limits,
    trialDays: 30,
    answerDays: 7,
    matchingWay: "rounds",
  });
}

/** A programme as it is saved. */
export function savedAnswers({ requirements, ...programme }: ProgrammeView): Answers {
  const { name, startsOn, endsOn, matchDeadline, trialDays } = programme;
  const { poorBelow, weakBelow, loadStep, matchingWay, answerDays } = programme;
  const { contactMinutesPerMonth = 0, ...more } = requirements;
  return asText({
    name,
    startsOn,
    endsOn,
    matchDeadline,
    trialDays,
    contactMinutesPerMonth,
    ...more,
    poorBelow: Math.round(poorBelow / 100),
    weakBelow: Math.round(weakBelow / 100),
    loadStep: Math.round(loadStep / 100),
    matchingWay,
    answerDays,
  });
}

function asText(values: Record<string, string | number>): Answers {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [String(value)]]));
}
