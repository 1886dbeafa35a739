import type { Closure } from "@/lib/closures/days";
import { addDays, type IsoDate, mondayOf, weekdayOf } from "@/lib/dates";

/** The holidays of a school in Florida, in every year that the demo's school year touches. */
export function closuresBetween(from: IsoDate, to: IsoDate): Closure[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return years
    .flatMap(holidaysOf)
    .filter(({ startsOn, endsOn }) => endsOn >= from && startsOn <= to);
}

function holidaysOf(year: number): Closure[] {
  const thanksgiving = nth(year, 11, 4, 4);
  const winter = mondayOf(day(year, 12, 24));
  const spring = nth(year, 3, 1, 3);
  const memorial = mondayOf(day(year, 5, 31));
  const one = (name: string, date: IsoDate, days = 1): Closure => ({
    name,
    startsOn: date,
    endsOn: addDays(date, days - 1),
  });
  return [
    one("Martin Luther King Jr. Day", nth(year, 1, 1, 3)),
    one("Presidents’ Day", nth(year, 2, 1, 3)),
    one("Spring break", spring, 5),
    one("Memorial Day", memorial),
    one("Labor Day", nth(year, 9, 1, 1)),
    one("Veterans Day", day(year, 11, 11)),
    one("Thanksgiving", thanksgiving, 2),
    one("Winter break", winter, 12),
  ];
}

/** The third Monday of January: `nth(year, 1, 1, 3)`. */
function nth(year: number, month: number, weekday: number, place: number): IsoDate {
  const first = day(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (place - 1) * 7);
}

function day(year: number, month: number, date: number): IsoDate {
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}` as IsoDate;
}
