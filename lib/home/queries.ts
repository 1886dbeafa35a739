import { checkInOfWeek } from "@/lib/check-ins/queries";
import { dateIn, type IsoDate, minuteIn, mondayOf } from "@/lib/dates";
import { read, readTogether } from "@/lib/db";
import { draftOf } from "@/lib/drafts/queries";
import { type Helpline, helplinesIn, inLanguage } from "@/lib/helplines/in-language";
import { listMyMentorships } from "@/lib/mentorships/queries";
import { currentFirst, mayAskMentor } from "@/lib/programmes/policy";
import { myOpenRequests } from "@/lib/requests/queries";
import { workplace, zoneOf } from "@/lib/roster/main-school";
import { talkSignals } from "@/lib/talk/queries";
import type { Viewer } from "@/lib/viewer";
import { listComingVisits } from "@/lib/visits/queries";
import type { EnrolmentRole, EnrolmentState } from "@/prisma/generated/enums";
import { nextSteps } from "./next-steps";

export type Home = Awaited<ReturnType<typeof homeOf>>;

/**
 * Everything the home page says, in one transaction.
 * @param locale the language it is said in
 */
export async function homeOf(viewer: Viewer, locale: string) {
  return readTogether(viewer, async () => {
    const today = await todayOf(viewer, locale);
    const pairs = await listMyMentorships(viewer);
    const visits = await listComingVisits(viewer);
    const signals = await talkSignals(viewer);
    const requests = await myOpenRequests(viewer);
    const signUp = await mySignUp(viewer, today.date);
    const checkIn = await checkInOfWeek(viewer);
    const draft = await draftOf(viewer, { form: "check-in", subject: today.week });
    const nextVisit = visits.find(({ state }) => state === "booked") ?? null;
    const steps = nextSteps({ pairs, signals, visits, requests, signUp });
    return { today, pairs, nextVisit, signals, requests, signUp, checkIn, draft, steps };
  });
}

export type Today = {
  firstName: string;
  /** The clock where the person works. */
  timeZone: string;
  date: IsoDate;
  minute: number;
  /** Monday of the district's week, which a check-in is about. */
  week: IsoDate;
  /** Whom the district names for those who want to talk to someone else. Shown to all, always. */
  helplines: Helpline[];
};

/** The day as it is where the viewer works, and the helplines in a language. */
export async function todayOf(viewer: Viewer, locale: string): Promise<Today> {
  const { districtId, personId, now } = viewer;
  const person = await read(viewer, (tx) =>
    tx.person.findUniqueOrThrow({
      where: { districtId_id: { districtId, id: personId } },
      select: {
        firstName: true,
        district: {
          select: { timeZone: true, locale: true, helplines: helplinesIn(locale) },
        },
        assignments: workplace.assignments,
      },
    }),
  );
  const { district, firstName } = person;
  const timeZone = zoneOf(person);
  return {
    firstName,
    timeZone,
    date: dateIn(timeZone, now),
    minute: minuteIn(timeZone, now),
    week: mondayOf(dateIn(district.timeZone, now)),
    helplines: inLanguage(district.helplines, district.locale),
  };
}

export type SignUp = {
  programme: string;
  /** Absent before the sign-up was begun. */
  state: EnrolmentState | null;
  roles: EnrolmentRole[];
  openQuestions: number;
  noMatchReason: string | null;
  /** They may ask a mentor of their choice. */
  mayAsk: boolean;
  /** They have been the mentor of a pair that both had said yes to, in any year. */
  hasMentored: boolean;
};

/** How the viewer stands towards the current programme; null where none is left to run, or none is for them. */
async function mySignUp(viewer: Viewer, today: IsoDate): Promise<SignUp | null> {
  const { districtId, personId } = viewer;
  const [mine] = await read(
    viewer,
    (tx) => tx.$queryRaw<SignUp[]>`
    SELECT p.name AS programme, e.state::text, coalesce(e.roles, '{}')::text[] AS roles,
      e."noMatchReason", coalesce(${mayAskMentor(viewer)}, false) AS "mayAsk", (SELECT count(*)::int FROM "EnrolmentQuestion" q
        WHERE q."districtId" = e."districtId" AND q."enrolmentId" = e.id AND q."answeredAt" IS NULL) AS "openQuestions",
      EXISTS (SELECT 1 FROM "Mentorship" m WHERE m."districtId" = p."districtId"
        AND m."mentorId" = ${personId}::uuid AND m."acceptedAt" IS NOT NULL) AS "hasMentored"
    FROM "Programme" p JOIN "District" d ON d.id = p."districtId"
    LEFT JOIN "Enrolment" e ON e."districtId" = p."districtId" AND e."programmeId" = p.id
      AND e."personId" = ${personId}::uuid
    WHERE p."districtId" = ${districtId}::uuid AND p."endsOn" >= ${today}::date
      AND (e.id IS NOT NULL
        OR EXISTS (SELECT 1 FROM "Person" x WHERE x."districtId" = p."districtId"
          AND x.id = ${personId}::uuid AND x.librarian = 'confirmed')
        OR EXISTS (SELECT 1 FROM "Invitation" i WHERE i."districtId" = p."districtId"
          AND i."programmeId" = p.id AND i."personId" = ${personId}::uuid))
    ORDER BY ${currentFirst(viewer)} LIMIT 1`,
  );
  return mine ?? null;
}
