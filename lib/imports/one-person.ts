import { createHash, randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import { type Tx, tryLock, write } from "@/lib/db";
import { once } from "@/lib/idempotency";
import { done, type Result, refused } from "@/lib/result";
import { open, present } from "@/lib/roster/policy";
import { titlePhrases } from "@/lib/roster/queries";
import type { Coordinator } from "@/lib/viewer";
import { applyStaff, keepChanges } from "./apply";
import { counts, type NewPerson } from "./schema";
import type { StaffRow } from "./staff-row";
import { factsAfter } from "./stage-staff";

export type NotAdded =
  | "busy"
  | "emailTaken"
  | "hasLeft"
  | "idTaken"
  | "unknownSchool"
  | "unknownSupervisor";
type Added = { personId: string; importId: string };

/**
 * Puts one person on the roster without a file. It is an import of one row, and can be taken back like
 * any; whoever is there already is refused, as there is nobody to compare with on a form.
 */
export async function addPerson(
  viewer: Coordinator,
  sent: NewPerson,
): Promise<Result<Added, NotAdded>> {
  const { schoolId, row } = sent;
  const phrases = await titlePhrases(viewer);
  return write<Added, NotAdded>(
    viewer,
    async (tx) => {
      const { id, fresh } = await once(tx, viewer, "imports.addPerson", keyOf(sent));
      if (!fresh) return done(await addedBefore(tx, viewer, id));
      // A large file holds the roster for longer than a page may wait.
      if (!(await tryLock(tx, viewer, "roster"))) return refused("busy");
      const found = await surroundings(tx, viewer, schoolId, row);
      if (typeof found === "string") return refused(found);
      const person = { id: randomUUID(), known: undefined, speaks: undefined, problems: [] };
      const after = factsAfter(row, { ...person, ...found }, null, { phrases });
      const values = { id: person.id, before: null, after, changes: [] };
      await stageRow(tx, viewer, id, values);
      await keepChanges(tx, viewer, { id, kind: "staff" });
      await applyStaff(tx, viewer, id);
      const subject = { subject: "RosterImport", subjectId: id };
      const detail = { person: person.id };
      await record(tx, viewer, { action: "imports.personAdded", ...subject, detail });
      return done({ personId: person.id, importId: id });
    },
    { conflict: takenBy },
  );
}

/** The way back from somebody's page leads to the form that made them: with somebody else in it, it is another. */
function keyOf({ formKey, schoolId, row }: NewPerson): string {
  const said = JSON.stringify([row, schoolId]);
  return `${formKey} ${createHash("sha256").update(said).digest("hex")}`;
}

/** Somebody got this address or id in the same moment. */
const takenBy = (constraint: string) => {
  if (constraint.includes("email")) return refused("emailTaken" as const);
  return constraint.includes("staffId") ? refused("idTaken" as const) : undefined;
};

async function surroundings(
  tx: Tx,
  viewer: Coordinator,
  schoolId: string | undefined,
  { email, staffId, supervisorEmail }: StaffRow,
) {
  const { districtId } = viewer;
  const there = { where: { districtId, email }, select: { leftAt: true } };
  const same = await tx.person.findFirst(there);
  if (same) return same.leftAt ? ("hasLeft" as const) : ("emailTaken" as const);
  if ((await tx.person.count({ where: { districtId, staffId } })) > 0) return "idTaken" as const;
  const schools = { ...open(viewer), ...(schoolId && { id: schoolId }) };
  if (schoolId && (await tx.school.count({ where: schools })) === 0) {
    return "unknownSchool" as const;
  }
  const posts = schoolId ? [{ school: schoolId, fte: undefined }] : [];
  if (!supervisorEmail) return { posts, supervisorId: null };
  const supervisor = await tx.person.findFirst({
    where: { ...present(viewer), email: supervisorEmail },
    select: { id: true },
  });
  return supervisor ? { posts, supervisorId: supervisor.id } : ("unknownSupervisor" as const);
}

/** Without a file name: whose it is, the person says as long as they are there. */
async function stageRow(
  tx: Tx,
  { districtId, personId: uploadedById, now }: Coordinator,
  importId: string,
  values: object,
): Promise<void> {
  const times = { createdAt: now, appliedAt: now };
  await tx.rosterImport.create({
    data: {
      ...{ districtId, id: importId, kind: "staff", state: "applied", fileName: "", uploadedById },
      ...{ counts: counts.parse({ rows: 1, added: 1 }), ...times },
    },
    select: { id: true },
  });
  await tx.importRow.create({
    data: { districtId, importId, rowNumber: 1, outcome: "added", raw: {}, values },
    select: { rowNumber: true },
  });
}

/** What the same form made when it was sent before. */
async function addedBefore(tx: Tx, { districtId }: Coordinator, importId: string): Promise<Added> {
  const { subjectId: personId } = await tx.importChange.findFirstOrThrow({
    where: { districtId, importId },
    select: { subjectId: true },
  });
  return { personId, importId };
}
