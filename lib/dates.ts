import { Temporal } from "temporal-polyfill";

/** A date without a time, `YYYY-MM-DD`. It never becomes a `Date` outside the edge of a query. */
export type IsoDate = string & { readonly __isoDate: true };

export function isIsoDate(text: string): text is IsoDate {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** A date column as Prisma gives it (midnight UTC) → the date. */
export function fromColumn(date: Date): IsoDate {
  return date.toISOString().slice(0, 10) as IsoDate;
}

/** The date → what Prisma wants for a date column. */
export function toColumn(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** The calendar date at an instant, in a time zone. */
export function dateIn(timeZone: string, instant: Date): IsoDate {
  return zoned(timeZone, instant).toPlainDate().toString() as IsoDate;
}

/** Minutes since midnight at an instant, in a time zone. */
export function minuteIn(timeZone: string, instant: Date): number {
  const { hour, minute } = zoned(timeZone, instant);
  return hour * 60 + minute;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as IsoDate;
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" })
    .days;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: IsoDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The Monday of the date's week. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** First and last day of the date's month. */
export function monthOf(date: IsoDate): { first: IsoDate; last: IsoDate } {
  const day = Temporal.PlainDate.from(date);
  return {
    first: day.with({ day: 1 }).toString() as IsoDate,
    last: day.with({ day: day.daysInMonth }).toString() as IsoDate,
  };
}

/**
 * The instant of a wall-clock time at a place. A time that exists twice means the earlier one.
 * @returns undefined for a time that the clocks skip
 */
export function instantOf(date: IsoDate, minute: number, timeZone: string): Date | undefined {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime({
    hour: Math.floor(minute / 60) % 24,
    minute: minute % 60,
  });
  const start = minute === 1440 ? wall.add({ days: 1 }) : wall;
  const there = start.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  if (!there.toPlainDateTime().equals(start)) return undefined;
  return new Date(there.epochMilliseconds);
}

/** The year in which the school year of a date ends; school years turn in July. */
export function schoolYearOf(date: IsoDate): number {
  const { year, month } = Temporal.PlainDate.from(date);
  return month >= 7 ? year + 1 : year;
}

/** The first day of the school year of a date. */
export function schoolYearStart(date: IsoDate): IsoDate {
  return `${schoolYearOf(date) - 1}-07-01` as IsoDate;
}

function zoned(timeZone: string, instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}
