import { record } from "@/lib/audit/commands";
import { fromColumn, toColumn } from "@/lib/dates";
import { lock, type Tx, write } from "@/lib/db";
import { hostIn, mayVisit } from "@/lib/hosts/queries";
import { once } from "@/lib/idempotency";
import { reopenOwn, tell, untell } from "@/lib/notifications/commands";
import { kindsAbout } from "@/lib/notifications/event-kinds";
import { done, refused } from "@/lib/result";
import { mailAfterUndo, mayUndo } from "@/lib/undo";
import type { Viewer } from "@/lib/viewer";
import type { VisitState } from "@/prisma/generated/client";
import { lineFields } from "./line";
import { newsOf } from "./news";
import { hasEnded, isOpen, liveStates } from "./policy";
import type { AskInput, NewTimeInput, TurnInput, WallTime } from "./schema";
import {
  newTimeProblem,
  occupy,
  release,
  takeTurn,
  tellTheOthers,
  timeOfRow,
  timeProblem,
  type VisitRow,
  writeCancelled,
  writeTurn,
} from "./turns";

/** Asks a host for a visit. Asking keeps nobody's time; confirming does. */
export async function askForVisit(viewer: Viewer, input: AskInput) {
  return write(viewer, async (tx) => {
    const { id, fresh } = await once(tx, viewer, "visits.asked", input.formKey);
    if (!fresh) return done({ id });
    // Beside somebody's departure one of the two waits, and finds what the other has done.
    await lock(tx, viewer, `person:${viewer.personId}`, `person:${input.hostId}`);
    if (!(await mayVisit(tx, viewer))) return refused("notEnrolled");
    const host = await hostIn(tx, viewer, input.hostId);
    const school = host?.schools.find((one) => one.id === input.schoolId);
    if (!host || !school) return refused("hostNotThere");
    const { personId: visitorId } = viewer;
    const place = { visitorId, hostId: host.personId, timeZone: school.timeZone };
    const problem = await newTimeProblem(tx, viewer, input, place);
    if (problem) return refused(problem);
    const visit = await askedVisit(tx, viewer, { ...place, id, schoolId: school.id }, input);
    await tell(tx, viewer, newsOf("visitAsked", visit, visitorId));
    return done({ id });
  });
}

type Asked = { id: string; visitorId: string; hostId: string; schoolId: string; timeZone: string };

async function askedVisit(tx: Tx, viewer: Viewer, asked: Asked, input: AskInput) {
  const { districtId, personId, now } = viewer;
  const pair = await tx.mentorship.findFirst({
    where: { districtId, menteeId: personId, endedAt: null },
    orderBy: { startedAt: "desc" },
    select: { id: true },
  });
  const { mode, withStudents, lookFors, time } = input;
  const when = { date: toColumn(time.date), startMinute: time.start, endMinute: time.end };
  const visit = await tx.visit.create({
    data: {
      districtId,
      ...asked,
      ...when,
      mode,
      withStudents,
      lookFors: [...new Set(lookFors)],
      mentorshipId: pair?.id ?? null,
      lastWordById: personId,
      createdAt: now,
    },
    select: lineFields,
  });
  await tx.visitTurn.create({
    data: { districtId, visitId: asked.id, byId: personId, at: now, turn: "asked", ...when },
  });
  await record(tx, viewer, {
    action: "visits.asked",
    subject: "Visit",
    subjectId: asked.id,
    detail: { date: time.date, mode },
  });
  return visit;
}

/** Says yes to the time on the table. From here on both are taken, and everyone else who asked hears so. */
export async function confirmVisit(viewer: Viewer, input: TurnInput) {
  return takeTurn(viewer, "confirmed", input, async (tx, visit) => {
    if (!isOpen(visit.state)) return refused("notOpen");
    if (visit.lastWordById === viewer.personId) return refused("notYourTurn");
    const problem = await timeProblem(tx, viewer, timeOfRow(visit), visit);
    if (problem) return refused(problem);
    const booked = await writeTurn(tx, viewer, visit, "confirmed", {
      state: "booked",
      lastWordById: viewer.personId,
    });
    await occupy(tx, viewer, booked);
    const { sequence } = booked;
    const news = newsOf("visitBooked", booked, viewer.personId, { method: "REQUEST", sequence });
    await tell(tx, viewer, news);
    await tellTheOthers(tx, viewer, booked);
    return done();
  });
}

/** Says no, without having to say why. The mail waits until an undo is past. */
export async function declineVisit(viewer: Viewer, input: TurnInput) {
  return takeTurn(viewer, "declined", input, async (tx, visit) => {
    if (!isOpen(visit.state)) return refused("notOpen");
    if (visit.lastWordById === viewer.personId) return refused("notYourTurn");
    const declined = await writeTurn(tx, viewer, visit, "declined", {
      state: "declined",
      lastWordById: viewer.personId,
    });
    const news = newsOf("visitDeclined", declined, viewer.personId);
    await tell(tx, viewer, news, { mailAt: mailAfterUndo(viewer) });
    return done();
  });
}

