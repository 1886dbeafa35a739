import { type Closure, closedOn } from "@/lib/closures/days";
import {
  addDays,
  dateIn,
  type IsoDate,
  instantOf,
  mondayOf,
  schoolYearOf,
  weekdayOf,
} from "@/lib/dates";
import { demoDistrict } from "./cast";
import { closuresBetween } from "./closures";

/** The demo's school year is always half gone, whatever the day of seeding. */
export type SeedCalendar = ReturnType<typeof calendarFor>;

export function calendarFor(now: Date) {
  const today = dateIn(demoDistrict.timeZone, now);
  const startsOn = mondayOf(addDays(today, -15 * 7));
  const endsOn = addDays(startsOn, 40 * 7 + 4);
  const closures = closuresBetween(addDays(startsOn, -30), addDays(endsOn, 60));
  return {
    now,
    today,
    startsOn,
    endsOn,
    closures,
    matchDeadline: addDays(startsOn, 45),
    schoolYear: schoolYearOf(addDays(today, -30)),
    /** The school day on or after a day so many days from today; in the past, on or before it. */
    schoolDay: (days: number): IsoDate =>
      onSchoolDay(addDays(today, days), days < 0 ? -1 : 1, closures),
    /** An instant of a school day, at a minute of the clock. */
    at: (date: IsoDate, minute = 15 * 60): Date =>
      instantOf(date, minute, demoDistrict.timeZone) ?? now,
  };
}

export function isSchoolDay(date: IsoDate, closures: readonly Closure[]): boolean {
  return weekdayOf(date) <= 5 && !closedOn(closures, date);
}

function onSchoolDay(date: IsoDate, step: number, closures: readonly Closure[]): IsoDate {
  return isSchoolDay(date, closures) ? date : onSchoolDay(addDays(date, step), step, closures);
}
