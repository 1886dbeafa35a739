import * as z from "zod";
import { formKey, id, line, pageNumber, soughtWords, whole } from "@/lib/fields";

export const roles = ["mentee", "mentor", "host"] as const;
export type Role = (typeof roles)[number];

export const signUpStates = ["submitted", "returned", "approved", "draft", "withdrawn"] as const;
export type SignUpState = (typeof signUpStates)[number];

/** What a sign-up asks, what helps the match most first; a coordinator can ask for more at each. */
export const askableFields = [
  "growth",
  "strength",
  "level",
  "meetingWays",
  "capacity",
  "windows",
  "schedule",
  "travelMinutes",
  "yearsInLibrary",
  "languages",
  "ownWords",
] as const;
export type AskableField = (typeof askableFields)[number];

export const roleChoice = z.array(z.enum(roles)).min(1, "profiles.problem.noRole").max(3);

export const rolesSchema = z.strictObject({ roles: roleChoice });

const chosen = z.array(id).min(1, "programmes.problem.nobodyChosen").max(100);

export const approvalSchema = z.strictObject({ enrolments: chosen });

/** The moment of an approval, to take it back. */
export const withdrawalSchema = z.strictObject({
  at: z.iso.datetime().transform((text) => new Date(text)),
});

export const questionSchema = z.strictObject({
  formKey,
  enrolmentId: id,
  field: z.enum(askableFields),
  words: line(500),
});

export const noMatchSchema = z.strictObject({ enrolmentId: id, reason: line(300) });
export const enrolmentSchema = z.strictObject({ enrolmentId: id });
/** Mentees that one mentor can take. */
export const mostPlaces = 20;
export const capacitySchema = z.strictObject({ enrolmentId: id, capacity: whole(0, mostPlaces) });

/** What the list of sign-ups takes from the address of its page. */
export const signUpFilter = z.object({
  state: z.enum(signUpStates).optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  q: soughtWords,
  page: pageNumber,
});
export type SignUpFilter = z.output<typeof signUpFilter>;
