import type { ContactFunction } from "@/lib/contact-functions";
import { fromColumn, type IsoDate, minuteIn, toColumn } from "@/lib/dates";
import { read } from "@/lib/db";
import { listMyMentorships, type PairSummary } from "@/lib/mentorships/queries";
import { hasBegun } from "@/lib/mentorships/standing";
import { nameOf } from "@/lib/names";
import { readableNote } from "@/lib/notes/policy";
import { notesOn, type OpenNote } from "@/lib/notes/queries";
import type { Viewer } from "@/lib/viewer";
import { type Difference, differences } from "./history";
import { lineKeeper } from "./line-keeper";
import { mayChange, ownActivity } from "./policy";
import { type Prefill, prefill } from "./prefill";
import { type Format, type Past, pastSchema } from "./schema";

/** A pair one may log for, and what its form holds before anyone types. */
export type LogStart = { pair: PairSummary; prefill: Prefill };

/**
 * The pairs one may log for, which are those that have begun, newest first.
 * @param visitId a visit that is asked for: the pair whose visit it is comes first and has it, if it
 *   is still to be logged
 */
export async function startLog(viewer: Viewer, visitId?: string): Promise<LogStart[]> {
  return read(viewer, async (tx) => {
    const pairs = (await listMyMentorships(viewer)).filter(hasBegun);
    const today = pairs[0]?.today;
    if (!today) return [];
    const visits = await tx.visit.findMany({
      where: {
        districtId: viewer.districtId,
        mentorshipId: { in: pairs.map(({ id }) => id) },
        state: "booked",
        date: { lte: toColumn(today) },
      },
      select: {
        id: true,
        mentorshipId: true,
        date: true,
        startMinute: true,
        endMinute: true,
        timeZone: true,
      },
      orderBy: [{ date: "desc" }, { startMinute: "desc" }],
      take: 20,
    });
    const logged = await tx.activity.findMany({
      where: { districtId: viewer.districtId, visitId: { in: visits.map(({ id }) => id) } },
      select: { visitId: true },
    });
    const done = new Set(logged.map(({ visitId }) => visitId));
    const over = visits
      .map((row) => ({ ...row, date: fromColumn(row.date) }))
      .filter(({ id, date, endMinute, timeZone }) => {
        const ended = date < today || endMinute <= minuteIn(timeZone, viewer.now);
        return ended && !done.has(id);
      });
    const starts = pairs.map((pair) => {
      const theirs = over.filter(({ mentorshipId, date }) => {
        return mentorshipId === pair.id && date >= pair.startedOn;
      });
      const asked = theirs.find(({ id }) => id === visitId);
      const visit = asked ?? theirs[0];
      const lastContact = pair.contacts.find(({ cancelled }) => !cancelled);
      const about = { today: pair.today, lastContact, visit, asked: asked !== undefined };
      return { pair, prefill: prefill(about) };
    });
    return starts.sort((a, b) => Number(has(b, visitId)) - Number(has(a, visitId)));
  });
}

const has = ({ prefill: { visitId } }: LogStart, id: string | undefined) =>
  id !== undefined && visitId === id;

/** Whether a visit is one that the viewer can log as a contact of a pair of theirs, and nobody has yet. */
export async function mayLogVisit(viewer: Viewer, visitId: string): Promise<boolean> {
  const [first] = await startLog(viewer, visitId);
  return first?.prefill.visitId === visitId;
}

export type LoggedContact = {
  id: string;
  date: IsoDate;
  minutes: number;
  format: Format;
  functions: ContactFunction[];
  topics: string[];
  publicLine: string;
  lineKept: boolean;
  cancelled: boolean;
  loggedBy: string;
  loggedByMe: boolean;
  /** A private note of the viewer, or one shared with them, stands with it. */
  hasNote: boolean;
};

export const contactsPerPage = 25;

