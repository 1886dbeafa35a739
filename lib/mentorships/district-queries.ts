import { dateIn, fromColumn, type IsoDate, monthOf } from "@/lib/dates";
import { read, type Tx } from "@/lib/db";
import { nameOf } from "@/lib/names";
import { mainSchoolName, schoolNameOf } from "@/lib/roster/main-school";
import type { Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { DeclineReason, EndReason } from "@/prisma/generated/enums";
import { mayLiftNo } from "./policy";
import { type NotRestorable, notRestorable } from "./restorable";

type Half = { id: string; name: string; school: string | null };

/** One pair as the district's office sees it: who, when, and counts. */
export type OfficePair = {
  id: string;
  mentee: Half;
  mentor: Half;
  programme: {
    id: string;
    name: string;
    startsOn: IsoDate;
    endsOn: IsoDate;
    requiredMinutes: number | null;
  };
  startedOn: IsoDate;
  /** Since when both are asked for their yes: since it began, or was last restored. */
  askedOn: IsoDate;
  /** Of a pair that was restored: until when it ran before; null where it never did. */
  ranUntil: IsoDate | null;
  endedOn: IsoDate | null;
  reason: EndReason | null;
  /** When both had said yes to it; null while one has not. */
  acceptedOn: IsoDate | null;
  /** Who has yet to answer, while it runs, and where they can be reminded. */
  waitsFor: { name: string; email: string }[];
  /** Of a pair that one of them said no to: who, and why. */
  declined: Declined | null;
  /** Of a pair that has ended: what keeps it from being restored; null when nothing does. */
  notRestorable: NotRestorable | null;
  /** The district's date. */
  today: IsoDate;
  lastContactOn: IsoDate | undefined;
  /** How many are logged in all. */
  contacts: number;
  /** Of the month of `today`. */
  minutes: number;
  /** When the second of them accepted an agreement; what it says is the pair's own. */
  agreedOn: IsoDate | null;
};

export type Declined = {
  by: string;
  reason: DeclineReason;
  /** Since when rounds may propose the two again; null while they may not. */
  liftedOn: IsoDate | null;
  /** While the programme runs, by a coordinator who is no half of the pair. */
  mayLift: boolean;
};

/** A pair of the coordinator's district, running or ended; null when there is none of this id. Three statements, of an ended one seven. */
export async function pairForOffice(
  coordinator: Coordinator,
  id: string,
): Promise<OfficePair | null> {
  const { districtId } = coordinator;
  return read(coordinator, async (tx) => {
    const row = await tx.mentorship.findFirst({ where: { districtId, id }, select: columns });
    if (!row) return null;
    const { mentee, mentor, programme, district, startedAt, endedAt, acceptedAt, end } = flat(row);
    const { restoredAt, ranUntil } = row;
    const on = (at: Date) => dateIn(district.timeZone, at);
    const today = on(coordinator.now);
    const agreedAt = await agreedBy(tx, coordinator, row);
    const rules = endedAt && (await notRestorable(tx, coordinator, programme.id, [id]));
    return {
      id,
      mentee,
      mentor,
      programme,
      startedOn: on(startedAt),
      askedOn: on(restoredAt ?? startedAt),
      ranUntil: ranUntil && on(ranUntil),
      endedOn: endedAt && on(endedAt),
      reason: end?.reason ?? null,
      acceptedOn: acceptedAt && on(acceptedAt),
      waitsFor: waitingIn(row),
      declined: declineIn(coordinator, row, today),
      notRestorable: rules?.get(id) ?? null,
      today,
      ...(await contactCounts(tx, id, today)),
      agreedOn: agreedAt && on(agreedAt),
    };
  });
}

/** Which of some ended pairs of a programme cannot be restored, and why; see `notRestorable`. */
export async function whyNotRestored(
  coordinator: Coordinator,
  programmeId: string,
  ids: readonly string[],
): Promise<Map<string, NotRestorable>> {
  return read(coordinator, (tx) => notRestorable(tx, coordinator, programmeId, ids));
}

/** Who has yet to answer. */
function waitingIn({ acceptedAt, endedAt, answers, mentee, mentor }: Row): OfficePair["waitsFor"] {
  if (acceptedAt !== null || endedAt !== null) return [];
  const said = new Set(answers.map(({ personId }) => personId));
  return [mentee, mentor]
    .filter(({ id }) => !said.has(id))
    .map((person) => ({ name: nameOf(person), email: person.email }));
}

/** Who said no, why, and what it means for rounds; closed to a coordinator who is the other half. */
function declineIn(viewer: Coordinator, row: Row, today: IsoDate): Declined | null {
  const { mentor, mentee, decline, programme } = row;
  const by = [mentor, mentee].find(({ id }) => id === decline?.personId);
  if (!decline || !by) return null;
  const { reason, lift } = decline;
  const ids = { mentorId: mentor.id, menteeId: mentee.id };
  const on = (at: Date) => dateIn(mentee.district.timeZone, at);
  return {
    by: nameOf(by),
    reason,
    liftedOn: lift && on(lift.liftedAt),
    mayLift: mayLiftNo(viewer, ids, programme, today),
  };
}

export type PairOfPerson = {
  id: string;
  with: string;
  as: "mentor" | "mentee";
  running: boolean;
  /** It ended with a no; closed to a coordinator who is one of the two. */
  declined: boolean;
};

/** Somebody's pairs, the running ones first. */
export async function pairsOfPerson(
  coordinator: Coordinator,
  personId: string,
): Promise<PairOfPerson[]> {
  const { districtId } = coordinator;
  const rows = await read(coordinator, (tx) =>
    tx.mentorship.findMany({
      where: { districtId, OR: [{ mentorId: personId }, { menteeId: personId }] },
      select: {
        ...{ id: true, mentorId: true, menteeId: true, endedAt: true },
        ...{ mentor: name, mentee: name, end: { select: { reason: true } } },
      },
      orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
      take: 20,
    }),
  );
  const reader = coordinator.personId;
  return rows.map(({ id, mentorId, menteeId, endedAt, mentor, mentee, end }) => ({
    id,
    as: mentorId === personId ? "mentor" : "mentee",
    with: nameOf(mentorId === personId ? mentee : mentor),
    running: endedAt === null,
    declined: end?.reason === "declined" && reader !== mentorId && reader !== menteeId,
  }));
}

async function contactCounts(tx: Tx, id: string, today: IsoDate) {
  const { first, last } = monthOf(today);
  const [row] = await tx.$queryRaw<{ last: Date | null; contacts: number; minutes: number }[]>`
    SELECT max(date) AS last, count(*)::int AS contacts,
      coalesce(sum(minutes) FILTER (WHERE date BETWEEN ${first}::date AND ${last}::date), 0)::int AS minutes
    FROM contacts_for_office(${[id]}::uuid[])`;
  return {
    lastContactOn: row?.last ? fromColumn(row.last) : undefined,
    contacts: row?.contacts ?? 0,
    minutes: row?.minutes ?? 0,
  };
}

/** Agreements are closed to the office; that the same one was accepted by both halves is not. */
async function agreedBy(tx: Tx, { districtId }: Coordinator, pair: Row): Promise<Date | null> {
  const [latest] = await tx.agreementAcceptance.groupBy({
    by: ["agreementId"],
    where: {
      districtId,
      personId: { in: [pair.mentor.id, pair.mentee.id] },
      acceptedAt: { gte: pair.startedAt, ...(pair.endedAt ? { lte: pair.endedAt } : {}) },
    },
    having: { personId: { _count: { equals: 2 } } },
    _max: { acceptedAt: true },
    orderBy: { _max: { acceptedAt: "desc" } },
    take: 1,
  });
  return latest?._max.acceptedAt ?? null;
}

function flat({ mentee, mentor, programme, ...row }: Row) {
  const half = (person: Row["mentor"]): Half => ({
    id: person.id,
    name: nameOf(person),
    school: schoolNameOf(person),
  });
  return {
    ...row,
    district: mentee.district,
    mentee: half(mentee),
    mentor: half(mentor),
    programme: {
      id: programme.id,
      name: programme.name,
      startsOn: fromColumn(programme.startsOn),
      endsOn: fromColumn(programme.endsOn),
      requiredMinutes: programme.requirements[0]?.amount ?? null,
    },
  };
}

const name = { select: { firstName: true, lastName: true } } as const;
const half = {
  select: {
    id: true,
    ...name.select,
    email: true,
    district: { select: { timeZone: true } },
    ...mainSchoolName,
  },
} satisfies Prisma.PersonDefaultArgs;
const columns = {
  mentor: half,
  mentee: half,
  startedAt: true,
  endedAt: true,
  acceptedAt: true,
  restoredAt: true,
  ranUntil: true,
  answers: { select: { personId: true } },
  decline: {
    select: { personId: true, reason: true, lift: { select: { liftedAt: true } } },
  },
  end: { select: { reason: true } },
  programme: {
    select: {
      id: true,
      name: true,
      startsOn: true,
      endsOn: true,
      requirements: { where: { kind: "contactMinutesPerMonth" }, select: { amount: true } },
    },
  },
} satisfies Prisma.MentorshipSelect;
type Row = Prisma.MentorshipGetPayload<{ select: typeof columns }>;
