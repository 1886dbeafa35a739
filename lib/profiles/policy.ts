import type { PersonViewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";

/** Profiles of the viewer themselves and of the other half of a running pair; coordinators read all. */
export function readableProfile(viewer: PersonViewer): Prisma.ProfileWhereInput {
  const { districtId, personId, hat } = viewer;
  if (hat === "coordinator") return { districtId };
  if (hat === "principal") return { districtId, personId };
  const pairWithMe = (half: "mentorId" | "menteeId") => ({
    some: { [half]: personId, endedAt: null },
  });
  return {
    districtId,
    OR: [
      { personId },
      { person: { mentorships: pairWithMe("menteeId") } },
      { person: { menteeships: pairWithMe("mentorId") } },
    ],
  };
}
