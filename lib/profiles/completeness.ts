import { type AskableField, askableFields, type Role } from "@/lib/enrolments/schema";
import type { ProfileView } from "./queries";

export type Completeness = { filled: number; of: number; missing: AskableField[] };

/** The fields a role is asked for. A host alone says where and how the library works, and no more. */
export function fieldsFor(roles: readonly Role[]): Set<AskableField> {
  const asked = new Set<AskableField>(["level", "schedule", "languages", "ownWords"]);
  const pairs: AskableField[] = ["meetingWays", "windows", "travelMinutes", "yearsInLibrary"];
  if (roles.includes("mentee")) for (const field of ["growth", ...pairs] as const) asked.add(field);
  if (roles.includes("mentor"))
    for (const field of ["strength", "capacity", ...pairs] as const) asked.add(field);
  return asked;
}

/** What is there, and what is missing that would help, for these roles. */
export function completeness(
  profile: ProfileView | null,
  roles: readonly Role[],
  capacity: number,
): Completeness {
  const asked = askableFields.filter((field) => fieldsFor(roles).has(field));
  const missing = asked.filter((field) => !isFilled(profile, field, capacity));
  return { filled: asked.length - missing.length, of: asked.length, missing };
}

function isFilled(profile: ProfileView | null, field: AskableField, capacity: number): boolean {
  if (field === "capacity") return capacity > 0;
  if (!profile) return false;
  if (field === "windows") return profile.windows.length > 0 || profile.windowsText !== "";
  const value = profile[field];
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== "";
}
