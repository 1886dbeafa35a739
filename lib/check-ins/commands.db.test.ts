import { describe, expect, it } from "vitest";
import { listReadsOfMine } from "@/lib/audit/queries";
import { read, write } from "@/lib/db";
import { saveDraft } from "@/lib/drafts/commands";
import { draftOf } from "@/lib/drafts/queries";
import { todayOf } from "@/lib/home/queries";
import { endMentorship } from "@/lib/mentorships/commands";
import { restoreMentorship } from "@/lib/mentorships/restoring";
import { peopleAroundMe } from "@/lib/privacy/queries";
import { done } from "@/lib/result";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import { saveCheckIn, shareCheckIn, takeBackShare } from "./commands";
import { checkInOfWeek, listMyCheckIns, readSharedCheckIns } from "./queries";
import { seenOf } from "./seen";

const canary = "I hid behind the biographies";
const felt = { energy: 1, workload: 2, belonging: 3, words: canary };
const notFound = { ok: false, refusal: "not-found" };
const pairEnded = { ok: false, refusal: "pair-ended" };

async function scene() {
  const district = await testDistrict();
  const mentor = await district.mentor();
  const mentee = await district.mentee();
  const pair = await district.mentorship(mentor, mentee);
  return {
    district,
    pair,
    mentor: district.viewer(mentor),
    mentee: district.viewer(mentee),
    other: district.viewer(await district.mentor()),
  };
}
type Scene = Awaited<ReturnType<typeof scene>>;

async function saved({ mentee }: Scene, share: string[] = []) {
  const result = await saveCheckIn(mentee, { ...felt, share });
  if (!result.ok) throw new Error(result.refusal);
  return result.value.checkInId;
}

const sharedWith = async ({ pair }: Scene, viewer: Scene["mentor"]) => {
  const { entries } = await readSharedCheckIns(viewer, { mentorshipId: pair.id, page: 1 });
  return entries.map(({ words }) => words?.reveal());
};

