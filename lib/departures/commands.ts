import { record } from "@/lib/audit/commands";
import { endSessionsOf } from "@/lib/auth/commands";
import { lock, type Tx, write } from "@/lib/db";
import { putBackSignUps, withdrawSignUps } from "@/lib/enrolments/commands";
import { type BackAgain, endPairsOf, reopenPairsOf } from "@/lib/mentorships/departed";
import { pairLocks } from "@/lib/mentorships/policy";
import { reopenRequestsOf, settleRequestsOf } from "@/lib/requests/settle";
import { done, refused } from "@/lib/result";
import { mailAfterUndo } from "@/lib/undo";
import type { Coordinator } from "@/lib/viewer";
import { callOffVisitsOf } from "@/lib/visits/call-off";
import type { OnePerson } from "./schema";

/** What came of people's leaving. */
export type Departed = { people: number; pairs: number; visits: number };
export type Returned = { people: number; pairs: number };

/** Records that somebody has left the district; everything that hangs on them comes to a kind end. */
export async function recordDeparture(viewer: Coordinator, { personId }: OnePerson) {
  return write(viewer, async (tx) => {
    if (personId === viewer.personId) return refused("yourself");
    const departed = await depart(tx, viewer, [personId]);
    return departed.people === 0 ? refused("notThere") : done(departed);
  });
}

/** They are here after all: they may sign in, and take part as before. */
export async function takeBackDeparture(viewer: Coordinator, { personId }: OnePerson) {
  return write(viewer, async (tx) => {
    const returned = await bringBack(tx, viewer, [personId]);
    return returned.people === 0 ? refused("notThere") : done(returned);
  });
}

/**
 * People leave, in the caller's transaction: from this moment on they are signed out, their running
 * pairs end without blame and free the mentors' places, visits to come are cancelled, requests are
 * settled and sign-ups withdrawn. The others are told; mails wait for the undo. Whoever has left
 * already, or is of another district, is passed over.
 * @param importId the import whose file did not have them
 */
export async function depart(
  tx: Tx,
  viewer: Coordinator,
  people: readonly string[],
  importId: string | null = null,
): Promise<Departed> {
  const { districtId, personId: recordedById, now } = viewer;
  const concerned = await takingPart(tx, viewer, people);
  // Nobody pairs them or books them a visit from here on.
  await lock(tx, viewer, ...concerned.flatMap(locksOf));
  const left = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Person" SET "leftAt" = ${now}, "updatedAt" = ${now}
    WHERE "districtId" = ${districtId}::uuid AND id = ANY(${[...people]}::uuid[])
      AND "leftAt" IS NULL RETURNING id::text`;
  const gone = left.map(({ id }) => id);
  if (gone.length === 0) return { people: 0, pairs: 0, visits: 0 };
  await tx.$executeRaw`
    INSERT INTO "Departure" ("districtId", "personId", "recordedById", "recordedAt", "importId")
    SELECT ${districtId}::uuid, id, ${recordedById}::uuid, ${now}, ${importId}::uuid
    FROM unnest(${gone}::uuid[]) AS id`;
  const goneNow = new Set(gone);
  const active = concerned.filter((id) => goneNow.has(id));
  const mailAt = mailAfterUndo(viewer);
  await endSessionsOf(tx, viewer, active);
  const pairs = await endPairsOf(tx, viewer, active);
  const visits = await callOffVisitsOf(tx, viewer, active, mailAt);
  await settleRequestsOf(tx, viewer, active, mailAt);
  await withdrawSignUps(tx, viewer, active);
  await record(tx, viewer, {
    action: "departures.recorded",
    subject: "Departure",
    subjectId: importId ?? gone[0],
    detail: { people: gone, pairs, visits },
  });
  return { people: gone.length, pairs, visits };
}

/**
 * People who had left are back, in the caller's transaction: sign-in, sign-ups, and their pairs
 * where both halves are still free. Visits are not booked again: the others have made other plans.
 */
export async function bringBack(
  tx: Tx,
  viewer: Coordinator,
  people: readonly string[],
): Promise<Returned> {
  const { districtId, now } = viewer;
  const returned = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Person" SET "leftAt" = NULL, "updatedAt" = ${now}
    WHERE "districtId" = ${districtId}::uuid AND id = ANY(${[...people]}::uuid[])
      AND "leftAt" IS NOT NULL RETURNING id::text`;
  const back = returned.map(({ id }) => id);
  if (back.length === 0) return { people: 0, pairs: 0 };
  const ended = await tx.$queryRaw<BackAgain[]>`DELETE FROM "Departure"
    WHERE "districtId" = ${districtId}::uuid AND "personId" = ANY(${back}::uuid[])
    RETURNING "personId"::text AS id, "recordedAt" AS "leftAt"`;
  const active = await takingPart(tx, viewer, back);
  await putBackSignUps(tx, viewer, active);
  const takePart = new Set(active);
  const reopening = ended.filter(({ id }) => takePart.has(id));
  const pairs = await reopenPairsOf(tx, viewer, reopening);
  await reopenRequestsOf(tx, viewer, reopening);
  await record(tx, viewer, {
    action: "departures.takenBack",
    subject: "Departure",
    subjectId: back[0],
    detail: { people: back, pairs },
  });
  return { people: back.length, pairs };
}

/** Those of many people who ever signed in or signed up: only they have anything to come to an end. */
async function takingPart(
  tx: Tx,
  { districtId }: Coordinator,
  people: readonly string[],
): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id::text FROM "Person" p
    WHERE p."districtId" = ${districtId}::uuid AND p.id = ANY(${[...people]}::uuid[])
      AND (p."userId" IS NOT NULL OR EXISTS (SELECT 1 FROM "Enrolment" e
        WHERE e."districtId" = p."districtId" AND e."personId" = p.id))
    ORDER BY p.id`;
  return found.map(({ id }) => id);
}

function locksOf(id: string): string[] {
  return [...pairLocks({ mentorId: id, menteeId: id }), `person:${id}`];
}
