import type { createTranslator } from "next-intl";
import type { CsvLine } from "@/lib/csv";
import type { Messages } from "@/lib/i18n/messages";
import type { listSchoolsPage, StaffLine } from "@/lib/roster/queries";

/** The roster's lists as files: under the headings that an upload understands, to come back corrected. */

type Translate = ReturnType<typeof createTranslator<Messages, "roster">>;
type School = Awaited<ReturnType<typeof listSchoolsPage>>["rows"][number];

/** A row for each school of a person, as staff files have it, by the id that only one school has. */
export function staffTable(t: Translate, people: readonly StaffLine[]): CsvLine[] {
  const fields = ["staffId", "lastName", "firstName", "email", "jobTitle"] as const;
  const head = fields.map((field) => t(`field.${field}`));
  const lines = people.flatMap((person) => {
    const schools = person.schools.map(({ sourceId, name }) => [sourceId, name]);
    const standing = t(`standing.${person.standing}`);
    return (schools.length > 0 ? schools : [["", ""]]).map((school) => [
      ...fields.map((field) => person[field]),
      ...school,
      standing,
    ]);
  });
  return [[...head, t("field.schoolId"), t("list.school"), t("list.standing")], ...lines];
}

export function schoolTable(t: Translate, schools: readonly School[]): CsvLine[] {
  const fields = ["sourceId", "name", "address", "city", "lowGrade", "highGrade"] as const;
  const head = [...fields, "level", "enrolment", "latitude", "longitude"] as const;
  const lines = schools.map((school) => [
    ...fields.map((field) => school[field]),
    school.level ? t(`level.${school.level}`) : "",
    school.enrolment,
    school.latitude,
    school.longitude,
  ]);
  return [head.map((field) => t(`field.${field}`)), ...lines];
}
