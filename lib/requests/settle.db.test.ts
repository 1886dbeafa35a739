import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { afterAll, describe, expect, it, vi } from "vitest";
import { mails as templates } from "@/components/mail/render";
import { recordDeparture, takeBackDeparture } from "@/lib/departures/commands";
import { mintInvitationToken } from "@/lib/invitations/commands";
import { pairByHand } from "@/lib/mentorships/commands";
import { sendNoticeMail } from "@/lib/notifications/send-mail";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import {
  acceptedRequest,
  askedRequest,
  inDays,
  recorded,
  requestEnds,
  saidNoMatch,
  toldOf,
} from "@/lib/testing/requests";
import type { Coordinator } from "@/lib/viewer";
import {
  acceptRequest,
  confirmRequest,
  declineRequest,
  undoDecline,
  withdrawRequest,
} from "./commands";
import { requestOf } from "./queries";

const outbox = vi.hoisted(() => {
  process.env.OUTBOX_DIR = `${process.env.TMPDIR ?? "/tmp"}/bookends-outbox-${process.pid}`;
  return process.env.OUTBOX_DIR;
});
afterAll(() => rmSync(outbox, { recursive: true, force: true }));

async function scene() {
  const district = await testDistrict();
  const programme = await district.programme({ matchingWay: "hybrid", answerDays: 5 });
  const office = district.coordinatorViewer(await district.coordinator());
  const [mentor, other] = [await district.mentor(), await district.mentor()];
  const mentee = await district.mentee();
  const pairWith = (who: { id: string }, by: Coordinator = office) =>
    pairByHand(by, {
      formKey: randomUUID(),
      programmeId: programme.id,
      menteeId: mentee.id,
      mentorId: who.id,
    });
  return { district, office, mentor, other, mentee, pairWith };
}

