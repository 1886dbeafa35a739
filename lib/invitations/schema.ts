import * as z from "zod";
import { id, pageNumber, soughtWords } from "@/lib/fields";

/** The states an invitation goes through, as the coordinator sees them. */
export const invitationStates = ["unopened", "opened", "begun", "submitted", "approved"] as const;
export type InvitationState = (typeof invitationStates)[number];

const several = z.array(id).max(500);

/** Everyone confirmed and not yet invited, or the people chosen. */
export const invitingSchema = z.discriminatedUnion("whom", [
  z.strictObject({ programmeId: id, whom: z.literal("everyone") }),
  z.strictObject({
    programmeId: id,
    whom: z.literal("chosen"),
    people: several.min(1, "programmes.problem.nobodyChosen"),
  }),
]);

export const resendSchema = z.strictObject({ invitationId: id });

export const addressSchema = z.strictObject({
  personId: id,
  email: z.string({ error: "form.required" }).trim().max(254).pipe(z.email()),
});

/** What the list of invitations takes from the address of its page. */
export const invitationFilter = z.object({
  state: z.enum(invitationStates).optional().catch(undefined),
  q: soughtWords,
  page: pageNumber,
  /** The page of those who are not invited yet. */
  more: pageNumber,
});
export type InvitationFilter = z.output<typeof invitationFilter>;
