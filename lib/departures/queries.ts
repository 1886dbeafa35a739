import { read } from "@/lib/db";
import { nameOf } from "@/lib/names";
import { openRequestsOf } from "@/lib/requests/settle";
import type { Coordinator } from "@/lib/viewer";
import { visitsToComeOf } from "@/lib/visits/call-off";

const name = { select: { firstName: true, lastName: true } } as const;

/** What comes to an end when somebody leaves. */
export type Follows = { partners: string[]; visits: number; requests: number; signedUp: boolean };

/** What would follow from recording that somebody has left, for the question before it. */
export async function whatFollows(viewer: Coordinator, personId: string): Promise<Follows> {
  const { districtId, now } = viewer;
  return read(viewer, async (tx) => {
    const pairs = await tx.mentorship.findMany({
      where: { districtId, endedAt: null, OR: [{ mentorId: personId }, { menteeId: personId }] },
      select: { mentorId: true, mentor: name, mentee: name },
      orderBy: { startedAt: "asc" },
    });
    const visits = await visitsToComeOf(tx, viewer, [personId]);
    const requests = await tx.pairRequest.count({ where: openRequestsOf(viewer, [personId]) });
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
    return { partners, visits: visits.length, requests, signedUp: signUps > 0 };
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
