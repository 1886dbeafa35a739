import { addDays, dateIn, type IsoDate, instantOf, minuteIn } from "@/lib/dates";

/** Minutes since midnight, by the clock of the district: the night, and when the daily mail comes. */
export const nightFrom = 21 * 60;
export const nightTo = 6 * 60 + 30;
export const dailyAt = 7 * 60;

/** When the night ends in which this moment lies; undefined by day. */
export function quietUntil(timeZone: string, now: Date): Date | undefined {
  const minute = minuteIn(timeZone, now);
  const today = dateIn(timeZone, now);
  if (minute < nightTo) return wallClock(today, nightTo, timeZone);
  if (minute >= nightFrom) return wallClock(addDays(today, 1), nightTo, timeZone);
  return undefined;
}

/** The next daily mail after this moment: its day, and when it leaves. */
export function nextDaily(timeZone: string, now: Date): { date: IsoDate; at: Date } {
  const today = dateIn(timeZone, now);
  const date = minuteIn(timeZone, now) < dailyAt ? today : addDays(today, 1);
  return { date, at: wallClock(date, dailyAt, timeZone) };
}

/** Clocks that skip a morning's hour have an hour less of night. */
function wallClock(date: IsoDate, minute: number, timeZone: string): Date {
  const there = instantOf(date, minute, timeZone) ?? instantOf(date, minute + 60, timeZone);
  if (!there) throw new Error("a morning without its hour");
  return there;
}
