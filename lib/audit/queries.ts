import { read, type Tx } from "@/lib/db";
import { nameOf } from "@/lib/names";
import type { Coordinator, Viewer } from "@/lib/viewer";

export type ReadOfMine = {
  id: string;
  at: Date;
  what: "checkIn" | "note";
  reader: string;
  /** When what was read had been written; null if it has been removed since. */
  writtenAt: Date | null;
};

/** Who gave the last of these commands on something; what a job did in somebody's name is left out. */
export async function lastActor(
  tx: Tx,
  { districtId }: Coordinator,
  subjectId: string,
  action: { in: string[] } | { notIn: string[] },
): Promise<string | null | undefined> {
  const last = await tx.auditEvent.findFirst({
    where: { districtId, subjectId, action, system: null },
    select: { actorId: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return last?.actorId;
}

export const readsPerPage = 25;

/** Who has read the viewer's shared check-ins and notes, newest first. */
export async function listReadsOfMine(
  viewer: Viewer,
  { page }: { page: number },
): Promise<{ total: number; reads: ReadOfMine[] }> {
  const { districtId, personId: ownerId } = viewer;
  const actions = ["checkIns.read", "notes.read"];
  const where = { districtId, ownerId, action: { in: actions } };
  return read(viewer, async (tx) => {
    const total = await tx.auditEvent.count({ where });
    const rows = await tx.auditEvent.findMany({
      where,
      select: { id: true, at: true, action: true, actorId: true, subjectId: true },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      skip: (page - 1) * readsPerPage,
      take: readsPerPage,
    });
    const ids = (of: (row: (typeof rows)[number]) => string | null) => [
      ...new Set(rows.flatMap((row) => of(row) ?? [])),
    ];
    const people = await tx.person.findMany({
      where: { districtId, id: { in: ids(({ actorId }) => actorId) } },
      select: { id: true, firstName: true, lastName: true },
    });
    const subjects = ids(({ subjectId }) => subjectId);
    const own = await tx.$queryRaw<{ id: string; writtenAt: Date }[]>`
      SELECT id::text, "writtenAt" FROM "CheckIn" WHERE "districtId" = ${districtId}::uuid
        AND "authorId" = ${ownerId}::uuid AND id = ANY (${subjects}::uuid[])
      UNION ALL SELECT id::text, "writtenAt" FROM "ActivityNote" WHERE "districtId" = ${districtId}::uuid
        AND "authorId" = ${ownerId}::uuid AND id = ANY (${subjects}::uuid[])`;
    const names = new Map(people.map((one) => [one.id, nameOf(one)]));
    const times = new Map(own.map((one) => [one.id, one.writtenAt]));
    const reads = rows.map((row) => ({
      id: row.id,
      at: row.at,
      what: row.action === "notes.read" ? ("note" as const) : ("checkIn" as const),
      reader: names.get(row.actorId ?? "") ?? "",
      writtenAt: times.get(row.subjectId ?? "") ?? null,
    }));
    return { total, reads };
  });
}
