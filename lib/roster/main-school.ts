import type { Prisma } from "@/prisma/generated/client";

/** Someone's posts, the main school first: where they work most, and where shares are equal always the same one. */
export const mainSchoolFirst = [
  { fte: "desc" },
  { schoolId: "asc" },
] satisfies Prisma.AssignmentOrderByWithRelationInput[];

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
