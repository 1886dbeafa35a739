import { Prisma } from "@/prisma/generated/client";

/**
 * The facts of a person or school that a file can set, as one JSON object. Staging, applying and
 * undoing all compare these, so that what was decided on one state is never written over another.
 */

/** @param p the alias of "Person" */
export function personFacts(p: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`jsonb_build_object(
    'staffId', ${p}."staffId", 'firstName', ${p}."firstName", 'lastName', ${p}."lastName",
    'email', ${p}.email::text, 'jobTitle', ${p}."jobTitle",
    'startDate', to_char(${p}."startDate", 'YYYY-MM-DD'),
    'supervisorId', ${p}."supervisorId", 'librarian', ${p}.librarian, 'left', ${p}."leftAt" IS NOT NULL,
    'principal', EXISTS (SELECT 1 FROM "Hat" h WHERE h."districtId" = ${p}."districtId"
      AND h."personId" = ${p}.id AND h.hat = 'principal'),
    'posts', coalesce((SELECT string_agg(a."schoolId" || ':' || a.fte, ',' ORDER BY a."schoolId")
      FROM "Assignment" a WHERE a."districtId" = ${p}."districtId" AND a."personId" = ${p}.id), ''))`;
}

/** @param s the alias of "School" */
export function schoolFacts(s: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`jsonb_build_object(
    'sourceId', ${s}."sourceId", 'name', ${s}.name, 'address', ${s}.address, 'city', ${s}.city,
    'state', ${s}.state, 'zip', ${s}.zip, 'level', ${s}.level, 'lowGrade', ${s}."lowGrade",
    'highGrade', ${s}."highGrade", 'enrolment', ${s}.enrolment, 'latitude', ${s}.latitude,
    'longitude', ${s}.longitude, 'coordinatesDoubtful', ${s}."coordinatesDoubtful",
    'languages', array_to_string(${s}.languages, ','), 'closed', ${s}."closedAt" IS NOT NULL)`;
}

/** @param f the alias of a school's facts, as kept with an import; those of before the column have none */
export function languagesOf(f: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce(string_to_array(nullif(${f}.languages, ''), ','), '{}')`;
}

export type PersonFacts = {
  staffId: string | null;
  firstName: string;
  lastName: string;
  email: string;
  jobTitle: string;
  startDate: string | null;
  supervisorId: string | null;
  librarian: "unknown" | "proposed" | "confirmed" | "declined";
  left: boolean;
  principal: boolean;
  /** `schoolId:thousandths`, comma between, in the order of the ids. */
  posts: string;
};

export type SchoolFacts = {
  sourceId: string;
  name: string;
  address: string;
  city: string;
  state: string;
  zip: string;
  level: "elementary" | "middle" | "secondary" | "k12" | null;
  lowGrade: string;
  highGrade: string;
  enrolment: number | null;
  latitude: number | null;
  longitude: number | null;
  coordinatesDoubtful: boolean;
  /** Codes, comma between, in their order. */
  languages: string;
  closed: boolean;
};
