import type { IsoDate } from "@/lib/dates";
import { env } from "@/lib/env";
import { type CalendarMethod, calendarFile } from "@/lib/ics";
import { nameOf } from "@/lib/names";
import type { Prisma } from "@/prisma/generated/client";
import { mailHost, sender } from "./sender";

/** What calendars are told with a mail. */
export type VisitCalendar = { method: "REQUEST" | "CANCEL"; sequence: number };

/** The column of a mail → what calendars are told with it. */
export function calendarOf(column: Prisma.JsonValue): VisitCalendar | undefined {
  if (typeof column !== "object" || column === null || Array.isArray(column)) return undefined;
  const { method, sequence } = column;
  if ((method !== "REQUEST" && method !== "CANCEL") || typeof sequence !== "number") return;
  return { method, sequence };
}

type Guest = { firstName: string; lastName: string; email: string };
type Address = { name: string; address: string; city: string; state: string; zip: string };

/** A visit with what a calendar shows of it. */
export type CalendarVisit = {
  id: string;
  date: IsoDate;
  startMinute: number;
  endMinute: number;
  timeZone: string;
  mode: "inPerson" | "virtual";
  visitor: Guest;
  host: Guest;
  school: Address;
};

type Version = { method: CalendarMethod; sequence: number; stamp: Date; summary: string };

/** The visit's calendar file: what and where, and the two names; no word of anybody's. */
export function visitFile(visit: CalendarVisit, version: Version): string {
  const { id, date, startMinute: start, endMinute: end, timeZone, mode, school } = visit;
  return calendarFile({
    ...version,
    uid: `visit-${id}@${mailHost()}`,
    date,
    start,
    end,
    timeZone,
    location: mode === "inPerson" ? placeLine(school) : undefined,
    url: `${env.APP_URL}/visits/${id}`,
    organiser: sender(),
    attendees: [visit.visitor, visit.host].map(({ firstName, lastName, email }) => ({
      name: nameOf({ firstName, lastName }),
      email,
    })),
  });
}

/** School and address in one line, as a map program finds it. */
export function placeLine({ name, address, city, state, zip }: Address): string {
  return [name, address, city, `${state} ${zip}`.trim()].filter(Boolean).join(", ");
}
