import { record } from "@/lib/audit/commands";
import { closuresBetween } from "@/lib/closures/queries";
import { fromColumn, toColumn } from "@/lib/dates";
import { lock, type Tx, write } from "@/lib/db";
import { once } from "@/lib/idempotency";
import { tell } from "@/lib/notifications/commands";
import { type OutOfDate, outOfDate } from "@/lib/out-of-date";
import { done, type Result, refused } from "@/lib/result";
import type { PersonViewer, Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { type LineRow, lineFields, type TurnName } from "./line";
import { timeTakenNews } from "./news";
import { openStates, takesPart } from "./policy";
import { busyTimes, lastProgrammeDay } from "./queries";
import type { WallTime } from "./schema";
import { spanOf, unusualTime } from "./times";

export type VisitRow = LineRow & { sequence: number };
type Turn = { formKey: string; id: string; version: number };
type Common = "notThere" | OutOfDate | "timeTaken";

/**
 * One turn of one of the two: sent twice it is taken once; both people are locked, in order, before
 * the visit is looked at; whoever acts on an older version hears that it has changed. Should two
 * bookings of one person still meet, the exclusion constraint decides.
 */
export async function takeTurn<R extends string>(
  viewer: Viewer,
  name: TurnName,
  input: Turn,
  act: (tx: Tx, visit: VisitRow) => Promise<Result<undefined, R>>,
): Promise<Result<undefined, R | Common>> {
  return write<undefined, R | Common>(
    viewer,
    async (tx) => {
      const { fresh } = await once(tx, viewer, `visits.${name}`, input.formKey);
      if (!fresh) return done();
      const visit = await lockedVisit(tx, viewer, input.id);
      if (!visit) return refused("notThere");
      if (visit.version !== input.version)
        return refused(outOfDate(viewer, await lastTurnBy(tx, viewer, visit.id)));
      return act(tx, visit);
    },
    {
      conflict: (constraint) =>
        constraint.includes("one_place_at_a_time") ? refused("timeTaken") : undefined,
    },
  );
}

async function lastTurnBy(tx: Tx, { districtId }: Viewer, visitId: string) {
  const last = await tx.visitTurn.findFirst({
    where: { districtId, visitId },
    select: { byId: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return last?.byId;
}

async function lockedVisit(tx: Tx, viewer: Viewer, id: string): Promise<VisitRow | null> {
  const where = { ...takesPart(viewer), id };
  const people = await tx.visit.findFirst({ where, select: { visitorId: true, hostId: true } });
  if (!people) return null;
  await lock(tx, viewer, `person:${people.visitorId}`, `person:${people.hostId}`);
  return tx.visit.findFirst({ where, select: { ...lineFields, sequence: true } });
}

export type TimeProblem =
  | "noSuchTime"
  | "past"
  | "afterProgramme"
  | "closed"
  | "youAreBusy"
  | "theyAreBusy";

/** Is it a time that can be agreed on: does it exist, is it to come, are schools open, is either booked then? */
export async function timeProblem(
  tx: Tx,
  viewer: Viewer,
  time: WallTime,
  visit: { id?: string; visitorId: string; hostId: string; timeZone: string },
): Promise<TimeProblem | undefined> {
  const span = spanOf(time, visit.timeZone);
  if (!span) return "noSuchTime";
  if (span.from <= viewer.now) return "past";
  const lastDay = await lastProgrammeDay(tx, viewer);
  if (!lastDay || time.date > lastDay) return "afterProgramme";
  if ((await closuresBetween(tx, viewer, time.date, time.date)).length > 0) return "closed";
  const people = [visit.visitorId, visit.hostId];
  const busy = await busyTimes(tx, viewer, people, span.from, span.to);
  const inTheWay = busy.filter(({ visitId }) => visitId !== visit.id);
  if (inTheWay.some(({ personId }) => personId === viewer.personId)) return "youAreBusy";
  return inTheWay.length > 0 ? "theyAreBusy" : undefined;
}

/** The same for a time that somebody names, who is asked once more when it is an unusual one. */
export async function newTimeProblem(
  tx: Tx,
  viewer: Viewer,
  { time, anyway }: { time: WallTime; anyway?: boolean | undefined },
  visit: Parameters<typeof timeProblem>[3],
) {
  const problem = await timeProblem(tx, viewer, time, visit);
  return problem ?? (anyway ? undefined : unusualTime(time));
}

/** Changes the visit and puts the turn into its history and into the record. */
export async function writeTurn(
  tx: Tx,
  viewer: PersonViewer,
  visit: VisitRow,
  turn: TurnName,
  change: Prisma.VisitUncheckedUpdateInput,
  time: WallTime = timeOfRow(visit),
): Promise<VisitRow> {
  const { districtId, personId: byId, now: at } = viewer;
  const when = { date: toColumn(time.date), startMinute: time.start, endMinute: time.end };
  const changed = await tx.visit.update({
    where: { districtId_id: { districtId, id: visit.id } },
    data: { ...change, ...when, version: { increment: 1 } },
    select: { ...lineFields, sequence: true },
  });
  await tx.visitTurn.create({ data: { districtId, visitId: visit.id, byId, at, turn, ...when } });
  await record(tx, viewer, {
    action: `visits.${turn}`,
    subject: "Visit",
    subjectId: visit.id,
    detail: { from: visit.state, to: changed.state, date: time.date },
  });
  return changed;
}

/** Calls it off and keeps nobody's time for it any more; calendars are told if they had it. */
export async function writeCancelled(tx: Tx, viewer: PersonViewer, visit: VisitRow) {
  const wasBooked = visit.state === "booked";
  const cancelled = await writeTurn(tx, viewer, visit, "cancelled", {
    state: "cancelled",
    ...(wasBooked && { sequence: { increment: 1 } }),
  });
  await release(tx, viewer, visit.id);
  const { sequence } = cancelled;
  return { cancelled, calendar: wasBooked ? { method: "CANCEL" as const, sequence } : undefined };
}

/** Both people are at the visit and nowhere else. */
export async function occupy(tx: Tx, viewer: Viewer, visit: VisitRow): Promise<void> {
  const span = spanOf(timeOfRow(visit), visit.timeZone);
  if (!span) throw new Error("a time that does not exist cannot be booked");
  const { districtId } = viewer;
  await tx.$executeRaw`
    INSERT INTO "VisitPresence" ("districtId", "visitId", "personId", during)
    SELECT ${districtId}::uuid, ${visit.id}::uuid, person,
      tstzrange(${span.from}::timestamptz, ${span.to}::timestamptz)
    FROM unnest(${[visit.visitorId, visit.hostId]}::uuid[]) AS person`;
}

export async function release(tx: Tx, viewer: PersonViewer, visitId: string): Promise<void> {
  await tx.visitPresence.deleteMany({ where: { districtId: viewer.districtId, visitId } });
}

/** Whoever had asked one of the two for this time hears that it is taken. */
export async function tellTheOthers(tx: Tx, viewer: Viewer, booked: VisitRow): Promise<void> {
  const people = [booked.visitorId, booked.hostId];
  const day = 86_400_000;
  const asked = await tx.visit.findMany({
    where: {
      districtId: viewer.districtId,
      id: { not: booked.id },
      state: { in: openStates },
      OR: [{ visitorId: { in: people } }, { hostId: { in: people } }],
      date: { gte: new Date(+booked.date - day), lte: new Date(+booked.date + day) },
    },
    select: lineFields,
    take: 500,
  });
  await tell(tx, viewer, timeTakenNews(booked, asked));
}

export function timeOfRow(visit: LineRow): WallTime {
  return { date: fromColumn(visit.date), start: visit.startMinute, end: visit.endMinute };
}
