import * as z from "zod";
import { formKey, id } from "@/lib/fields";

/** Why a pair ends; nobody's fault, whichever it is. */
export const endReasons = [
  "programmeOver",
  "workloadOrLeave",
  "movedSchool",
  "anotherFit",
  "other",
] as const;

export const endingSchema = z.strictObject({
  mentorshipId: id,
  reason: z.enum(endReasons, { error: "mentorships.problem.reason" }),
});
export type Ending = z.output<typeof endingSchema>;

export const mentorshipIdSchema = z.strictObject({ mentorshipId: id });

export const pairByHandSchema = z.strictObject({
  formKey,
  programmeId: id,
  mentorId: z.uuid({ error: "mentorships.problem.mentor" }),
  menteeId: id,
});
export type PairByHand = z.output<typeof pairByHandSchema>;

/** Who in which programme. */
export type PairIds = Omit<PairByHand, "formKey">;
