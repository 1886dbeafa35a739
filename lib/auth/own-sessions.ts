import { record } from "@/lib/audit/commands";
import { asAuth, write } from "@/lib/db";
import type { Locale } from "@/lib/i18n/messages";
import { done, type Result, refused } from "@/lib/result";
import type { Frame } from "./frame";

export type OwnSession = {
  id: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
};

/** Where the signed-in person is signed in, this browser first. */
export async function listSessions({ userId, sessionId, viewer }: Frame): Promise<OwnSession[]> {
  const sessions = await asAuth({}, (tx) =>
    tx.session.findMany({
      where: { userId, expires: { gt: viewer.now }, endsAt: { gt: viewer.now } },
      select: { id: true, device: true, createdAt: true, lastSeenAt: true },
      orderBy: { lastSeenAt: "desc" },
      take: 100,
    }),
  );
  return sessions
    .map((session) => ({
      ...session,
      device: session.device ?? "",
      current: session.id === sessionId,
    }))
    .sort((one, other) => Number(other.current) - Number(one.current));
}

/** Ends one of the person's own sessions elsewhere; at once, because each request reads the row. */
export async function endSession(
  { userId }: Frame,
  id: string,
): Promise<Result<undefined, "gone">> {
  const { count } = await asAuth({}, (tx) => tx.session.deleteMany({ where: { id, userId } }));
  return count === 1 ? done() : refused("gone");
}

/** Ends all sessions but this one. */
export async function endOtherSessions({ userId, sessionId }: Frame): Promise<number> {
  const { count } = await asAuth({}, (tx) =>
    tx.session.deleteMany({ where: { userId, id: { not: sessionId } } }),
  );
  return count;
}

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
