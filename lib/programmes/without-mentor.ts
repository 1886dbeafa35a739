import { Prisma } from "@/prisma/generated/client";

/** Somebody with a running pair in the programme as its mentee; `e` being the enrolment. */
export const pairedAsMentee = Prisma.sql`EXISTS (
  SELECT 1 FROM "Mentorship" running WHERE running."districtId" = e."districtId"
    AND running."programmeId" = e."programmeId" AND running."menteeId" = e."personId" AND running."endedAt" IS NULL)`;

/** A mentee of the programme, approved or not, with no running pair in it. */
export const unpairedMentee = Prisma.sql`('mentee' = ANY (e.roles) AND NOT ${pairedAsMentee})`;

/**
 * Who is without a mentor, `p` being the person of the enrolment `e`: not those who have left, nor those
 * with "no match this year". The dashboard counts all of them, Matching those who are approved.
 */
export const withoutMentor = Prisma.sql`(${unpairedMentee} AND e."noMatchReason" IS NULL AND p."leftAt" IS NULL)`;
