import { dateIn, toColumn } from "@/lib/dates";
import type { AnyViewer, Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";

/** Approved in a programme that has not ended, and still in the district. */
export function enrolled({ districtId, now }: AnyViewer) {
  return {
    districtId,
    state: "approved",
    programme: { endsOn: { gte: toColumn(dateIn("UTC", now)) } },
    person: { leftAt: null },
  } satisfies Prisma.EnrolmentWhereInput;
}

/** Who can be visited: everyone approved as a host, and the viewer's own mentor. */
export function visitable(viewer: Viewer, mentorIds: string[]) {
  return {
    ...enrolled(viewer),
    personId: { not: viewer.personId },
    OR: [{ roles: { has: "host" } }, { personId: { in: mentorIds } }],
  } satisfies Prisma.EnrolmentWhereInput;
}
