import * as z from "zod";
import { id } from "@/lib/fields";

/** Why somebody says no to a pair; read by the coordinators and nobody else. */
export const declineReasons = ["noTime", "tooFar", "otherNeeds", "knowEachOther", "other"] as const;

export const declineSchema = z.strictObject({
  mentorshipId: id,
  reason: z.enum(declineReasons, { error: "mentorships.problem.reason" }),
});
export type Decline = z.output<typeof declineSchema>;
