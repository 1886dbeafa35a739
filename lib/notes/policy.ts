import { ownRunningPair } from "@/lib/mentorships/policy";
import type { Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";

/** Notes whose words the viewer may read: their own, and those that the other half of a running pair shares. */
export function readableNote(viewer: Viewer) {
  return {
    districtId: viewer.districtId,
    OR: [
      { authorId: viewer.personId },
      { sharedAt: { not: null }, activity: { mentorship: ownRunningPair(viewer) } },
    ],
  } satisfies Prisma.ActivityNoteWhereInput;
}
