import { record } from "@/lib/audit/commands";
import { type Tx, write } from "@/lib/db";
import { done, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import { open } from "./policy";
import type { OnePost, Post } from "./schema";

/** Gives somebody a post at a school, or the one they have another share. The next staff file may say otherwise. */
export async function givePost(viewer: Coordinator, { personId, schoolId, share }: Post) {
  const { districtId } = viewer;
  const fte = share * 10;
  return write(viewer, async (tx) => {
    if (!(await holdPerson(tx, viewer, personId))) return refused("notThere");
    if ((await tx.school.count({ where: { ...open(viewer), id: schoolId } })) === 0)
      return refused("noSchool");
    const key = { districtId, personId, schoolId };
    const where = { districtId_personId_schoolId: key };
    const before = await tx.assignment.findUnique({ where, select: { fte: true } });
    if (before?.fte === fte) return done();
    await tx.assignment.upsert({ where, create: { ...key, fte }, update: { fte } });
    const detail = { schoolId, fte, before: before?.fte ?? null };
    await record(tx, viewer, { ...event("postGiven", personId), detail });
    return done();
  });
}

/** Takes a post away; visits that were there stay there. */
export async function takePost(viewer: Coordinator, { personId, schoolId }: OnePost) {
  const { districtId } = viewer;
  return write(viewer, async (tx) => {
    if (!(await holdPerson(tx, viewer, personId))) return refused("notThere");
    const { count } = await tx.assignment.deleteMany({ where: { districtId, personId, schoolId } });
    if (count === 0) return refused("notThere");
    await record(tx, viewer, { ...event("postTaken", personId), detail: { schoolId } });
    return done();
  });
}

/** Whoever applies a file waits for us, and we for them. */
async function holdPerson(tx: Tx, { districtId }: Coordinator, id: string): Promise<boolean> {
  const found = await tx.$queryRaw<{ id: string }[]>`SELECT id::text FROM "Person"
    WHERE "districtId" = ${districtId}::uuid AND id = ${id}::uuid AND "leftAt" IS NULL FOR UPDATE`;
  return found.length === 1;
}

function event(verb: string, subjectId: string) {
  return { action: `roster.${verb}`, subject: "Person", subjectId };
}
