import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/commands";
import { lock, type Tx, write } from "@/lib/db";
import { answerStanding, hasBegun } from "@/lib/mentorships/standing";
import { nameOf } from "@/lib/names";
import { reopenOwn, tell, untell } from "@/lib/notifications/commands";
import { done, type Result, refused } from "@/lib/result";
import { mailAfterUndo, mayUndo } from "@/lib/undo";
import type { Viewer } from "@/lib/viewer";
import { standing } from "./policy";

/** "I would like to talk this week": reaches the mentor at once, without a word. Once while it stands. */
export async function askToTalk(
  viewer: Viewer,
  { mentorshipId }: { mentorshipId: string },
): Promise<Result<undefined, "pair-ended" | "not-begun">> {
  return write(viewer, async (tx) => {
    const { districtId, personId, now } = viewer;
    await lock(tx, viewer, `talk:${mentorshipId}`);
    const pair = await tx.mentorship.findFirst({
      where: { districtId, id: mentorshipId, menteeId: personId, endedAt: null },
      select: {
        mentorId: true,
        acceptedAt: true,
        answers: { select: { personId: true } },
        mentee: { select: { firstName: true, lastName: true } },
      },
    });
    if (!pair) return refused("pair-ended");
    if (!hasBegun({ answer: answerStanding(pair, personId) })) return refused("not-begun");
    const asked = { ...standing(viewer), mentorshipId, authorId: personId };
    if ((await tx.talkSignal.count({ where: asked })) > 0) return done();
    const id = randomUUID();
    const { mentorId: readerId, mentee } = pair;
    await tx.talkSignal.createMany({
      data: [{ districtId, id, mentorshipId, authorId: personId, readerId, at: now }],
    });
    await own(tx, viewer, "asked", { id, authorId: personId });
    const partner = nameOf(mentee);
    const news = { kind: "talkThisWeek", mentorshipId, signalId: id, partner } as const;
    await tell(tx, viewer, { ...news, to: [readerId] });
    return done();
  });
}

/** The mentor takes it up: the signal is answered, and the one who asked hears so, without a word. */
export async function answerTalk(
  viewer: Viewer,
  { signalId }: { signalId: string },
): Promise<Result<undefined, "not-found">> {
  return write(viewer, async (tx) => {
    const { districtId, personId: readerId, now: answeredAt } = viewer;
    const where = { districtId, id: signalId, readerId, answeredAt: null };
    const select = { id: true, authorId: true, mentorshipId: true } as const;
    const found = await tx.talkSignal.findFirst({ where, select });
    if (!found) return refused("not-found");
    const { count } = await tx.talkSignal.updateMany({ where, data: { answeredAt } });
    if (count === 0) return refused("not-found");
    await own(tx, viewer, "answered", found);
    const { authorId, mentorshipId } = found;
    const me = await tx.person.findFirstOrThrow({
      where: { districtId, id: readerId },
      select: { firstName: true, lastName: true },
    });
    const news = { kind: "talkAnswered", mentorshipId, signalId, partner: nameOf(me) } as const;
    await tell(tx, viewer, { ...news, to: [authorId] }, { mailAt: mailAfterUndo(viewer) });
    return done();
  });
}

/** The mentor pressed it by mistake: the signal stands again, and nobody was told. */
export async function takeBackAnswer(
  viewer: Viewer,
  { signalId }: { signalId: string },
): Promise<Result<undefined, "not-found" | "too-late">> {
  return write(viewer, async (tx) => {
    const { districtId, personId: readerId } = viewer;
    const where = { districtId, id: signalId, readerId, answeredAt: { not: null } };
    const select = { id: true, authorId: true, mentorshipId: true, answeredAt: true } as const;
    const found = await tx.talkSignal.findFirst({ where, select });
    if (!found?.answeredAt) return refused("not-found");
    const { mentorshipId, authorId, answeredAt } = found;
    await lock(tx, viewer, `talk:${mentorshipId}`);
    // Asked again meanwhile: that one stands, and is what the mentor sees.
    const again = { ...standing(viewer), mentorshipId, authorId };
    if (!mayUndo(answeredAt, viewer) || (await tx.talkSignal.count({ where: again })) > 0) {
      return refused("too-late");
    }
    const { count } = await tx.talkSignal.updateMany({ where, data: { answeredAt: null } });
    if (count === 0) return refused("not-found");
    await own(tx, viewer, "answerUndone", found);
    await untell(tx, viewer, ["talkAnswered"], { signalId });
    const answered = [{ kinds: ["talkThisWeek" as const], about: { signalId } }];
    await reopenOwn(tx, viewer, { answered, at: answeredAt });
    return done();
  });
}

/** The one who asked no longer needs to: the signal is gone, and what the mentor was told of it. */
export async function takeBackTalk(
  viewer: Viewer,
  { signalId }: { signalId: string },
): Promise<Result<undefined, "not-found">> {
  return write(viewer, async (tx) => {
    const { districtId, personId: authorId } = viewer;
    const { count } = await tx.talkSignal.deleteMany({
      where: { districtId, id: signalId, authorId },
    });
    if (count === 0) return refused("not-found");
    await own(tx, viewer, "takenBack", { id: signalId, authorId });
    await untell(tx, viewer, ["talkThisWeek"], { signalId });
    return done();
  });
}

/** On record for the one who asked alone. */
function own(tx: Tx, viewer: Viewer, verb: string, signal: { id: string; authorId: string }) {
  return record(tx, viewer, {
    action: `talk.${verb}`,
    subject: "TalkSignal",
    subjectId: signal.id,
    ownerId: signal.authorId,
  });
}