/** Puts another time on the table; the other one has the word then. */
export async function proposeTime(viewer: Viewer, input: NewTimeInput) {
  return takeTurn(viewer, "proposed", input, async (tx, visit) => {
    if (!isOpen(visit.state)) return refused("notOpen");
    if (isSame(input.time, visit)) return refused("sameTime");
    const problem = await newTimeProblem(tx, viewer, input, visit);
    if (problem) return refused(problem);
    const change = { state: "proposed" as const, lastWordById: viewer.personId };
    const proposed = await writeTurn(tx, viewer, visit, "proposed", change, input.time);
    await tell(tx, viewer, newsOf("visitProposed", proposed, viewer.personId));
    return done();
  });
}

/** Moves a booked visit; it stays booked, and both calendars follow. */
export async function rescheduleVisit(viewer: Viewer, input: NewTimeInput) {
  return takeTurn(viewer, "rescheduled", input, async (tx, visit) => {
    if (visit.state !== "booked") return refused("notOpen");
    if (isOver(visit, viewer)) return refused("over");
    if (isSame(input.time, visit)) return refused("sameTime");
    const problem = await newTimeProblem(tx, viewer, input, visit);
    if (problem) return refused(problem);
    const change = { lastWordById: viewer.personId, sequence: { increment: 1 } };
    const moved = await writeTurn(tx, viewer, visit, "rescheduled", change, input.time);
    await release(tx, viewer, visit.id);
    await occupy(tx, viewer, moved);
    const { sequence } = moved;
    const news = newsOf("visitRescheduled", moved, viewer.personId, {
      method: "REQUEST",
      sequence,
    });
    await tell(tx, viewer, news);
    await tellTheOthers(tx, viewer, moved);
    return done();
  });
}

/** Calls it off, from any state that is still alive. The mail waits until an undo is past. */
export async function cancelVisit(viewer: Viewer, input: TurnInput) {
  return takeTurn(viewer, "cancelled", input, async (tx, visit) => {
    if (!liveStates.includes(visit.state)) return refused("notOpen");
    if (isOver(visit, viewer)) return refused("over");
    const { cancelled, calendar } = await writeCancelled(tx, viewer, visit);
    const news = newsOf("visitCancelled", cancelled, viewer.personId, calendar);
    await tell(tx, viewer, news, { mailAt: mailAfterUndo(viewer) });
    return done();
  });
}

/** Takes one's own cancelling or no back, as long as the time is still free. */
export async function restoreVisit(viewer: Viewer, input: TurnInput) {
  return takeTurn(viewer, "restored", input, async (tx, visit) => {
    if (visit.state !== "cancelled" && visit.state !== "declined") return refused("notOpen");
    const before = await beforeItsEnd(tx, viewer, visit);
    if (!before) return refused("tooLate");
    const { state, lastWordById, endedAt } = before;
    const problem = await timeProblem(tx, viewer, timeOfRow(visit), visit);
    if (problem) return refused(problem);
    const restored = await writeTurn(tx, viewer, visit, "restored", {
      state,
      lastWordById,
      ...(state === "booked" && { sequence: { increment: 1 } }),
    });
    if (state === "booked") await occupy(tx, viewer, restored);
    if (visit.state === "declined") {
      await untell(tx, viewer, ["visitDeclined"], { visitId: visit.id });
    } else {
      const { sequence } = restored;
      const calendar = state === "booked" ? { method: "REQUEST" as const, sequence } : undefined;
      const news = newsOf("visitRestored", restored, viewer.personId, calendar);
      await tell(tx, viewer, news, { mailAt: mailAfterUndo(viewer) });
    }
    const answered = [{ kinds: kindsAbout("visits"), about: { visitId: visit.id } }];
    await reopenOwn(tx, viewer, { answered, at: endedAt });
    return done();
  });
}

const stateAfter: Record<string, VisitState> = {
  asked: "asked",
  proposed: "proposed",
  confirmed: "booked",
  rescheduled: "booked",
};

/** What the visit was before the viewer cancelled or declined it a moment ago, whose word was the last, and when they did. */
async function beforeItsEnd(tx: Tx, viewer: Viewer, visit: VisitRow) {
  const { districtId, personId } = viewer;
  const turns = await tx.visitTurn.findMany({
    where: { districtId, visitId: visit.id },
    select: { turn: true, byId: true, at: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 50,
  });
  const [last] = turns;
  if (last?.turn !== visit.state || last.byId !== personId || !mayUndo(last.at, viewer)) return;
  const spoken = turns.find(({ turn }) => stateAfter[turn]);
  const state = spoken && stateAfter[spoken.turn];
  return state && { state, lastWordById: spoken.byId, endedAt: last.at };
}

function isOver({ date, endMinute, timeZone }: VisitRow, { now }: Viewer): boolean {
  return hasEnded({ date: fromColumn(date), endMinute, timeZone }, now);
}

function isSame({ date, start, end }: WallTime, visit: VisitRow): boolean {
  const now = timeOfRow(visit);
  return now.date === date && now.start === start && now.end === end;
}