describe("a request that is not answered in the end", () => {
  it("is settled another way when the mentee gets another mentor, and the one asked is mailed", async () => {
    const { district, mentor, other, mentee, pairWith } = await scene();
    const requestId = await askedRequest(district, mentee, mentor);
    expect(await pairWith(other)).toMatchObject({ ok: true });
    expect(await requestEnds(district)).toEqual(["overtaken"]);
    const page = await requestOf(district.viewer(mentee), requestId);
    expect(page).toMatchObject({ state: "overtaken", mentorshipId: null, mayAsk: false });
    expect(await mailed(district)).toEqual({
      [mentor.id]: ["requestWithdrawn"],
      [other.id]: ["matched"],
      [mentee.id]: ["matched"],
    });
    expect(await recorded(district)).toEqual(["requests.asked", "requests.overtaken"]);
  });

  it("is settled another way after the mentor's yes too, and gives the place back", async () => {
    const { district, mentor, other, mentee, pairWith } = await scene();
    await acceptedRequest(district, mentee, mentor);
    expect(await pairWith(other)).toMatchObject({ ok: true });
    expect(await requestEnds(district)).toEqual(["overtaken"]);
    expect((await mailed(district))[mentor.id]).toEqual(["requestWithdrawn"]);
    const next = await district.mentee();
    expect(await acceptedRequest(district, next, mentor)).toEqual(expect.any(String));
  });

  it("is confirmed when the pair is the one asked for, and nobody hears that it is closed", async () => {
    const { district, mentor, mentee, pairWith } = await scene();
    await askedRequest(district, mentee, mentor);
    expect(await pairWith(mentor)).toMatchObject({ ok: true });
    expect(await requestEnds(district)).toEqual(["confirmed"]);
    expect(await mailed(district)).toEqual({ [mentor.id]: ["matched"], [mentee.id]: ["matched"] });
  });

  it("has run out when its time was over before a pair came, though no job had said so", async () => {
    const { district, office, mentor, other, mentee, pairWith } = await scene();
    await askedRequest(district, mentee, mentor);
    const late = { ...office, now: new Date(office.now.getTime() + 7 * 86_400_000) };
    expect(await pairWith(other, late)).toMatchObject({ ok: true });
    expect(await requestEnds(district)).toEqual(["expired"]);
    expect((await mailed(district))[mentor.id]).toEqual(["requestExpired"]);
    expect(await recorded(district)).toEqual(["requests.asked", "requests.expired"]);

    const same = await scene();
    await askedRequest(same.district, same.mentee, same.mentor);
    const later = { ...same.office, now: new Date(same.office.now.getTime() + 7 * 86_400_000) };
    expect(await same.pairWith(same.mentor, later)).toMatchObject({ ok: true });
    expect(await requestEnds(same.district)).toEqual(["expired"]);
    expect((await mailed(same.district))[same.mentor.id]).toEqual(["matched"]);
  });

  it("is closed by a departure, and the one who is here is mailed", async () => {
    const { district, office, mentor, other, mentee } = await scene();
    const second = await district.mentee();
    const requestId = await askedRequest(district, mentee, mentor);
    await acceptedRequest(district, second, other);
    await recordDeparture(office, { personId: mentor.id });
    await recordDeparture(office, { personId: second.id });
    expect(await requestEnds(district)).toEqual(["departed", "departed"]);
    expect(await mailed(district)).toEqual({
      [mentee.id]: ["requestClosed"],
      [other.id]: ["requestWithdrawn"],
    });
    const page = await requestOf(district.viewer(mentee), requestId);
    expect(page).toMatchObject({ state: "departed", mayAsk: true });
    expect((await recorded(district)).filter((one) => one === "requests.departed")).toHaveLength(2);
  });

  it("is closed when there is no match this year, the mentor's yes or not; the mentor owes no answer", async () => {
    const { district, office, mentor, other, mentee } = await scene();
    const second = await district.mentee();
    const requestId = await acceptedRequest(district, mentee, mentor);
    await askedRequest(district, second, other);
    for (const one of [mentee, second]) await saidNoMatch(district, office, one);
    expect(await requestEnds(district)).toEqual(["setAside", "setAside"]);
    expect(await mailed(district)).toEqual({
      [mentor.id]: ["requestWithdrawn"],
      [other.id]: ["requestWithdrawn"],
      [mentee.id]: ["noMatch"],
      [second.id]: ["noMatch"],
    });
    expect((await recorded(district)).filter((one) => one === "requests.setAside")).toHaveLength(2);
    const late = await confirmRequest(office, { requestId });
    expect(late).toEqual({ ok: false, refusal: "not-found" });
    const page = await requestOf(district.viewer(mentee), requestId);
    expect(page).toMatchObject({ state: "setAside", mayAsk: false });
    // The place that was promised is free for somebody else.
    expect(await acceptedRequest(district, await district.mentee(), mentor)).toBeTruthy();
  });

  it("has run out, and is not closed, when there is no match after its time", async () => {
    const { district, office, mentor, mentee } = await scene();
    const requestId = await askedRequest(district, mentee, mentor);
    await saidNoMatch(district, inDays(office, 7), mentee);
    const page = await requestOf(inDays(district.viewer(mentee), 7), requestId);
    expect(page?.state).toBe("expired");
  });

  it("is taken back only by the mentee who asked", async () => {
    const { district, mentor, mentee } = await scene();
    const requestId = await askedRequest(district, mentee, mentor);
    await withdrawRequest(district.viewer(mentee), { requestId });
    expect(await requestEnds(district)).toEqual(["withdrawn"]);
    expect(await mailed(district)).toEqual({ [mentor.id]: ["requestWithdrawn"] });
  });
});

