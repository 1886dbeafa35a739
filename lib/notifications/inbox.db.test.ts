import { describe, expect, it } from "vitest";
import { endMentorshipFor } from "@/lib/mentorships/commands";
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
