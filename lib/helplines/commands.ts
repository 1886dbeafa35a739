import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import { lock, write } from "@/lib/db";
import { done, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import { type HelplineInput, most } from "./schema";

/** Adds a helpline, or saves one in all its languages. */
export async function saveHelpline(viewer: Coordinator, { id, in: texts, ...own }: HelplineInput) {
  const { districtId } = viewer;
  return write(viewer, async (tx) => {
    await lock(tx, viewer, "helplines");
    const helplineId = id ?? randomUUID();
    const others = await tx.helpline.findMany({
      where: { districtId },
      select: { id: true, position: true },
    });
    if (id) {
      const { count } = await tx.helpline.updateMany({ where: { districtId, id }, data: own });
      if (count === 0) return refused("notThere");
    } else {
      if (others.length >= most) return refused("tooMany");
      const position = Math.max(-1, ...others.map((one) => one.position)) + 1;
      await tx.helpline.createMany({ data: [{ districtId, id: helplineId, position, ...own }] });
    }
    await tx.helplineText.deleteMany({ where: { districtId, helplineId } });
    const rows = texts.map((text) => ({ districtId, helplineId, ...text }));
    await tx.helplineText.createMany({ data: rows });
    const languages = texts.map(({ locale }) => locale);
    const action = id ? "helplines.changed" : "helplines.added";
    await record(tx, viewer, { action, subject, subjectId: helplineId, detail: { languages } });
    return done();
  });
}

/** Nobody is sent there any more. */
export async function removeHelpline(viewer: Coordinator, { id }: { id: string }) {
  const { districtId } = viewer;
  return write(viewer, async (tx) => {
    const { count } = await tx.helpline.deleteMany({ where: { districtId, id } });
    if (count === 0) return refused("notThere");
    await record(tx, viewer, { action: "helplines.removed", subject, subjectId: id });
    return done();
  });
}

const subject = "Helpline";
