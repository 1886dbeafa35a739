import { Prisma } from "@/prisma/generated/client";
import { languagesOf } from "./facts";

/**
 * What an update sets so that a row of ours says what these facts say. A new address may be another
 * person's next time: whoever had signed in does so anew.
 * @param r the alias of a person's facts, as columns; "Person" is `p`
 */
export function personColumns(r: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`"staffId" = ${r}."staffId", "firstName" = ${r}."firstName",
    "lastName" = ${r}."lastName", email = ${r}.email, "jobTitle" = ${r}."jobTitle",
    "startDate" = ${r}."startDate", "supervisorId" = ${r}."supervisorId",
    librarian = ${r}.librarian::"LibrarianStanding", "updatedAt" = ${now},
    "userId" = CASE WHEN p.email = ${r}.email::citext THEN p."userId" END`;
}

/** @param r the alias of a school's facts, as columns; whether it is open is the caller's to set */
export function schoolColumns(r: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`"sourceId" = ${r}."sourceId", name = ${r}.name, address = ${r}.address,
    city = ${r}.city, state = ${r}.state, zip = ${r}.zip, level = ${r}.level::"SchoolLevel",
    "lowGrade" = ${r}."lowGrade", "highGrade" = ${r}."highGrade", enrolment = ${r}.enrolment,
    latitude = ${r}.latitude, longitude = ${r}.longitude, "updatedAt" = ${now},
    "coordinatesDoubtful" = ${r}."coordinatesDoubtful", languages = ${languagesOf(r)}`;
}
