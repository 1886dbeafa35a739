import type { Prisma } from "@/prisma/generated/client";

/** Someone's posts, the main school first: where they work most, and where shares are equal always the same one. */
export const mainSchoolFirst = [
  { fte: "desc" },
  { schoolId: "asc" },
] satisfies Prisma.AssignmentOrderByWithRelationInput[];
