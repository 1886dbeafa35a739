import { daysBetween, type IsoDate } from "@/lib/dates";
import type { Format } from "./schema";

export type Prefill = { date: IsoDate; minutes: number; format: Format; visitId?: string };

type Visit = { id: string; date: IsoDate; startMinute: number; endMinute: number };

/** Days for which a visit that nobody logged is offered. */
const freshDays = 14;

/** Where nothing is known yet. */
export const usual = { minutes: 30, format: "meeting" } as const;

/**
 * What stands in the log before anyone types: a library visit that has taken place and is not
 * logged yet, else today in the manner of the last contact.
 */
export function prefill(about: {
  today: IsoDate;
  lastContact: { minutes: number; format: Format } | undefined;
  /** The latest visit of the pair that is over, or the one asked for. */
  visit: Visit | undefined;
  /** That visit was asked for, so it is offered however long it is past. */
  asked?: boolean;
}): Prefill {
  const { today, lastContact, visit, asked = false } = about;
  if (visit && (asked || daysBetween(visit.date, today) <= freshDays)) {
    const minutes = visit.endMinute - visit.startMinute;
    return { date: visit.date, minutes, format: "libraryVisit", visitId: visit.id };
  }
  const { minutes, format } = lastContact ?? usual;
  // A visit is logged from itself; the ordinary contact is a meeting.
  return { date: today, minutes, format: format === "libraryVisit" ? usual.format : format };
}