describe("a departure taken back in the first seconds", () => {
  it("leaves what was asked and what was promised as before, and nobody hears of it", async () => {
    const { district, office, mentor, other, mentee } = await scene();
    const second = await district.mentee();
    await askedRequest(district, mentee, mentor);
    await acceptedRequest(district, second, other);
    for (const personId of [mentor.id, second.id]) {
      await recordDeparture(office, { personId });
      expect(await takeBackDeparture(office, { personId })).toMatchObject({ ok: true });
    }
    expect((await requestEnds(district)).sort()).toEqual(["accepted", "asked"]);
    expect(await mailed(district)).toEqual({
      [mentor.id]: ["requestAsked"],
      [second.id]: ["requestAccepted"],
    });
    expect(await toldOf(district, "requestClosed")).toEqual([]);
    expect(await toldOf(district, "requestWithdrawn")).toEqual([]);
    expect((await recorded(district)).filter((one) => one === "requests.reopened")).toHaveLength(2);
  });

  it("opens nothing over what the mentee has done meanwhile, nor later", async () => {
    const { district, office, mentor, other, mentee, pairWith } = await scene();
    const second = await district.mentee();
    await askedRequest(district, mentee, mentor);
    await askedRequest(district, second, mentor);
    await recordDeparture(office, { personId: mentor.id });
    await pairWith(other);
    await askedRequest(district, second, await district.mentor());
    await takeBackDeparture(office, { personId: mentor.id });
    expect((await requestEnds(district)).sort()).toEqual(["asked", "departed", "departed"]);

    const late = await scene();
    await askedRequest(late.district, late.mentee, late.mentor);
    await recordDeparture(late.office, { personId: late.mentor.id });
    const tomorrow = { ...late.office, now: new Date(late.office.now.getTime() + 86_400_000) };
    await takeBackDeparture(tomorrow, { personId: late.mentor.id });
    expect(await requestEnds(late.district)).toEqual(["departed"]);
  });
});

describe("at once", () => {
  it("the mentor says yes and somebody pairs the mentee: one end, and never two mentors", async () => {
    for (let turn = 0; turn < 4; turn++) {
      const { district, mentor, other, mentee, pairWith } = await scene();
      const requestId = await askedRequest(district, mentee, mentor);
      const [paired, accepted] = await Promise.all([
        pairWith(other),
        acceptRequest(district.viewer(mentor), { requestId, capacity: 1 }),
      ]);
      expect(paired.ok).toBe(true);
      if (!accepted.ok) expect(accepted.refusal).toBe("not-found");
      expect(await requestEnds(district)).toEqual(["overtaken"]);
      // The yes has been overtaken before its mail left.
      expect(await mailed(district)).toEqual({
        [mentor.id]: ["requestWithdrawn"],
        [other.id]: ["matched"],
        [mentee.id]: ["matched"],
      });
    }
  });

  it("a no is not taken back over the mentor whom the mentee was given", async () => {
    const { district, mentor, other, mentee, pairWith } = await scene();
    const requestId = await askedRequest(district, mentee, mentor);
    await declineRequest(district.viewer(mentor), { requestId });
    expect(await pairWith(other)).toMatchObject({ ok: true });
    const undone = await undoDecline(district.viewer(mentor), { requestId });
    expect(undone).toEqual({ ok: false, refusal: "too-late" });
    expect(await requestEnds(district)).toEqual(["declined"]);
  });
});

/** Does what the queue would do; the kinds of mail that left, by person. */
async function mailed(district: TestDistrict): Promise<Record<string, string[]>> {
  const { id: districtId } = district;
  const waiting = await district.put((tx) => tx.mail.findMany({ where: { districtId } }));
  const tools = { mail: templates, mintInvitationToken };
  for (const { id: mailId } of waiting) await sendNoticeMail({ districtId, mailId }, tools);
  const sent = await district.put((tx) =>
    tx.notice.findMany({
      where: { districtId, mail: { sentAt: { not: null } } },
      select: { personId: true, kind: true },
      orderBy: { kind: "asc" },
    }),
  );
  const kinds: Record<string, string[]> = {};
  for (const { personId, kind } of sent) kinds[personId] = [...(kinds[personId] ?? []), kind];
  return kinds;
}