describe("a check-in", () => {
  it("is one a week, changed by the second, and on record for its author alone", async () => {
    const at = await scene();
    await saved(at);
    await saveCheckIn(at.mentee, { ...felt, energy: 3, words: "", share: [] });
    const week = await checkInOfWeek(at.mentee);
    expect(week).toMatchObject({ energy: 3, words: null, sharedWith: [] });
    expect(week?.changedAt).not.toBeNull();
    expect((await listMyCheckIns(at.mentee, { page: 1 })).total).toBe(1);
    expect(await onRecord(at.district, "checkIns.written")).toBe(1);
    const office = at.district.coordinatorViewer(await at.district.coordinator());
    const seen = await read(office, (tx) => tx.auditEvent.count({ where: { subject: "CheckIn" } }));
    expect(seen).toBe(0);
  });

  it("asks before it takes the place of one saved in another window, and of its sharing", async () => {
    const at = await scene();
    const stand = async () => seenOf(await checkInOfWeek(at.mentee));
    const elsewhere = { ok: false, refusal: "saved-elsewhere" };
    const none = await stand();
    await saved(at, [at.pair.id]);
    const older = { ...felt, words: "", share: [], seen: none };
    expect(await saveCheckIn(at.mentee, older)).toEqual(elsewhere);
    // The same form once more, as when its answer was lost, is not another.
    const again = { ...felt, share: [at.pair.id], seen: none };
    expect(await saveCheckIn(at.mentee, again)).toMatchObject({ ok: true });
    const checkInId = (await checkInOfWeek(at.mentee))?.id ?? "";
    const shared = await stand();
    await takeBackShare(at.mentee, { checkInId, mentorshipId: at.pair.id });
    const sharing = { ...again, words: "more", seen: shared };
    expect(await saveCheckIn(at.mentee, sharing)).toEqual(elsewhere);
    expect(await checkInOfWeek(at.mentee)).toMatchObject({ energy: 1, sharedWith: [] });
    expect(await saveCheckIn(at.mentee, { ...older, anyway: true })).toMatchObject({ ok: true });
    const seen = await stand();
    expect(await saveCheckIn(at.mentee, { ...older, energy: 3, seen })).toMatchObject({ ok: true });
    expect(await checkInOfWeek(at.mentee)).toMatchObject({ energy: 3, words: null });
  });

  it("asks nothing of the kind when a pair it was shared with has ended since", async () => {
    const at = await scene();
    await saved(at, [at.pair.id]);
    const seen = seenOf(await checkInOfWeek(at.mentee));
    await endMentorship(at.mentee, { mentorshipId: at.pair.id, reason: "anotherFit" });
    const open = { ...felt, energy: 3, share: [at.pair.id], seen };
    expect(await saveCheckIn(at.mentee, open)).toMatchObject({ ok: true });
    expect(await checkInOfWeek(at.mentee)).toMatchObject({ energy: 3, sharedWith: [] });
  });

  it("asks nothing of the kind when such a pair was restored since, but of what was shared meanwhile", async () => {
    const at = await scene();
    const { pair, mentee, district } = at;
    const checkInId = await saved(at, [pair.id]);
    await endMentorship(mentee, { mentorshipId: pair.id, reason: "anotherFit" });
    const seen = seenOf(await checkInOfWeek(mentee));
    const office = district.coordinatorViewer(await district.coordinator());
    expect((await restoreMentorship(office, { mentorshipId: pair.id })).ok).toBe(true);
    expect((await checkInOfWeek(mentee))?.sharedWith).toEqual([pair.id]);
    const open = { ...felt, energy: 3, share: [], seen };
    expect(await saveCheckIn(mentee, open)).toMatchObject({ ok: true });
    // It is shared with exactly those whom the form said.
    expect(await checkInOfWeek(mentee)).toMatchObject({ energy: 3, sharedWith: [] });
    const alone = { ...open, energy: 2, seen: seenOf(await checkInOfWeek(mentee)) };
    const later = { ...mentee, now: new Date(mentee.now.getTime() + 60_000) };
    await shareCheckIn(later, { checkInId, mentorshipId: pair.id });
    expect(await saveCheckIn(mentee, alone)).toEqual({ ok: false, refusal: "saved-elsewhere" });
  });

  it("drops what was being typed about its week", async () => {
    const at = await scene();
    const draft = { form: "check-in", subject: (await todayOf(at.mentee, "en")).week };
    await saveDraft(at.mentee, { ...draft, values: { words: [canary] } });
    const foreign = (await scene()).pair.id;
    await saveCheckIn(at.mentee, { ...felt, share: [foreign] });
    expect((await draftOf(at.mentee, draft))?.values).toEqual({ words: [canary] });
    await saved(at);
    expect(await draftOf(at.mentee, draft)).toBeNull();
  });

  it("of last week is not this week's: the next week begins with none", async () => {
    const at = await scene();
    await saved(at);
    const nextWeek = { ...at.mentee, now: at.district.noon(-7) };
    expect(await checkInOfWeek(at.mentee)).not.toBeNull();
    expect(await checkInOfWeek(nextWeek)).toBeNull();
    expect(await saveCheckIn(nextWeek, { ...felt, share: [] })).toMatchObject({ ok: true });
    expect((await listMyCheckIns(nextWeek, { page: 1 })).total).toBe(2);
  });

  it("two at once make one", async () => {
    const at = await scene();
    await Promise.all([1, 2, 3, 4].map(() => saved(at)));
    expect((await listMyCheckIns(at.mentee, { page: 1 })).total).toBe(1);
  });

  it("is read by the mentor once shared, which its author sees, until it is taken back", async () => {
    const at = await scene();
    const share = { checkInId: await saved(at), mentorshipId: at.pair.id };
    expect(await sharedWith(at, at.mentor)).toEqual([]);
    expect((await shareCheckIn(at.mentee, share)).ok).toBe(true);
    expect(await told(at.district, "checkInShared")).toBe(1);
    expect(await sharedWith(at, at.mentor)).toEqual([canary]);
    const { reads } = await listReadsOfMine(at.mentee, { page: 1 });
    expect(reads).toMatchObject([{ what: "checkIn", reader: expect.stringContaining("Person") }]);
    expect((await listReadsOfMine(at.mentor, { page: 1 })).total).toBe(0);
    expect((await peopleAroundMe(at.mentee)).shared).toEqual({ notes: 0, checkIns: 1 });
    expect((await takeBackShare(at.mentee, share)).ok).toBe(true);
    expect(await sharedWith(at, at.mentor)).toEqual([]);
    expect(await told(at.district, "checkInShared")).toBe(0);
    expect(await read(system(at.district.id), (tx) => tx.mail.count())).toBe(0);
  });

  it("taken back from one mentor, is still news to the other", async () => {
    const at = await scene();
    const second = await at.district.mentor();
    const year = await at.district.programme();
    const other = await at.district.put((tx) =>
      tx.mentorship.create({
        data: {
          ...{ districtId: at.district.id, programmeId: year.id, mentorId: second.id },
          ...{ menteeId: at.mentee.personId, acceptedAt: at.mentee.now },
        },
      }),
    );
    const checkInId = await saved(at, [at.pair.id, other.id]);
    await takeBackShare(at.mentee, { checkInId, mentorshipId: at.pair.id });
    const told = await read(system(at.district.id), (tx) =>
      tx.notice.findMany({ where: { kind: "checkInShared" } }),
    );
    expect(told.map(({ personId }) => personId)).toEqual([second.id]);
  });

  it("closes to the mentor when the pair ends: rows, words and key", async () => {
    const at = await scene();
    await saved(at, [at.pair.id]);
    expect(await sharedWith(at, at.mentor)).toEqual([canary]);
    await endMentorship(at.mentee, { mentorshipId: at.pair.id, reason: "anotherFit" });
    expect(await sharedWith(at, at.mentor)).toEqual([]);
    expect(await read(at.mentor, (tx) => tx.checkIn.count())).toBe(0);
    expect(await read(at.mentor, (tx) => tx.dataKey.count())).toBe(0);
    const next = await at.district.mentor();
    await at.district.mentorship(next, { id: at.mentee.personId });
    expect(await read(at.district.viewer(next), (tx) => tx.checkIn.count())).toBe(0);
    const own = await checkInOfWeek(at.mentee);
    expect([own?.words?.reveal(), own?.sharedWith]).toEqual([canary, []]);
    const { entries } = await listMyCheckIns(at.mentee, { page: 1 });
    expect(entries.map(({ sharedWith }) => sharedWith)).toEqual([[]]);
    expect((await peopleAroundMe(at.mentee)).shared.checkIns).toBe(0);
  });

  it("is shared by its author only, with their own mentor only", async () => {
    const at = await scene();
    const checkInId = await saved(at);
    const share = { checkInId, mentorshipId: at.pair.id };
    expect(await shareCheckIn(at.mentor, share)).toEqual(notFound);
    expect(await takeBackShare(at.other, share)).toEqual(notFound);
    const stranger = await scene();
    expect(await shareCheckIn(stranger.mentee, share)).toEqual(notFound);
    const foreign = { checkInId, mentorshipId: stranger.pair.id };
    expect(await shareCheckIn(at.mentee, foreign)).toEqual(pairEnded);
    expect(await saveCheckIn(at.mentor, { ...felt, share: [at.pair.id] })).toEqual(pairEnded);
    expect(await checkInOfWeek(at.mentor)).toBeNull();
  });

  it("nobody else reads it, shared or not, whatever their hat", async () => {
    const at = await scene();
    await saved(at, [at.pair.id]);
    const { district } = at;
    const others = [
      district.coordinatorViewer(await district.coordinator()),
      district.coordinatorViewer({ id: at.mentor.personId }),
      district.coordinatorViewer({ id: at.mentee.personId }),
      district.principalViewer({ id: at.mentor.personId }),
      system(district.id),
      at.other,
      (await scene()).mentor,
    ];
    for (const viewer of others) {
      expect(await read(viewer, (tx) => tx.checkIn.count())).toBe(0);
      expect(await read(viewer, (tx) => tx.checkInShare.count())).toBe(0);
    }
    const rows = await read(at.mentor, (tx) => tx.checkIn.findMany());
    expect(Buffer.from(rows[0]?.words ?? []).toString("utf8")).not.toContain("biographies");
    const said = await read(system(district.id), async (tx) => [
      await tx.auditEvent.findMany(),
      await tx.notice.findMany(),
      await tx.mail.findMany(),
    ]);
    expect(JSON.stringify(said)).not.toContain("biographies");
  });

  it("does not open where it does not belong", async () => {
    const at = await scene();
    const mine = await saved(at);
    const otherWeek = { ...at.mentee, now: new Date(at.mentee.now.getTime() - 8 * 86_400_000) };
    await saveCheckIn(otherWeek, { ...felt, words: "an ordinary week", share: [] });
    await write(at.mentee, async (tx) => {
      const from = await tx.checkIn.findFirstOrThrow({ where: { id: mine } });
      const data = { words: from.words, keyId: from.keyId };
      await tx.checkIn.updateMany({ where: { id: { not: mine } }, data });
      return done();
    });
    await expect(listMyCheckIns(at.mentee, { page: 1 })).rejects.toThrow();
  });
});

function told(district: TestDistrict, kind: string) {
  return read(system(district.id), (tx) => tx.notice.count({ where: { kind } }));
}

function onRecord(district: TestDistrict, action: string) {
  return read(system(district.id), (tx) => tx.auditEvent.count({ where: { action } }));
}
