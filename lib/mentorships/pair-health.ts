import { daysBetween, type IsoDate } from "@/lib/dates";

export type PairHealth = "onTrack" | "quiet" | "tooEarly";

/** Days without a contact after which a pair is quiet. */
export const quietAfterDays = 21;

type Contacts = {
  startedOn: IsoDate;
  /** Date of the last contact that was not cancelled. */
  lastContactOn: IsoDate | undefined;
  today: IsoDate;
};

/** How a pair is doing, from counts only (domain, section 8): nothing anyone wrote is looked at. */
export function pairHealth(pair: Contacts): PairHealth {
  if (daysSilent(pair) >= quietAfterDays) return "quiet";
  return pair.lastContactOn ? "onTrack" : "tooEarly";
}

/** For how many whole weeks a pair has been quiet; null for one that is not. */
export function weeksQuiet(pair: Contacts): number | null {
  return pairHealth(pair) === "quiet" ? Math.floor(daysSilent(pair) / 7) : null;
}

function daysSilent({ startedOn, lastContactOn, today }: Contacts): number {
  const since = lastContactOn && lastContactOn > startedOn ? lastContactOn : startedOn;
  return daysBetween(since, today);
}
