import type { SchoolFacts } from "@/lib/matching/types";
import type { Prisma } from "@/prisma/generated/client";

/** Of a school, what `schoolFacts` looks at. */
export const schoolForMatching = {
  id: true,
  enrolment: true,
  latitude: true,
  longitude: true,
  coordinatesDoubtful: true,
  languages: true,
} satisfies Prisma.SchoolSelect;

type Row = Prisma.SchoolGetPayload<{ select: typeof schoolForMatching }>;

/** A school as the matcher knows it. */
export function schoolFacts({ id, enrolment: roll, languages, ...where }: Row): SchoolFacts {
  const { latitude, longitude, coordinatesDoubtful } = where;
  const known = latitude !== null && longitude !== null && !coordinatesDoubtful;
  return { id, place: known ? { latitude, longitude } : null, roll, languages };
}
