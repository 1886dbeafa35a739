import { read } from "@/lib/db";
import { nameOf } from "@/lib/names";
import type { Coordinator } from "@/lib/viewer";
import { liveStates } from "@/lib/visits/policy";

const name = { select: { firstName: true, lastName: true } } as const;

/** What comes to an end when somebody leaves. */
export type Follows = { partners: string[]; visits: number; signedUp: boolean };

/** What would follow from recording that somebody has left, for the question before it. */
export async function whatFollows(viewer: Coordinator, personId: string): Promise<Follows> {
  const { districtId, now } = viewer;
  return read(viewer, async (tx) => {
    const pairs = await tx.mentorship.findMany({
      where: { districtId, endedAt: null, OR: [{ mentorId: personId }, { menteeId: personId }] },
      select: { mentorId: true, mentor: name, mentee: name },
      orderBy: { startedAt: "asc" },
    });
    const visits = await tx.visit.count({
      where: {
        districtId,
        state: { in: liveStates },
        date: { gte: now },
        OR: [{ visitorId: personId }, { hostId: personId }],
      },
    });
    const signUps = await tx.enrolment.count({
      where: {
        districtId,
        personId,
        state: { not: "withdrawn" },
        programme: { endsOn: { gte: now } },
      },
    });
    const partners = pairs.map((pair) =>
      nameOf(pair.mentorId === personId ? pair.mentee : pair.mentor),
    );
    return { partners, visits, signedUp: signUps > 0 };
  });
}

export type Departure = { at: Date; by: string; importId: string | null };

/** That somebody has left, who said so and when; null for those who are here. */
export async function departureOf(
  viewer: Coordinator,
  personId: string,
): Promise<Departure | null> {
  const { districtId } = viewer;
  return read(viewer, async (tx) => {
    const found = await tx.departure.findUnique({
      where: { districtId_personId: { districtId, personId } },
      select: { recordedAt: true, recordedById: true, importId: true },
    });
    if (!found) return null;
    const by = await tx.person.findUnique({
      where: { districtId_id: { districtId, id: found.recordedById } },
      select: name.select,
    });
    return { at: found.recordedAt, by: by ? nameOf(by) : "", importId: found.importId };
  });
}

/** Who has left because an import's file did not have them, by name; the first 500. */
export async function departedBy(
  viewer: Coordinator,
  importId: string,
): Promise<{ id: string; name: string }[]> {
  const { districtId } = viewer;
  const found = await read(viewer, (tx) =>
    tx.person.findMany({
      where: { districtId, departure: { importId } },
      select: { id: true, ...name.select },
      orderBy: [{ lastName: "asc" }, { firstName: "asc" }, { id: "asc" }],
      take: 500,
    }),
  );
  return found.map((person) => ({ id: person.id, name: nameOf(person) }));
}
