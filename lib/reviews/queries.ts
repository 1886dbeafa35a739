import { read } from "@/lib/db";
import { type Question, toQuestion } from "@/lib/enrolments/queries";
import type { Role, SignUpFilter, SignUpState } from "@/lib/enrolments/schema";
import { nameOf } from "@/lib/names";
import { mainSchoolName, schoolNameOf } from "@/lib/roster/main-school";
import type { Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";

export type SignUpRow = {
  id: string;
  personId: string;
  name: string;
  school: string | null;
  roles: Role[];
  state: SignUpState;
  submittedAt: Date | null;
  capacity: number;
  taken: number;
  /** "No match this year". */
  setAside: boolean;
};

const PAGE = 50;

/** Sign-ups for a programme: those waiting first come first, then by name. */
export async function listSignUps(
  viewer: Coordinator,
  programmeId: string,
  { state, role, q, page }: SignUpFilter,
): Promise<{ rows: SignUpRow[]; total: number; pages: number }> {
  const { districtId } = viewer;
  const where: Prisma.EnrolmentWhereInput = {
    districtId,
    programmeId,
    ...(state ? { state } : {}),
    ...(role ? { roles: { has: role } } : {}),
    ...(q ? { person: named(q) } : {}),
  };
  return read(viewer, async (tx) => {
    const total = await tx.enrolment.count({ where });
    const found = await tx.enrolment.findMany({
      where,
      select: columns,
      orderBy: [
        ...(state === "submitted" ? [{ submittedAt: "asc" as const }] : []),
        { person: { lastName: "asc" } },
        { person: { firstName: "asc" } },
        { id: "asc" },
      ],
      skip: (page - 1) * PAGE,
      take: PAGE,
    });
    return { rows: found.map(toRow), total, pages: Math.max(1, Math.ceil(total / PAGE)) };
  });
}

export type SignUpCounts = Record<SignUpState, number>;

export async function signUpCounts(
  viewer: Coordinator,
  programmeId: string,
): Promise<SignUpCounts> {
  const { districtId } = viewer;
  const groups = await read(viewer, (tx) =>
    tx.enrolment.groupBy({ by: ["state"], where: { districtId, programmeId }, _count: true }),
  );
  const of = (state: SignUpState) => groups.find((one) => one.state === state)?._count ?? 0;
  return {
    submitted: of("submitted"),
    returned: of("returned"),
    approved: of("approved"),
    draft: of("draft"),
    withdrawn: of("withdrawn"),
  };
}

export type SignUp = SignUpRow & {
  firstName: string;
  programmeId: string;
  approvedAt: Date | null;
  noMatchReason: string | null;
  /** Has a running pair as a mentee. */
  paired: boolean;
  questions: (Question & { askedAt: Date; answered: boolean })[];
};

/** One sign-up for the coordinator; null when it is not there. */
export async function signUpOf(viewer: Coordinator, id: string): Promise<SignUp | null> {
  const { districtId } = viewer;
  const row = await read(viewer, (tx) =>
    tx.enrolment.findUnique({
      where: { districtId_id: { districtId, id } },
      select: {
        ...columns,
        programmeId: true,
        approvedAt: true,
        person: {
          select: {
            ...columns.person.select,
            menteeships: { where: { endedAt: null }, select: { programmeId: true }, take: 5 },
          },
        },
        questions: {
          select: { id: true, field: true, words: true, askedAt: true, answeredAt: true },
          orderBy: { askedAt: "desc" },
          take: 50,
        },
      },
    }),
  );
  if (!row) return null;
  return {
    ...toRow(row),
    firstName: row.person.firstName,
    programmeId: row.programmeId,
    approvedAt: row.approvedAt,
    noMatchReason: row.noMatchReason,
    paired: row.person.menteeships.some((pair) => pair.programmeId === row.programmeId),
    questions: row.questions.map(({ askedAt, answeredAt, ...question }) => {
      return { ...toQuestion(question), askedAt, answered: answeredAt !== null };
    }),
  };
}

const columns = {
  id: true,
  roles: true,
  state: true,
  submittedAt: true,
  capacity: true,
  taken: true,
  noMatchReason: true,
  person: {
    select: {
      id: true,
      firstName: true,
      lastName: true,
      ...mainSchoolName,
    },
  },
} satisfies Prisma.EnrolmentSelect;

type Row = Prisma.EnrolmentGetPayload<{ select: typeof columns }>;

function toRow({ person, noMatchReason, ...row }: Row): SignUpRow {
  const { id, roles, state, submittedAt, capacity, taken } = row;
  return {
    id,
    personId: person.id,
    name: nameOf(person),
    school: schoolNameOf(person),
    roles,
    state,
    submittedAt,
    capacity,
    taken,
    setAside: noMatchReason !== null,
  };
}

function named(q: string): Prisma.PersonWhereInput {
  const contains = { contains: q, mode: "insensitive" as const };
  return { OR: [{ firstName: contains }, { lastName: contains }, { email: contains }] };
}
