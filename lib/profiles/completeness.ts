import { type AskableField, askableFields, type Role } from "@/lib/enrolments/schema";

/** The fields a role is asked for. A host alone says where and how the library works, and no more. */
export function fieldsFor(roles: readonly Role[]): Set<AskableField> {
  const asked = new Set<AskableField>(["level", "schedule", "languages", "ownWords"]);
  const pairs: AskableField[] = ["meetingWays", "windows", "travelMinutes", "yearsInLibrary"];
  if (roles.includes("mentee")) for (const field of ["growth", ...pairs] as const) asked.add(field);
  if (roles.includes("mentor"))
    for (const field of ["strength", "capacity", ...pairs] as const) asked.add(field);
  return asked;
}

/** The same, in the order of the form. */
export function askedOf(roles: readonly Role[]): AskableField[] {
  const asked = fieldsFor(roles);
  return askableFields.filter((field) => asked.has(field));
}
