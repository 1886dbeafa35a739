import { dateIn, daysBetween, type IsoDate } from "@/lib/dates";
import { read } from "@/lib/db";
import { type PairStanding, pairStanding } from "@/lib/mentorships/standing";
import { nameOf } from "@/lib/names";
import type { Coordinator, Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";

/** Whether the viewer has said no in the programme already; it is possible once. */
export async function hasDeclined(viewer: Viewer, programmeId: string): Promise<boolean> {
  const { districtId, personId } = viewer;
  const where = { districtId, programmeId, personId };
  return (await read(viewer, (tx) => tx.mentorshipDecline.count({ where }))) > 0;
}

/** What became of a pair that a round published. */
export type RoundPair = {
  mentorshipId: string;
  mentee: string;
  mentor: string;
  standing: PairStanding;
  /** Who has yet to answer, while it runs. */
  waitsFor: string[];
  /** Days since it was published. */
  days: number;
  since: IsoDate;
};

/** The pairs of a published round as they are now, those that wait for an answer first. */
export async function pairsOfRound(viewer: Coordinator, roundId: string): Promise<RoundPair[]> {
  const { districtId } = viewer;
  const rows = await read(viewer, (tx) =>
    tx.match.findMany({
      where: { districtId, roundId, mentorshipId: { not: null } },
      select: { mentorship: { select: columns } },
      orderBy: { menteeId: "asc" },
    }),
  );
  return rows
    .flatMap(({ mentorship }) => (mentorship ? [toRoundPair(viewer, mentorship)] : []))
    .sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing) || b.days - a.days);
}

const order: PairStanding[] = ["declined", "published", "accepted", "active", "ended"];

function toRoundPair({ now }: Coordinator, pair: Pair): RoundPair {
  const { id, mentee, mentor, startedAt, acceptedAt, endedAt, answers, end } = pair;
  const { timeZone } = mentee.district;
  const since = dateIn(timeZone, startedAt);
  const said = new Set(answers.map(({ personId }) => personId));
  const open = endedAt === null && acceptedAt === null;
  const declined = end?.reason === "declined";
  return {
    mentorshipId: id,
    mentee: nameOf(mentee),
    mentor: nameOf(mentor),
    standing: pairStanding({ acceptedAt, endedAt, declined, yes: answers.length }),
    waitsFor: open ? [mentee, mentor].filter((one) => !said.has(one.id)).map(nameOf) : [],
    days: daysBetween(since, dateIn(timeZone, now)),
    since,
  };
}

const named = { id: true, firstName: true, lastName: true } as const;
const columns = {
  id: true,
  startedAt: true,
  acceptedAt: true,
  endedAt: true,
  answers: { select: { personId: true } },
  end: { select: { reason: true } },
  mentor: { select: named },
  mentee: { select: { ...named, district: { select: { timeZone: true } } } },
} satisfies Prisma.MentorshipSelect;
type Pair = Prisma.MentorshipGetPayload<{ select: typeof columns }>;
