import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { acceptPair } from "@/lib/answers/commands";
import { read } from "@/lib/db";
import { endMentorship, pairByHand } from "@/lib/mentorships/commands";
import { tell } from "@/lib/notifications/commands";
import { testDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import { answerTalk, askToTalk, takeBackAnswer, takeBackTalk } from "./commands";
import { talkSignals } from "./queries";

const notFound = { ok: false, refusal: "not-found" };
const pairEnded = { ok: false, refusal: "pair-ended" };

async function scene() {
  const district = await testDistrict();
  const [mentor, mentee] = [await district.mentor(), await district.mentee()];
  const { id: mentorshipId } = await district.mentorship(mentor, mentee);
  const other = district.viewer(await district.mentor());
  return {
    district,
    mentorshipId,
    mentorsName: { firstName: mentor.firstName, lastName: mentor.lastName },
    mentor: district.viewer(mentor),
    mentee: district.viewer(mentee),
    other,
  };
}

const signalOf = async (viewer: Awaited<ReturnType<typeof scene>>["mentor"]) =>
  (await talkSignals(viewer))[0]?.id ?? "";

describe("I would like to talk this week", () => {
  it("reaches the mentor without a word, once however often it is pressed", async () => {
    const { district, mentor, mentee, mentorshipId, other } = await scene();
    await Promise.all([1, 2, 3].map(() => askToTalk(mentee, { mentorshipId })));
    expect(await talkSignals(mentor)).toMatchObject([{ mentorshipId, byMe: false }]);
    expect(await talkSignals(mentee)).toMatchObject([{ byMe: true }]);
    expect(await talkSignals(other)).toEqual([]);
    const office = district.coordinatorViewer(await district.coordinator());
    expect(await read(office, (tx) => tx.talkSignal.count())).toBe(0);
    const kinds = await read(system(district.id), (tx) => tx.notice.findMany());
    expect(kinds.map(({ kind, personId }) => [kind, personId])).toEqual([
      ["talkThisWeek", mentor.personId],
    ]);
    const lines = await read(system(district.id), (tx) => tx.auditEvent.findMany());
    const talk = lines.filter(({ subject }) => subject === "TalkSignal");
    expect(talk).toMatchObject([{ action: "talk.asked", ownerId: mentee.personId }]);
  });

  it("is answered by the mentor, which its author hears without a word, or no longer needed by the mentee", async () => {
    const { district, mentorsName, mentor, mentee, mentorshipId, other } = await scene();
    await askToTalk(mentee, { mentorshipId });
    const signalId = await signalOf(mentee);
    expect(await answerTalk(mentee, { signalId })).toEqual(notFound);
    expect(await answerTalk(other, { signalId })).toEqual(notFound);
    expect(await takeBackTalk(mentor, { signalId })).toEqual(notFound);
    expect((await answerTalk(mentor, { signalId })).ok).toBe(true);
    expect(await talkSignals(mentor)).toEqual([]);
    const heard = { where: { kind: "talkAnswered" }, include: { mail: true } };
    const told = await read(system(district.id), (tx) => tx.notice.findMany(heard));
    const { firstName, lastName } = mentorsName;
    const values = { mentorshipId, signalId, partner: `${firstName} ${lastName}` };
    const href = `/mentorships/${mentorshipId}`;
    expect(told).toMatchObject([{ personId: mentee.personId, href, mail: { sentAt: null } }]);
    expect(told[0]?.values).toEqual(values);
    await askToTalk(mentee, { mentorshipId });
    expect((await takeBackTalk(mentee, { signalId: await signalOf(mentee) })).ok).toBe(true);
    expect(await talkSignals(mentor)).toEqual([]);
  });

  it("taken up, is said so to the mentee for a week, who may ask again meanwhile", async () => {
    const { mentor, mentee, mentorshipId } = await scene();
    await askToTalk(mentee, { mentorshipId });
    await answerTalk(mentor, { signalId: await signalOf(mentee) });
    const answered = { mentorshipId, byMe: true, answeredAt: mentor.now };
    expect(await talkSignals(mentee)).toMatchObject([answered]);
    const in8Days = { ...mentee, now: new Date(mentee.now.getTime() + 8 * 86_400_000) };
    expect(await talkSignals(in8Days)).toEqual([]);
    await askToTalk(mentee, { mentorshipId });
    expect(await talkSignals(mentee)).toMatchObject([{ answeredAt: null }, answered]);
  });

  it("taken up by mistake, stands again and nobody was told, for a moment and by that mentor alone", async () => {
    const { district, mentor, mentee, mentorshipId, other } = await scene();
    await askToTalk(mentee, { mentorshipId });
    const signalId = await signalOf(mentee);
    expect(await takeBackAnswer(mentor, { signalId })).toEqual(notFound);
    await answerTalk(mentor, { signalId });
    for (const viewer of [mentee, other, (await scene()).mentor]) {
      expect(await takeBackAnswer(viewer, { signalId })).toEqual(notFound);
    }
    const late = { ...mentor, now: new Date(mentor.now.getTime() + 16_000) };
    expect(await takeBackAnswer(late, { signalId })).toEqual({ ok: false, refusal: "too-late" });
    const undone = await Promise.all([1, 2, 3].map(() => takeBackAnswer(mentor, { signalId })));
    expect(undone.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await talkSignals(mentor)).toMatchObject([{ id: signalId, answeredAt: null }]);
    const heard = await read(system(district.id), (tx) =>
      tx.notice.count({ where: { kind: "talkAnswered" } }),
    );
    expect(heard).toBe(0);
    const where = { action: "talk.answerUndone", ownerId: mentee.personId };
    expect(await read(system(district.id), (tx) => tx.auditEvent.count({ where }))).toBe(1);
    await answerTalk(mentor, { signalId });
    await askToTalk(mentee, { mentorshipId });
    expect(await takeBackAnswer(mentor, { signalId })).toEqual({ ok: false, refusal: "too-late" });
  });

  it("is untold when it is no longer needed, with its mail; other news of the pair stays", async () => {
    const { district, mentor, mentee, mentorshipId } = await scene();
    const waiting = () =>
      read(system(district.id), async (tx) => ({
        told: (await tx.notice.findMany({ orderBy: { kind: "asc" } })).map(({ kind }) => kind),
        mails: await tx.mail.count(),
      }));
    await district.put((tx) => {
      const news = { kind: "matched", mentorshipId, partner: "P" } as const;
      return tell(tx, system(district.id), { ...news, to: [mentor.personId] });
    });
    await askToTalk(mentee, { mentorshipId });
    expect(await waiting()).toEqual({ told: ["matched", "talkThisWeek"], mails: 2 });
    await takeBackTalk(mentee, { signalId: await signalOf(mentee) });
    expect(await waiting()).toEqual({ told: ["matched"], mails: 1 });
  });

  it("pressed by two at once, is answered once and taken back once", async () => {
    const { district, mentor, mentee, mentorshipId } = await scene();
    const onRecord = (action: string) =>
      read(system(district.id), (tx) => tx.auditEvent.count({ where: { action } }));
    const at = async (press: typeof answerTalk, viewer: typeof mentor) => {
      await askToTalk(mentee, { mentorshipId });
      const signalId = await signalOf(mentee);
      const results = await Promise.all([1, 2, 3, 4].map(() => press(viewer, { signalId })));
      return results.filter(({ ok }) => ok).length;
    };
    expect(await at(answerTalk, mentor)).toBe(1);
    expect(await onRecord("talk.answered")).toBe(1);
    const answered = { where: { kind: "talkAnswered" } };
    expect(await read(system(district.id), (tx) => tx.notice.count(answered))).toBe(1);
    expect(await at(takeBackTalk, mentee)).toBe(1);
    expect(await onRecord("talk.takenBack")).toBe(1);
  });

  it("is for the mentee of a running pair, and fades after a week", async () => {
    const { mentor, mentee, mentorshipId, other } = await scene();
    expect(await askToTalk(mentor, { mentorshipId })).toEqual(pairEnded);
    expect(await askToTalk(other, { mentorshipId })).toEqual(pairEnded);
    expect(await askToTalk((await scene()).mentee, { mentorshipId })).toEqual(pairEnded);
    await askToTalk(mentee, { mentorshipId });
    const later = { ...mentor, now: new Date(mentor.now.getTime() + 8 * 86_400_000) };
    expect(await talkSignals(later)).toEqual([]);
    await endMentorship(mentor, { mentorshipId, reason: "other" });
    expect(await askToTalk(mentee, { mentorshipId })).toEqual(pairEnded);
  });

  it("waits until both have said yes to the pair", async () => {
    const district = await testDistrict();
    const { id: programmeId } = await district.programme();
    const [mentor, mentee] = [await district.mentor(), await district.mentee()];
    const office = district.coordinatorViewer(await district.coordinator());
    const ids = { programmeId, mentorId: mentor.id, menteeId: mentee.id };
    const made = await pairByHand(office, { formKey: randomUUID(), ...ids });
    if (!made.ok) throw new Error(made.refusal);
    const viewer = district.viewer(mentee);
    const ask = () => askToTalk(viewer, made.value);
    const notBegun = { ok: false, refusal: "not-begun" };
    expect(await ask()).toEqual(notBegun);
    await acceptPair(viewer, made.value);
    expect(await ask()).toEqual(notBegun);
    expect(await talkSignals(district.viewer(mentor))).toEqual([]);
    await acceptPair(district.viewer(mentor), made.value);
    expect((await ask()).ok).toBe(true);
  });
});
