import { fromColumn, type IsoDate } from "@/lib/dates";
import { read } from "@/lib/db";
import { nameOf } from "@/lib/names";
import type { AnyViewer, Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { mainSchoolFirst } from "./main-school";
import { open, present } from "./policy";
import type { SchoolsPage, StaffPage, Standing } from "./schema";
import type { Phrase } from "./title-rule";
import { usualPhrases } from "./usual-phrases";

const pageSize = 50;

export type PersonCard = {
  id: string;
  firstName: string;
  lastName: string;
  jobTitle: string;
  schools: { id: string; name: string }[];
};

export type SchoolLine = Prisma.SchoolGetPayload<{ select: typeof schoolLine }>;

/** Open schools by name, at most 2000. */
export async function listSchools(viewer: AnyViewer): Promise<SchoolLine[]> {
  return read(viewer, (tx) =>
    tx.school.findMany({
      where: open(viewer),
      select: schoolLine,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 2000,
    }),
  );
}

/** What job titles say about librarians: the district's own phrases, or the usual ones. */
export async function titlePhrases(viewer: AnyViewer): Promise<readonly Phrase[]> {
  const { districtId } = viewer;
  const own = await read(viewer, (tx) =>
    tx.titleRule.findMany({
      where: { districtId },
      select: { phrase: true, librarian: true },
      orderBy: { phrase: "asc" },
      take: 500,
    }),
  );
  return own.length > 0 ? own : usualPhrases;
}

export type StaffLine = Omit<PersonCard, "schools"> & {
  staffId: string | null;
  email: string;
  standing: Standing;
  schools: { id: string; name: string; sourceId: string }[];
};

/** One page of the staff list, as its address says. */
export async function listStaff(viewer: Coordinator, asked: StaffPage, size = pageSize) {
  const where = staffWhere(viewer, asked);
  return read(viewer, async (tx) => {
    const total = await tx.person.count({ where });
    const found = await tx.person.findMany({
      where,
      select: {
        ...card,
        assignments: { select: { school: schoolOfStaff }, orderBy: mainSchoolFirst },
        staffId: true,
        email: true,
        librarian: true,
      },
      orderBy: staffOrder(asked),
      skip: (asked.page - 1) * size,
      take: size,
    });
    const rows: StaffLine[] = found.map(({ librarian: standing, assignments, ...person }) => ({
      ...person,
      standing,
      schools: assignments.map(({ school }) => school),
    }));
    return { rows, total, pages: Math.max(1, Math.ceil(total / size)) };
  });
}

/** One page of the schools, as its address says. */
export async function listSchoolsPage(viewer: Coordinator, asked: SchoolsPage, size = pageSize) {
  const where: Prisma.SchoolWhereInput = {
    ...open(viewer),
    AND: words(asked.q).map((word) => ({
      OR: [like("name", word), like("city", word), like("sourceId", word)],
    })),
    ...(asked.level ? { level: asked.level } : {}),
    ...(asked.doubtful ? { coordinatesDoubtful: true } : {}),
  };
  return read(viewer, async (tx) => {
    const total = await tx.school.count({ where });
    const rows = await tx.school.findMany({
      where,
      select: { ...schoolLine, enrolment: true, lowGrade: true, highGrade: true, sourceId: true },
      orderBy: schoolOrder(asked),
      skip: (asked.page - 1) * size,
      take: size,
    });
    return { rows, total, pages: Math.max(1, Math.ceil(total / size)) };
  });
}

/** How many people stand where, and how many schools lie doubtfully: for the roster's tabs. */
export async function rosterNumbers(viewer: Coordinator) {
  return read(viewer, async (tx) => {
    const grouped = await tx.person.groupBy({
      by: ["librarian"],
      where: present(viewer),
      _count: true,
    });
    const count = (standing: Standing) =>
      grouped.find(({ librarian }) => librarian === standing)?._count ?? 0;
    return {
      proposed: count("proposed"),
      confirmed: count("confirmed"),
      people: grouped.reduce((sum, { _count }) => sum + _count, 0),
      schools: await tx.school.count({ where: open(viewer) }),
    };
  });
}

/** Whether staff could be placed anywhere yet. */
export async function hasSchools(viewer: Coordinator): Promise<boolean> {
  return read(viewer, async (tx) => {
    const first = await tx.school.findFirst({ where: open(viewer), select: { id: true } });
    return first !== null;
  });
}

/** An open school as its page shows it; null when not there. */
export async function findSchool(viewer: Coordinator, id: string) {
  return read(viewer, (tx) =>
    tx.school.findFirst({
      where: { ...open(viewer), id },
      select: {
        ...schoolLine,
        sourceId: true,
        state: true,
        zip: true,
        lowGrade: true,
        highGrade: true,
        enrolment: true,
        languages: true,
        _count: { select: { assignments: { where: { person: { leftAt: null } } } } },
      },
    }),
  );
}
export type RosterSchool = NonNullable<Awaited<ReturnType<typeof findSchool>>>;

export type RosterPerson = PersonCard & {
  staffId: string | null;
  email: string;
  standing: Standing;
  startDate: IsoDate | null;
  left: boolean;
  signedIn: boolean;
  principal: boolean;
  supervisor: { id: string; name: string } | null;
  posts: { school: { id: string; name: string }; fte: number }[];
};

/** What the roster knows of somebody, who has left included; null when not there. */
export async function findPerson(
  viewer: Coordinator,
  personId: string,
): Promise<RosterPerson | null> {
  const found = await read(viewer, (tx) =>
    tx.person.findFirst({
      where: { districtId: viewer.districtId, id: personId },
      select: {
        ...card,
        assignments: { select: { fte: true, school: nameOfSchool }, orderBy: mainSchoolFirst },
        staffId: true,
        email: true,
        librarian: true,
        startDate: true,
        leftAt: true,
        userId: true,
        hats: { select: { hat: true } },
        supervisor: { select: { id: true, firstName: true, lastName: true } },
      },
    }),
  );
  if (!found) return null;
  const { supervisor: boss, startDate, leftAt, userId, hats, librarian, ...rest } = found;
  return {
    ...asCard(rest),
    staffId: rest.staffId,
    email: rest.email,
    standing: librarian,
    startDate: startDate && fromColumn(startDate),
    left: leftAt !== null,
    signedIn: userId !== null,
    principal: hats.some(({ hat }) => hat === "principal"),
    supervisor: boss && { id: boss.id, name: nameOf(boss) },
    posts: rest.assignments,
  };
}

const nameOfSchool = { select: { id: true, name: true } } as const;
const schoolOfStaff = { select: { id: true, name: true, sourceId: true } } as const;
const card = {
  id: true,
  firstName: true,
  lastName: true,
  jobTitle: true,
  assignments: { select: { school: nameOfSchool }, orderBy: mainSchoolFirst },
} as const satisfies Prisma.PersonSelect;
const byName = [
  { lastName: "asc" },
  { firstName: "asc" },
  { id: "asc" },
] as const satisfies Prisma.PersonOrderByWithRelationInput[];
const schoolLine = {
  id: true,
  name: true,
  address: true,
  city: true,
  level: true,
  latitude: true,
  longitude: true,
  coordinatesDoubtful: true,
  timeZone: true,
} as const satisfies Prisma.SchoolSelect;

function asCard({
  id,
  firstName,
  lastName,
  jobTitle,
  assignments,
}: Prisma.PersonGetPayload<{ select: typeof card }>): PersonCard {
  return { id, firstName, lastName, jobTitle, schools: assignments.map(({ school }) => school) };
}

function staffWhere(
  viewer: Coordinator,
  { q, standing, school }: StaffPage,
): Prisma.PersonWhereInput {
  return {
    ...present(viewer),
    AND: words(q).map((word) => ({
      OR: [
        like("firstName", word),
        like("lastName", word),
        like("email", word),
        like("jobTitle", word),
        { staffId: word },
      ],
    })),
    ...(standing ? { librarian: standing } : {}),
    ...(school ? { assignments: { some: { schoolId: school } } } : {}),
  };
}

function staffOrder({ sort, direction }: StaffPage): Prisma.PersonOrderByWithRelationInput[] {
  return [orders[sort](direction), ...byName];
}

const orders = {
  name: (direction: Prisma.SortOrder) => ({ lastName: direction }),
  title: (direction: Prisma.SortOrder) => ({ jobTitle: direction }),
  standing: (direction: Prisma.SortOrder) => ({ librarian: direction }),
};

function schoolOrder({ sort, direction }: SchoolsPage): Prisma.SchoolOrderByWithRelationInput[] {
  const first = {
    name: { name: direction },
    city: { city: direction },
    level: { level: { sort: direction, nulls: "last" } },
    enrolment: { enrolment: { sort: direction, nulls: "last" } },
  } as const;
  return [first[sort], { name: "asc" }, { id: "asc" }];
}

function words(q: string): string[] {
  return q.split(/\s+/).filter(Boolean).slice(0, 5);
}

function like<F extends string>(field: F, contains: string) {
  return { [field]: { contains, mode: "insensitive" as const } } as Record<
    F,
    { contains: string; mode: "insensitive" }
  >;
}
