import { Prisma } from "@/prisma/generated/client";

/** Places of a mentor, `e` being the enrolment, that accepted requests hold until a coordinator has confirmed them. */
export const heldPlaces = Prisma.sql`(SELECT count(*)::int FROM "PairRequest" held
  WHERE held."districtId" = e."districtId" AND held."programmeId" = e."programmeId"
    AND held."mentorId" = e."personId" AND held.state = 'accepted')`;

/** Places of a mentor, `e` being the enrolment, that running pairs and accepted requests leave. */
export const freePlaces = Prisma.sql`greatest(0, e.capacity - e.taken - ${heldPlaces})`;
