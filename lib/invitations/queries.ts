import { read } from "@/lib/db";
import { nameOf } from "@/lib/names";
import { invitable } from "@/lib/programmes/policy";
import { mainSchoolName, schoolNameOf } from "@/lib/roster/main-school";
import type { Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { InvitationFilter, InvitationState } from "./schema";

export type InvitationRow = {
  id: string;
  personId: string;
  name: string;
  email: string;
  school: string | null;
  state: InvitationState;
  /** Null until the mail has left. */
  sentAt: Date | null;
};

export type InvitationCounts = Record<InvitationState, number>;

const PAGE = 50;

/** The invitations of a programme by how far each has come; sort by name. */
export async function listInvitations(
  viewer: Coordinator,
  programmeId: string,
  { state, q, page }: Omit<InvitationFilter, "more">,
): Promise<{ rows: InvitationRow[]; total: number; pages: number }> {
  const { districtId } = viewer;
  const where: Prisma.InvitationWhereInput = {
    AND: [{ districtId, programmeId }, state ? inState(programmeId, state) : {}, named(q)],
  };
  return read(viewer, async (tx) => {
    const total = await tx.invitation.count({ where });
    const found = await tx.invitation.findMany({
      where,
      select: columns(programmeId),
      orderBy: [{ person: { lastName: "asc" } }, { person: { firstName: "asc" } }, { id: "asc" }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    });
    return { rows: found.map(toRow), total, pages: Math.max(1, Math.ceil(total / PAGE)) };
  });
}

/** How many stand where, in one statement. */
export async function invitationCounts(
  viewer: Coordinator,
  programmeId: string,
): Promise<InvitationCounts> {
  const { districtId } = viewer;
  const [counts] = await read(
    viewer,
    (tx) => tx.$queryRaw<InvitationCounts[]>`
    SELECT count(*) FILTER (WHERE e.id IS NULL AND i."openedAt" IS NULL)::int AS unopened,
      count(*) FILTER (WHERE e.id IS NULL AND i."openedAt" IS NOT NULL)::int AS opened,
      count(*) FILTER (WHERE e.state IN ('draft', 'returned'))::int AS begun,
      count(*) FILTER (WHERE e.state = 'submitted')::int AS submitted,
      count(*) FILTER (WHERE e.state = 'approved')::int AS approved
    FROM "Invitation" i LEFT JOIN "Enrolment" e ON e."districtId" = i."districtId"
      AND e."programmeId" = i."programmeId" AND e."personId" = i."personId"
    WHERE i."districtId" = ${districtId}::uuid AND i."programmeId" = ${programmeId}::uuid`,
  );
  if (!counts) throw new Error("counting always answers with one row");
  return counts;
}

/** One invitation with the address it goes to; null when it is not there. */
export async function invitationOf(viewer: Coordinator, id: string) {
  const { districtId } = viewer;
  return read(viewer, async (tx) => {
    const row = await tx.invitation.findUnique({
      where: { districtId_id: { districtId, id } },
      select: {
        programmeId: true,
        person: {
          select: { id: true, firstName: true, lastName: true, email: true, ...mainSchoolName },
        },
      },
    });
    if (!row) return null;
    const { programmeId, person } = row;
    const { id: personId, email } = person;
    return { programmeId, personId, name: nameOf(person), email, school: schoolNameOf(person) };
  });
}

export type Invitable = { id: string; name: string; school: string | null };

export const invitablePerPage = 100;

/** Librarians confirmed on the roster who are not invited to the programme yet, a page of them. */
export async function listInvitable(viewer: Coordinator, programmeId: string, page = 1) {
  const { districtId } = viewer;
  const where = { districtId, ...invitable, invitations: { none: { programmeId } } };
  return read(viewer, async (tx) => {
    const total = await tx.person.count({ where });
    const people = await tx.person.findMany({
      where,
      select: { id: true, firstName: true, lastName: true, ...mainSchoolName },
      orderBy: [{ lastName: "asc" }, { firstName: "asc" }, { id: "asc" }],
      skip: (page - 1) * invitablePerPage,
      take: invitablePerPage,
    });
    const rows = people.map((person): Invitable => {
      return { id: person.id, name: nameOf(person), school: schoolNameOf(person) };
    });
    return { rows, total };
  });
}

function columns(programmeId: string) {
  return {
    id: true,
    sentAt: true,
    openedAt: true,
    person: {
      select: {
        id: true,
        firstName: true,
        lastName: true,
        email: true,
        enrolments: { where: { programmeId }, select: { state: true } },
        ...mainSchoolName,
      },
    },
  } satisfies Prisma.InvitationSelect;
}

type Row = Prisma.InvitationGetPayload<{ select: ReturnType<typeof columns> }>;

function toRow({ id, sentAt, openedAt, person }: Row): InvitationRow {
  return {
    id,
    personId: person.id,
    name: nameOf(person),
    email: person.email,
    school: schoolNameOf(person),
    state: stateOf(openedAt, person.enrolments[0]?.state),
    sentAt,
  };
}

function stateOf(
  openedAt: Date | null,
  enrolment: Row["person"]["enrolments"][number]["state"] | undefined,
): InvitationState {
  if (enrolment === "submitted" || enrolment === "approved") return enrolment;
  if (enrolment) return "begun";
  return openedAt ? "opened" : "unopened";
}

function inState(programmeId: string, state: InvitationState): Prisma.InvitationWhereInput {
  const none = { person: { enrolments: { none: { programmeId } } } };
  if (state === "unopened") return { openedAt: null, ...none };
  if (state === "opened") return { openedAt: { not: null }, ...none };
  const states = state === "begun" ? (["draft", "returned"] as const) : ([state] as const);
  return { person: { enrolments: { some: { programmeId, state: { in: [...states] } } } } };
}

function named(q: string | undefined): Prisma.InvitationWhereInput {
  if (!q) return {};
  const contains = { contains: q, mode: "insensitive" as const };
  return {
    person: { OR: [{ firstName: contains }, { lastName: contains }, { email: contains }] },
  };
}
