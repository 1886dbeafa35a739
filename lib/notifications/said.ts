import * as z from "zod";

const line = z.string().catch("");
const minute = z.number().int().min(0).max(1440).catch(0);

/** What a notice holds for its sentence; a part that its kind has not is empty. */
const said = z.object({
  partner: line,
  person: line,
  programme: line,
  fileName: line,
  school: line,
  date: line,
  start: minute,
  end: minute,
  visitId: line,
  mentorshipId: line,
  invitationId: line,
  requestId: line,
  enrolmentId: line,
});
export type Said = z.output<typeof said>;

/** The column of a notice → what its sentence needs. */
export function saidOf(values: unknown): Said {
  return said.parse(typeof values === "object" && values !== null ? values : {});
}
