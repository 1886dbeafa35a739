import { addDays, type IsoDate } from "@/lib/dates";

/** The last day on which a pair finds out whether it fits. */
export function trialEnd(pair: { startedOn: IsoDate; programme: { trialDays: number } }): IsoDate {
  return addDays(pair.startedOn, pair.programme.trialDays);
}