/** A page of a pair's contacts, newest first; null when the pair is not the viewer's. */
export async function listContacts(
  viewer: Viewer,
  about: { mentorshipId: string; page: number; format?: Format | undefined },
): Promise<{ total: number; contacts: LoggedContact[] }> {
  const { mentorshipId, page, format } = about;
  const where = { ...ownActivity(viewer), mentorshipId, ...(format ? { format } : {}) };
  return read(viewer, async (tx) => {
    const total = await tx.activity.count({ where });
    const rows = await tx.activity.findMany({
      where,
      include: { loggedBy: name, notes: { where: readableNote(viewer), select: { id: true } } },
      orderBy: [{ date: "desc" }, { id: "desc" }],
      skip: (page - 1) * contactsPerPage,
      take: contactsPerPage,
    });
    const contacts = rows.map((row) => ({
      ...factsOf(row),
      id: row.id,
      cancelled: row.cancelledAt !== null,
      loggedBy: nameOf(row.loggedBy),
      loggedByMe: row.loggedById === viewer.personId,
      hasNote: row.notes.length > 0,
    }));
    return { total, contacts };
  });
}

export type HistoryLine = {
  id: string;
  at: Date;
  by: string;
  kind: string;
  changed: Difference[];
};

export type ContactPage = Omit<LoggedContact, "hasNote"> & {
  version: number;
  mentorshipId: string;
  partner: string;
  running: boolean;
  /** Both have said yes to the pair; before that what is shared stays closed. */
  open: boolean;
  /** Where the viewer works, for moments in the history. */
  timeZone: string;
  mayChange: boolean;
  /** The partner keeps the line from the coordinator, so the viewer cannot let it go. */
  partnerKeepsLine: boolean;
  loggedAt: Date;
  /** Newest first. */
  history: HistoryLine[];
  note: OpenNote | null;
  partnerNote: OpenNote | null;
};

/** One contact with its history and the notes the viewer may read; null when it is not theirs. */
export async function contactOf(
  viewer: Viewer,
  about: { mentorshipId: string; activityId: string },
): Promise<ContactPage | null> {
  const { mentorshipId, activityId } = about;
  return read(viewer, async (tx) => {
    const row = await tx.activity.findFirst({
      where: { ...ownActivity(viewer), mentorshipId, id: activityId },
      include: {
        loggedBy: name,
        revisions: { orderBy: [{ at: "asc" }, { id: "asc" }] },
        mentorship: {
          select: {
            endedAt: true,
            acceptedAt: true,
            mentor: { select: { id: true, ...name.select } },
            mentee: { select: { id: true, ...name.select } },
          },
        },
      },
    });
    if (!row) return null;
    const district = await tx.district.findUniqueOrThrow({ where: { id: viewer.districtId } });
    const notes = await notesOn(tx, viewer, activityId);
    const { mentor, mentee, endedAt, acceptedAt } = row.mentorship;
    const partner = mentor.id === viewer.personId ? mentee : mentor;
    const facts = factsOf(row);
    const changes = row.revisions.map((one) => ({ ...one, before: pastSchema.parse(one.before) }));
    const keeper = lineKeeper(row, changes);
    return {
      ...facts,
      id: row.id,
      version: row.version,
      mentorshipId,
      partner: nameOf(partner),
      running: endedAt === null,
      open: acceptedAt !== null,
      timeZone: district.timeZone,
      cancelled: row.cancelledAt !== null,
      loggedBy: nameOf(row.loggedBy),
      loggedByMe: row.loggedById === viewer.personId,
      mayChange: endedAt === null && mayChange(viewer, row),
      partnerKeepsLine: keeper !== undefined && keeper !== viewer.personId,
      loggedAt: row.loggedAt,
      history: changes
        .map(({ id, at, byId, kind, before }, index) => ({
          id,
          at,
          kind,
          by: nameOf(byId === mentor.id ? mentor : mentee),
          changed: differences(before, changes[index + 1]?.before ?? facts),
        }))
        .reverse(),
      note: notes.own,
      partnerNote: notes.shared,
    };
  });
}

const name = { select: { firstName: true, lastName: true } } as const;

function factsOf(row: Omit<Past, "date"> & { date: Date }): Past & { date: IsoDate } {
  const { minutes, format, functions, topics, publicLine, lineKept } = row;
  const date = fromColumn(row.date);
  return { date, minutes, format, functions, topics, publicLine, lineKept };
}
