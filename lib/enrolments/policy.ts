import type { EnrolmentRole, EnrolmentState } from "@/prisma/generated/enums";

/** A librarian goes on writing until it is sent; afterwards each sending is an edit. */
export function isBeingWritten(state: EnrolmentState): boolean {
  return state === "draft" || state === "returned";
}

/**
 * What a sign-up becomes when it is sent. An edit keeps the approval, unless somebody would be a
 * mentor or mentee who was not one when it was given; any approved librarian may host.
 */
export function afterSending(
  before: { state: EnrolmentState; roles: readonly EnrolmentRole[] } | null,
  roles: readonly EnrolmentRole[],
): "approved" | "submitted" {
  if (before?.state !== "approved") return "submitted";
  const known = roles.every((role) => role === "host" || before.roles.includes(role));
  return known ? "approved" : "submitted";
}
