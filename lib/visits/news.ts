import { fromColumn } from "@/lib/dates";
import { nameOf } from "@/lib/names";
import type { Event, VisitNews } from "@/lib/notifications/events";
import type { LineRow } from "./line";
import { spanOf } from "./times";

export type VisitCalendar = { method: "REQUEST" | "CANCEL"; sequence: number };

/** What the other one is told; when calendars must follow, the one who acted gets theirs as well. */
export function newsOf(
  kind: VisitNews,
  visit: LineRow,
  byId: string,
  calendar?: VisitCalendar,
): Event[] {
  const [by, other] =
    byId === visit.hostId ? [visit.host, visit.visitor] : [visit.visitor, visit.host];
  const about = { kind, ...aboutOf(visit), ...(calendar && { calendar }) };
  const toOther = { ...about, to: [other.id], partner: nameOf(by) };
  return calendar ? [toOther, { ...about, to: [by.id], partner: nameOf(other) }] : [toOther];
}

/** Those who had asked for a time at which somebody is now booked elsewhere. */
export function timeTakenNews(booked: LineRow, asked: LineRow[]): Event[] {
  const taken = spanOfRow(booked);
  const away = [booked.visitor, booked.host];
  return asked.flatMap((visit) => {
    const span = spanOfRow(visit);
    const gone = away.find(({ id }) => id === visit.visitorId || id === visit.hostId);
    if (!taken || !span || !gone || span.from >= taken.to || taken.from >= span.to) return [];
    const to = [visit.visitorId, visit.hostId].filter((id) => !away.some((one) => one.id === id));
    return [{ kind: "visitTimeTaken" as const, ...aboutOf(visit), to, partner: nameOf(gone) }];
  });
}

export function spanOfRow(visit: LineRow) {
  const { date, startMinute: start, endMinute: end, timeZone } = visit;
  return spanOf({ date: fromColumn(date), start, end }, timeZone);
}

function aboutOf(visit: LineRow) {
  return {
    visitId: visit.id,
    school: visit.school.name,
    date: fromColumn(visit.date),
    start: visit.startMinute,
    end: visit.endMinute,
  };
}
