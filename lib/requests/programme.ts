import type { Tx } from "@/lib/db";
import { currentFirst, mayAskMentor } from "@/lib/programmes/policy";
import type { Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";

export type AskingProgramme = {
  id: string;
  name: string;
  answerDays: number;
  weights: Prisma.JsonValue;
  poorBelow: number;
  weakBelow: number;
  timeZone: string;
};

/** The programme in which the viewer may ask a mentor now; null where none is. */
export async function askingProgramme(tx: Tx, viewer: Viewer): Promise<AskingProgramme | null> {
  const { districtId, personId } = viewer;
  const [found] = await tx.$queryRaw<AskingProgramme[]>`
    SELECT p.id::text, p.name, p."answerDays", p.weights, p."poorBelow", p."weakBelow", d."timeZone"
    FROM "Enrolment" e JOIN "Programme" p ON p."districtId" = e."districtId" AND p.id = e."programmeId"
    JOIN "District" d ON d.id = e."districtId"
    WHERE e."districtId" = ${districtId}::uuid AND e."personId" = ${personId}::uuid AND ${mayAskMentor(viewer)}
    ORDER BY ${currentFirst(viewer)} LIMIT 1`;
  return found ?? null;
}
