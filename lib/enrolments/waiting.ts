import { Prisma } from "@/prisma/generated/client";

/**
 * Since when a mentee waits, `e` being the enrolment: since they were ready, or else since they began
 * to sign up; and since their last pair of the programme ended, if they have had one.
 */
export const waitingSince = Prisma.sql`greatest(
  coalesce(e."approvedAt", e."submittedAt", e."createdAt"),
  (SELECT max(past."endedAt") FROM "Mentorship" past WHERE past."districtId" = e."districtId"
    AND past."programmeId" = e."programmeId" AND past."menteeId" = e."personId"))`;
