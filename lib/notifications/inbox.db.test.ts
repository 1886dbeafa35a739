import { describe, expect, it } from "vitest";
import { saveCheckIn } from "@/lib/check-ins/commands";
import { endMentorship, endMentorshipFor, undoEnd } from "@/lib/mentorships/commands";
import { askToTalk } from "@/lib/talk/commands";
import { testDistrict } from "@/lib/testing/district";
import { markAllRead, openNotice } from "./commands";
import { listNotices } from "./queries";

async function scene() {
  const district = await testDistrict();
  const office = district.coordinatorViewer(await district.coordinator());
  const mentor = await district.mentor({ capacity: 3 });
  for (let at = 0; at < 3; at++) {
    const { id: mentorshipId } = await district.mentorship(mentor, await district.mentee());
    await endMentorshipFor(office, { mentorshipId, reason: "programmeOver" });
  }
  return { mentor: district.viewer(mentor), other: district.viewer(await district.mentor()) };
}

const inbox = (viewer: Awaited<ReturnType<typeof scene>>["mentor"], more = {}) =>
  listNotices(viewer, { page: 1, ...more });

describe("the inbox", () => {
  it("shows what is new, opens one, then marks all as read", async () => {
    const { mentor } = await scene();
    const { notices, unread } = await inbox(mentor);
    expect([notices.length, unread]).toEqual([3, 3]);
    const opened = await openNotice(mentor, { noticeId: notices[0]?.id ?? "" });
    expect(opened).toMatchObject({ ok: true, value: { href: notices[0]?.href } });
    expect((await inbox(mentor, { unread: true })).total).toBe(2);
    expect(await markAllRead(mentor)).toEqual({ ok: true, value: { count: 2 } });
    expect(await markAllRead(mentor)).toEqual({ ok: true, value: { count: 0 } });
    expect((await inbox(mentor)).unread).toBe(0);
  });

  it("filters by what a notice is about", async () => {
    const { mentor } = await scene();
    expect((await inbox(mentor, { about: "pair" })).total).toBe(3);
    expect((await inbox(mentor, { about: "visits" })).total).toBe(0);
  });

  it("is one's own", async () => {
    const { mentor, other } = await scene();
    const [first] = (await inbox(mentor)).notices;
    const noticeId = first?.id ?? "";
    const notFound = { ok: false, refusal: "not-found" };
    expect(await openNotice(other, { noticeId })).toEqual(notFound);
    expect(await openNotice((await scene()).mentor, { noticeId })).toEqual(notFound);
    await markAllRead(other);
    expect((await inbox(mentor)).unread).toBe(3);
  });
});

describe("news of a pair", () => {
  it("is new no more once the pair has ended, and new again when that is taken back", async () => {
    const district = await testDistrict();
    const [mentor, mentee] = [await district.mentor({ capacity: 2 }), await district.mentee()];
    const second = await district.mentee();
    const { id: mentorshipId } = await district.mentorship(mentor, mentee);
    const { id: other } = await district.mentorship(mentor, second);
    const [theirs, mine] = [district.viewer(mentor), district.viewer(mentee)];
    const felt = { energy: 2, workload: 2, belonging: 2, words: "" };
    await saveCheckIn(mine, { ...felt, share: [mentorshipId] });
    await saveCheckIn(district.viewer(second), { ...felt, share: [other] });
    await askToTalk(mine, { mentorshipId });
    const [opened] = (await inbox(theirs, { unread: true })).notices.filter(
      ({ kind }) => kind === "talkThisWeek",
    );
    await openNotice(theirs, { noticeId: opened?.id ?? "" });
    const fresh = async () =>
      (await inbox(theirs, { unread: true })).notices.map(({ kind, said }) => [
        kind,
        said.mentorshipId,
      ]);
    const ofBoth = [
      ["checkInShared", mentorshipId],
      ["checkInShared", other],
    ];
    expect((await fresh()).sort()).toEqual(ofBoth.sort());
    const end = { mentorshipId, reason: "other" } as const;
    const later = { ...mine, now: new Date(mine.now.getTime() + 60_000) };
    await endMentorship(later, end);
    expect((await fresh()).sort()).toEqual([
      ["checkInShared", other],
      ["mentorshipEnded", mentorshipId],
    ]);
    expect((await undoEnd(later, { mentorshipId })).ok).toBe(true);
    expect((await fresh()).sort()).toEqual(ofBoth.sort());
  });
});
