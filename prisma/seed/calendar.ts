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

/** The demo's school year is always half gone, whatever the day of seeding. */
export type SeedCalendar = ReturnType<typeof calendarFor>;

export function calendarFor(now: Date) {
  const today = dateIn(demoDistrict.timeZone, now);
  const startsOn = mondayOf(addDays(today, -15 * 7));
  return {
    now,
    today,
    startsOn,
    endsOn: addDays(startsOn, 40 * 7 + 4),
    matchDeadline: addDays(startsOn, 45),
    schoolYear: schoolYearOf(addDays(today, -30)),
    /** The weekday on or after a day so many days from today; negative is the past. */
    schoolDay: (days: number): IsoDate => onWeekday(addDays(today, days), days < 0 ? -1 : 1),
    /** An instant of a school day, at a minute of the clock. */
    at: (date: IsoDate, minute = 15 * 60): Date =>
      instantOf(date, minute, demoDistrict.timeZone) ?? now,
  };
}

function onWeekday(date: IsoDate, step: number): IsoDate {
  return weekdayOf(date) <= 5 ? date : onWeekday(addDays(date, step), step);
}
