import type { Prisma } from "@/prisma/generated/client";

/** Someone's posts, the main school first: where they work most, and where shares are equal always the same one. */
export const mainSchoolFirst = [
  { fte: "desc" },
  { schoolId: "asc" },
] satisfies Prisma.AssignmentOrderByWithRelationInput[];

/** Of a person, what `schoolNameOf` looks at. */
export const mainSchoolName = {
  assignments: {
    select: { school: { select: { name: true } } },
    orderBy: mainSchoolFirst,
    take: 1,
  },
} satisfies Prisma.PersonSelect;

/** Where someone works; null for somebody without a post. */
export function schoolNameOf(person: {
  /** The main school first. */
  assignments: readonly { school: { name: string } }[];
}): string | null {
  return person.assignments[0]?.school.name ?? null;
}

/** Of a person, what `zoneOf` looks at. */
export const workplace = {
  district: { select: { timeZone: true } },
  assignments: {
    select: { school: { select: { timeZone: true } } },
    orderBy: mainSchoolFirst,
    take: 1,
  },
} satisfies Prisma.PersonSelect;

type Workplace = {
  district: { timeZone: string };
  /** The main school first. */
  assignments: readonly { school: { timeZone: string | null } }[];
};

/** The clock by which someone works: their main school's, else the district's. */
export function zoneOf({ district, assignments }: Workplace): string {
  return assignments[0]?.school.timeZone ?? district.timeZone;
}
