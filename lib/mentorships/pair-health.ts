import { daysBetween, type IsoDate } from "@/lib/dates";

export type PairHealth = "onTrack" | "quiet" | "tooEarly";

/** Days without a contact after which a pair is quiet. */
export const quietAfterDays = 21;

/** How a pair is doing, from counts only (domain, section 8): nothing anyone wrote is looked at. */
export function pairHealth(pair: {
  startedOn: IsoDate;
  /** Date of the last contact that was not cancelled. */
  lastContactOn: IsoDate | undefined;
  today: IsoDate;
}): PairHealth {
  const { startedOn, lastContactOn, today } = pair;
  const since = lastContactOn && lastContactOn > startedOn ? lastContactOn : startedOn;
  if (daysBetween(since, today) >= quietAfterDays) return "quiet";
  return lastContactOn ? "onTrack" : "tooEarly";
}
