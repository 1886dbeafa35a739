import { randomUUID } from "node:crypto";
import * as z from "zod";
import { record } from "@/lib/audit/commands";
import { CsvTrouble } from "@/lib/csv";
import { fromColumn, type IsoDate, toColumn } from "@/lib/dates";
import { lock, type Tx, write } from "@/lib/db";
import { done, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import type { Closure } from "./days";
import { readClosures } from "./rows";

/** Adds days on which the schools are closed; from now on no visit is agreed on them. */
export async function addClosure(viewer: Coordinator, closure: Closure) {
  return write(viewer, async (tx) => {
    const added = await addAll(tx, viewer, [closure]);
    return added === 0 ? refused("sameDays") : done();
  });
}

/**
 * Adds the closures of a file, all or none: a row that cannot be read is told, and nothing is
 * written. Days that are there already are passed over.
 */
export async function importClosures(viewer: Coordinator, file: Uint8Array) {
  const found = await readClosures(file).catch((error) => {
    if (error instanceof CsvTrouble) return error.problem;
    throw error;
  });
  if (typeof found === "string") return refused(found);
  const { closures, problems } = found;
  if (problems.length === 0 && closures.length === 0) return refused("empty");
  return write(viewer, async (tx) => {
    if (problems.length > 0) return done({ added: 0, known: 0, problems });
    const added = await addAll(tx, viewer, closures);
    return done({ added, known: closures.length - added, problems });
  });
}

/** Takes days out of the list: the schools are open then. */
export async function removeClosure(viewer: Coordinator, { id }: { id: string }) {
  const { districtId } = viewer;
  return write(viewer, async (tx) => {
    await lock(tx, viewer, "closures");
    const found = await tx.closure.findFirst({
      where: { districtId, id },
      select: { startsOn: true, endsOn: true, name: true },
    });
    const { count } = await tx.closure.deleteMany({ where: { districtId, id } });
    if (!found || count === 0) return refused("notThere");
    const { name } = found;
    const detail = { name, startsOn: fromColumn(found.startsOn), endsOn: fromColumn(found.endsOn) };
    await record(tx, viewer, { action: "closures.removed", subject, subjectId: id, detail });
    return done({ name });
  });
}

/** Puts a removed closure back, from what the record says of it. */
export async function restoreClosure(viewer: Coordinator, { id }: { id: string }) {
  const { districtId } = viewer;
  return write(viewer, async (tx) => {
    const removed = await tx.auditEvent.findFirst({
      where: { districtId, action: "closures.removed", subject, subjectId: id },
      select: { detail: true },
    });
    const closure = removal.safeParse(removed?.detail);
    if (!closure.success) return refused("notThere");
    const added = await addAll(tx, viewer, [closure.data], id);
    return added === 0 ? refused("sameDays") : done();
  });
}

const subject = "Closure";

const day = z.string().transform((text) => text as IsoDate);
const removal = z.object({ name: z.string(), startsOn: day, endsOn: day });

/** @returns how many were new */
async function addAll(tx: Tx, viewer: Coordinator, closures: Closure[], id?: string) {
  const { districtId } = viewer;
  await lock(tx, viewer, "closures");
  const rows = closures.map(({ name, startsOn, endsOn }) => ({
    districtId,
    id: id ?? randomUUID(),
    name,
    startsOn: toColumn(startsOn),
    endsOn: toColumn(endsOn),
  }));
  const { count } = await tx.closure.createMany({ data: rows, skipDuplicates: true });
  if (count === 0) return 0;
  const [one, ...others] = rows;
  await record(tx, viewer, {
    action: "closures.added",
    subject,
    subjectId: others.length === 0 ? one?.id : undefined,
    detail: { count },
  });
  return count;
}
