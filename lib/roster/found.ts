import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import { makeLink } from "@/lib/auth/links";
import { asSystem } from "@/lib/auth/viewer";
import { now } from "@/lib/clock";
import { asAuth, speakFor } from "@/lib/db";

export type NewDistrict = {
  name: string;
  /** IANA name, such as `America/New_York`. */
  timeZone: string;
  coordinator: { firstName: string; lastName: string; email: string };
};

/**
 * Makes a district and its first coordinator, all or nothing.
 * @returns the path of a link that signs the coordinator in once, within 24 hours, without any mail
 */
export async function foundDistrict({
  name,
  timeZone,
  coordinator,
}: NewDistrict): Promise<{ districtId: string; path: string }> {
  const at = now();
  const districtId = randomUUID();
  const personId = randomUUID();
  const viewer = asSystem(districtId, "found-district", at);
  const token = await asAuth({}, async (tx) => {
    const link = await makeLink(tx, coordinator.email, at);
    await speakFor(tx, viewer);
    await tx.district.create({ data: { id: districtId, name, timeZone } });
    await tx.person.create({ data: { ...coordinator, districtId, id: personId } });
    await tx.hat.create({ data: { districtId, personId, hat: "coordinator" } });
    await record(tx, viewer, {
      action: "roster.districtFounded",
      subject: "District",
      subjectId: districtId,
    });
    return link;
  });
  return { districtId, path: `/sign-in/link/${token}` };
}
