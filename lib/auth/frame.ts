import { asAuth, speakFor, type Tx } from "@/lib/db";
import { type DistanceUnit, usualUnit } from "@/lib/distances";
import { mayAskMentor } from "@/lib/programmes/policy";
import type { Viewer } from "@/lib/viewer";
import type { OfficeHat } from "@/prisma/generated/enums";
import { hashOf } from "./secrets";
import { asParticipant } from "./viewer";

/** Idle limit; moved on with use, never beyond the session's absolute end. */
export const idleDays = 7;
export const absoluteDays = 14;

/** Who is signed in, and what the frame around every page shows of them. */
export type Frame = {
  viewer: Viewer;
  sessionId: string;
  /** When this session last proved who it is. */
  provenAt: Date;
  userId: string;
  email: string;
  firstName: string;
  lastName: string;
  initials: string;
  /** Offices besides taking part. */
  hats: OfficeHat[];
  /** False for an office without a library: a principal, a coordinator who only coordinates. */
  takesPart: boolean;
  district: { id: string; name: string; timeZone: string; distances: DistanceUnit };
  /** Every district the user belongs to, the one in use included. */
  districts: { id: string; name: string }[];
  /** The language kept with the person, if they chose one. */
  locale: string | null;
  unread: number;
  /** A mentee who may ask a mentor of their choice. */
  mayAsk: boolean;
  /** Half of a running pair that both have said yes to. */
  mayLog: boolean;
};

/**
 * Session, person, hats, districts and unread notices in one transaction of seven statements,
 * all read from the database on each request.
 * @returns null without a valid session, or when the person has left every district
 */
export async function frameOf(token: string, at: Date): Promise<Frame | null> {
  return asAuth({}, async (tx) => {
    const session = await liveSession(tx, hashOf(token), at);
    if (!session) return null;
    const people = await peopleOf(tx, session.email);
    const person = people.find((one) => one.districtId === session.districtId) ?? people[0];
    if (!person) return null;
    const { districtId, id: personId, firstName, lastName, locale } = person;
    const viewer = asParticipant({ districtId, personId, now: at });
    await speakFor(tx, viewer);
    const { unread, mayAsk, mayLog } = await standingOf(tx, viewer);
    const { distances, ...district } = person.district;
    return {
      viewer,
      sessionId: session.id,
      provenAt: session.provenAt,
      userId: session.userId,
      email: session.email,
      firstName,
      lastName,
      initials: initialsOf(firstName, lastName),
      hats: person.hats.map(({ hat }) => hat),
      takesPart: person.hats.length === 0 || person.librarian === "confirmed",
      district: { ...district, distances: distances ?? usualUnit(district.timeZone) },
      districts: people.map(({ district: { id, name } }) => ({ id, name })),
      locale,
      unread,
      mayAsk,
      mayLog,
    };
  });
}

type Standing = Pick<Frame, "unread" | "mayAsk" | "mayLog">;

/** What the frame shows that changes from day to day, in one statement. */
async function standingOf(tx: Tx, viewer: Viewer): Promise<Standing> {
  const { districtId, personId } = viewer;
  const [row] = await tx.$queryRaw<Standing[]>`
    SELECT (SELECT count(*)::int FROM "Notice" WHERE "districtId" = ${districtId}::uuid
        AND "personId" = ${personId}::uuid AND "readAt" IS NULL) AS unread,
      EXISTS (SELECT 1 FROM "Enrolment" e
        JOIN "Programme" p ON p."districtId" = e."districtId" AND p.id = e."programmeId"
        JOIN "District" d ON d.id = e."districtId"
        WHERE e."districtId" = ${districtId}::uuid AND e."personId" = ${personId}::uuid
          AND ${mayAskMentor(viewer)}) AS "mayAsk",
      EXISTS (SELECT 1 FROM "Mentorship" WHERE "districtId" = ${districtId}::uuid
        AND ${personId}::uuid IN ("mentorId", "menteeId")
        AND "acceptedAt" IS NOT NULL AND "endedAt" IS NULL) AS "mayLog"`;
  return row ?? { unread: 0, mayAsk: false, mayLog: false };
}

type LiveSession = {
  id: string;
  userId: string;
  email: string;
  districtId: string | null;
  provenAt: Date;
};

/** Finds the session, says whose it is to the policies, and moves its idle limit on at most once an hour. */
async function liveSession(tx: Tx, hash: string, at: Date): Promise<LiveSession | undefined> {
  const [session] = await tx.$queryRaw<LiveSession[]>`
    WITH moved AS (
      UPDATE "Session" SET "lastSeenAt" = ${at}::timestamptz,
        expires = least("endsAt", ${at}::timestamptz + make_interval(days => ${idleDays}::int))
      WHERE "sessionToken" = ${hash} AND expires > ${at}::timestamptz AND "endsAt" > ${at}::timestamptz
        AND "lastSeenAt" < ${at}::timestamptz - interval '1 hour')
    SELECT s.id::text, u.id::text AS "userId", u.email::text, s."districtId"::text AS "districtId",
      s."provenAt", set_config('bookends.email', u.email::text, true)
    FROM "Session" s JOIN "User" u ON u.id = s."userId"
    WHERE "sessionToken" = ${hash} AND expires > ${at}::timestamptz AND "endsAt" > ${at}::timestamptz`;
  return session;
}

/** By the roster's address of today, not by the link made at sign-in: a corrected address takes effect at once. */
async function peopleOf(tx: Tx, email: string) {
  return tx.person.findMany({
    where: { email, leftAt: null },
    select: {
      districtId: true,
      id: true,
      firstName: true,
      lastName: true,
      locale: true,
      librarian: true,
      hats: { select: { hat: true }, orderBy: { hat: "asc" } },
      district: { select: { id: true, name: true, timeZone: true, distances: true } },
    },
    orderBy: [{ district: { name: "asc" } }, { districtId: "asc" }],
    take: 50,
  });
}

function initialsOf(firstName: string, lastName: string): string {
  return [firstName, lastName]
    .map((name) => [...name.trim()][0] ?? "")
    .join("")
    .toUpperCase();
}
