import { describe, expect, it } from "vitest";
import { read } from "@/lib/db";
import { endMentorship } from "@/lib/mentorships/commands";
import { tell } from "@/lib/notifications/commands";
import { testDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import { answerTalk, askToTalk, takeBackTalk } from "./commands";
import { standingSignals } from "./queries";

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
  (await standingSignals(viewer))[0]?.id ?? "";

describe("I would like to talk this week", () => {
  it("reaches the mentor without a word, once however often it is pressed", async () => {
    const { district, mentor, mentee, mentorshipId, other } = await scene();
    await Promise.all([1, 2, 3].map(() => askToTalk(mentee, { mentorshipId })));
    expect(await standingSignals(mentor)).toMatchObject([{ mentorshipId, byMe: false }]);
    expect(await standingSignals(mentee)).toMatchObject([{ byMe: true }]);
    expect(await standingSignals(other)).toEqual([]);
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
    expect(await standingSignals(mentor)).toEqual([]);
    const heard = { where: { kind: "talkAnswered" }, include: { mail: true } };
    const told = await read(system(district.id), (tx) => tx.notice.findMany(heard));
    const { firstName, lastName } = mentorsName;
    const values = { mentorshipId, partner: `${firstName} ${lastName}` };
    const href = `/mentorships/${mentorshipId}`;
    expect(told).toMatchObject([{ personId: mentee.personId, href, mail: { sentAt: null } }]);
    expect(told[0]?.values).toEqual(values);
    await askToTalk(mentee, { mentorshipId });
    expect((await takeBackTalk(mentee, { signalId: await signalOf(mentee) })).ok).toBe(true);
    expect(await standingSignals(mentor)).toEqual([]);
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
    expect(await standingSignals(later)).toEqual([]);
    await endMentorship(mentor, { mentorshipId, reason: "other" });
    expect(await askToTalk(mentee, { mentorshipId })).toEqual(pairEnded);
  });
});
