import type { ContactFunction } from "@/lib/contact-functions";
import { dateIn, fromColumn, type IsoDate } from "@/lib/dates";
import { nameOf } from "@/lib/names";
import { mainSchoolFirst, schoolNameOf, zoneOf } from "@/lib/roster/main-school";
import { schoolForMatching } from "@/lib/roster/school-facts";
import type { Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { ContactFormat } from "@/prisma/generated/enums";
import { type Side, sideOf } from "./policy";
import { type AnswerStanding, answerStanding } from "./standing";

/** A logged contact as counts and pictures need it. */
export type PairContact = {
  id: string;
  date: IsoDate;
  minutes: number;
  format: ContactFormat;
  functions: ContactFunction[];
  topics: string[];
  cancelled: boolean;
};

export type AgreementStanding =
  | "none"
  | "waitsForMe"
  | "waitsForPartner"
  | "agreed"
  /** The pair ended before both had accepted it. */
  | "notAgreed";

export type PairSummary = {
  id: string;
  side: Side;
  programme: {
    id: string;
    name: string;
    startsOn: IsoDate;
    endsOn: IsoDate;
    trialDays: number;
    /** Minutes per month the programme asks for; null without such a rule. */
    requiredMinutes: number | null;
  };
  me: { id: string; name: string; firstName: string };
  partner: { id: string; name: string; firstName: string; school: string | null };
  startedOn: IsoDate;
  endedOn: IsoDate | null;
  /** The date where the viewer works. */
  today: IsoDate;
  /** Whose yes to the pair itself is still to come. */
  answer: AnswerStanding;
  agreement: AgreementStanding;
  /** Newest first. */
  contacts: PairContact[];
};

const posts = {
  select: { fte: true, school: { select: { name: true, city: true, timeZone: true } } },
  orderBy: mainSchoolFirst,
} satisfies Prisma.Person$assignmentsArgs;

const person = {
  select: {
    id: true,
    firstName: true,
    lastName: true,
    district: { select: { timeZone: true } },
    assignments: posts,
  },
} satisfies Prisma.PersonDefaultArgs;

/** With what a distance and a school's needs are worked out from. */
const postsInFull = {
  ...posts,
  select: {
    fte: true,
    school: {
      select: {
        ...posts.select.school.select,
        ...schoolForMatching,
        level: true,
      },
    },
  },
} satisfies Prisma.Person$assignmentsArgs;

const half = {
  select: {
    ...person.select,
    email: true,
    profile: true,
    assignments: postsInFull,
    topics: {
      select: { side: true, topic: true, weight: true },
      orderBy: [{ weight: "desc" }, { topic: "asc" }],
    },
    windows: { select: { weekday: true, startMinute: true, endMinute: true } },
  },
} satisfies Prisma.PersonDefaultArgs;

export function summarySelect({ districtId }: Viewer) {
  return {
    id: true,
    mentorId: true,
    startedAt: true,
    endedAt: true,
    acceptedAt: true,
    answers: { select: { personId: true } },
    mentor: person,
    mentee: person,
    programme: {
      select: {
        id: true,
        name: true,
        startsOn: true,
        endsOn: true,
        trialDays: true,
        requirements: {
          where: { districtId, kind: "contactMinutesPerMonth" },
          select: { amount: true },
        },
      },
    },
    agreements: {
      select: { acceptances: { select: { personId: true } } },
      orderBy: { version: "desc" },
      take: 1,
    },
    activities: {
      select: {
        id: true,
        date: true,
        minutes: true,
        format: true,
        functions: true,
        topics: true,
        cancelledAt: true,
      },
      orderBy: [{ date: "desc" }, { id: "desc" }],
      take: 400,
    },
  } satisfies Prisma.MentorshipSelect;
}

/** The same, with what each half says of themselves and how the pair ended. */
export function fullSelect(viewer: Viewer) {
  return {
    ...summarySelect(viewer),
    mentor: half,
    mentee: half,
    end: true,
    decline: { select: { reason: true } },
  } satisfies Prisma.MentorshipSelect;
}

export type FullRow = Prisma.MentorshipGetPayload<{ select: ReturnType<typeof fullSelect> }>;
type SummaryRow = Prisma.MentorshipGetPayload<{ select: ReturnType<typeof summarySelect> }>;

export function summaryOf(viewer: Viewer, row: SummaryRow): PairSummary {
  const side = sideOf(viewer, row);
  const [me, partner] = side === "mentor" ? [row.mentor, row.mentee] : [row.mentee, row.mentor];
  const zone = zoneOf(me);
  const { requirements, startsOn, endsOn, ...programme } = row.programme;
  return {
    id: row.id,
    side,
    programme: {
      ...programme,
      startsOn: fromColumn(startsOn),
      endsOn: fromColumn(endsOn),
      requiredMinutes: requirements[0]?.amount ?? null,
    },
    me: { id: me.id, name: nameOf(me), firstName: me.firstName },
    partner: {
      id: partner.id,
      name: nameOf(partner),
      firstName: partner.firstName,
      school: schoolNameOf(partner),
    },
    startedOn: dateIn(zone, row.startedAt),
    endedOn: row.endedAt ? dateIn(zone, row.endedAt) : null,
    today: dateIn(zone, viewer.now),
    answer: answerStanding(row, viewer.personId),
    agreement: standingOf(viewer, row),
    contacts: row.activities.map(({ cancelledAt, date, ...contact }) => ({
      ...contact,
      date: fromColumn(date),
      cancelled: cancelledAt !== null,
    })),
  };
}

function standingOf(
  viewer: Viewer,
  { endedAt, agreements: [latest] }: Pick<SummaryRow, "endedAt" | "agreements">,
): AgreementStanding {
  if (!latest) return "none";
  if (latest.acceptances.length >= 2) return "agreed";
  if (endedAt) return "notAgreed";
  const mine = latest.acceptances.some(({ personId }) => personId === viewer.personId);
  return mine ? "waitsForPartner" : "waitsForMe";
}
