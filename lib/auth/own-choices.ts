import { record } from "@/lib/audit/commands";
import { asAuth, write } from "@/lib/db";
import type { Locale } from "@/lib/i18n/messages";
import { done, type Result, refused } from "@/lib/result";
import type { Frame } from "./frame";

/** From the next request on this session speaks for the person's record in another district. */
export async function switchDistrict(
  { sessionId, districts }: Frame,
  districtId: string,
): Promise<Result<undefined, "notYours">> {
  if (!districts.some(({ id }) => id === districtId)) return refused("notYours");
  await asAuth({}, (tx) =>
    tx.session.updateMany({ where: { id: sessionId }, data: { districtId } }),
  );
  return done();
}

/** Kept with the person as well, so that mails speak it too. */
export async function chooseLanguage({ viewer }: Frame, locale: Locale): Promise<void> {
  const { districtId, personId: id } = viewer;
  await write(viewer, async (tx) => {
    await tx.person.updateMany({ where: { districtId, id }, data: { locale } });
    await record(tx, viewer, {
      action: "auth.languageChosen",
      subject: "Person",
      subjectId: id,
      detail: { locale },
    });
    return done();
  });
}
