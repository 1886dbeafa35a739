import { type Closure, closedOn } from "@/lib/closures/days";
import { addDays, dateIn, type IsoDate, instantOf, minuteIn, weekdayOf } from "@/lib/dates";
import type { WallTime } from "./schema";

/** Free each week, in minutes since midnight at the school. */
export type Window = { weekday: number; startMinute: number; endMinute: number };
/** Someone is elsewhere; nobody says why. */
export type Busy = { personId: string; from: Date; to: Date };

/** Visits are offered while school is usually open. */
const schoolDay = { start: 450, end: 960 };
/** A visit outside of these is nearly always a slip: of morning and evening, or of a day. */
const day = { start: 360, end: 1080 };
const usualTimes = [540, 630, 780].map((start) => ({ start, end: start + 60 }));
const shortest = 30;
const longest = 90;
const perDay = 2;

type Problem = {
  /** The first day that may be offered. */
  from: IsoDate;
  days: number;
  /** The last day that may be. */
  until: IsoDate;
  hostWindows: Window[];
  visitorWindows: Window[];
  taken: WallTime[];
  closures: Closure[];
  limit: number;
};

/**
 * Times to offer, in order: within the host's free windows (usual times when they gave none) and
 * school hours, never over what is taken, never while the schools are closed and never after the
 * last programme. Times at which the visitor is free as well go first into the list when there are
 * more than fit.
 */
export function suggestTimes({ from, days, until, limit, ...rest }: Problem): WallTime[] {
  const dates = Array.from({ length: days }, (_, day) => addDays(from, day)).filter(
    (date) => date <= until,
  );
  const found = dates.flatMap((date) => timesOn(date, rest));
  const both = found.filter((time) => within(time, rest.visitorWindows));
  const others = found.filter((time) => !both.includes(time));
  return [...both, ...others]
    .slice(0, limit)
    .sort((a, b) => a.date.localeCompare(b.date) || a.start - b.start);
}

function timesOn(date: IsoDate, problem: Pick<Problem, "hostWindows" | "taken" | "closures">) {
  const weekday = weekdayOf(date);
  if (weekday > 5 || closedOn(problem.closures, date)) return [];
  const windows =
    problem.hostWindows.length === 0
      ? usualTimes
      : problem.hostWindows
          .filter((window) => window.weekday === weekday)
          .map(({ startMinute, endMinute }) => ({ start: startMinute, end: endMinute }));
  return windows
    .map(({ start, end }) => ({
      date,
      start: Math.max(start, schoolDay.start),
      end: Math.min(end, schoolDay.end, Math.max(start, schoolDay.start) + longest),
    }))
    .filter((time) => time.end - time.start >= shortest)
    .filter((time) => !problem.taken.some((other) => overlaps(time, other)))
    .sort((a, b) => a.start - b.start)
    .slice(0, perDay);
}

/**
 * What makes a time unusual enough to ask once more whether it is meant. It stays possible: a library
 * may open on a Saturday or in the evening, and no district says when its schools do.
 */
export function unusualTime({ date, start, end }: WallTime) {
  const onWeekend = weekdayOf(date) > 5;
  const outOfHours = start < day.start || end > day.end;
  if (onWeekend) return outOfHours ? "weekendOutOfHours" : "weekend";
  return outOfHours ? "outOfHours" : undefined;
}

function within({ date, start, end }: WallTime, windows: Window[]): boolean {
  const weekday = weekdayOf(date);
  return windows.some(
    (one) => one.weekday === weekday && one.startMinute <= start && end <= one.endMinute,
  );
}

function overlaps(one: WallTime, other: WallTime): boolean {
  return one.date === other.date && one.start < other.end && other.start < one.end;
}

/** From when to when a wall-clock time at a place is; undefined when the clocks skip a part of it. */
export function spanOf(
  { date, start, end }: WallTime,
  timeZone: string,
): { from: Date; to: Date } | undefined {
  const from = instantOf(date, start, timeZone);
  const to = instantOf(date, end, timeZone);
  return from && to && from < to ? { from, to } : undefined;
}

/** The busy time as the clocks at the school show it. */
export function wallTimeOf({ from, to }: Busy, timeZone: string): WallTime {
  const date = dateIn(timeZone, from);
  const sameDay = dateIn(timeZone, to) === date;
  return {
    date,
    start: minuteIn(timeZone, from),
    end: sameDay ? minuteIn(timeZone, to) : 1440,
  };
}

/** When someone is booked besides one visit, as the clocks at a place show it. */
export function otherTimesOf(
  personId: string,
  busy: (Busy & { visitId: string })[],
  { id, timeZone }: { id?: string; timeZone: string },
): WallTime[] {
  return busy
    .filter((one) => one.personId === personId && one.visitId !== id)
    .map((one) => wallTimeOf(one, timeZone));
}

/** Is one of these people elsewhere during that time? */
export function isBusy(busy: Busy[], people: string[], span: { from: Date; to: Date }): boolean {
  return busy.some(
    (one) => people.includes(one.personId) && one.from < span.to && span.from < one.to,
  );
}
