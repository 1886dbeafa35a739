import { describe, expect, it } from "vitest";
import { read } from "@/lib/db";
import { listMyMentorships } from "@/lib/mentorships/queries";
import {
  accepted,
  ask,
  asked,
  askingScene,
  placesOf,
  timesOnRecord,
  toldOf,
  veto,
} from "@/lib/testing/requests";
import {
  acceptRequest,
  confirmRequest,
  declineRequest,
  refuseRequest,
  undoDecline,
  withdrawRequest,
} from "./commands";
import { mentorsToAsk } from "./mentors";
import { myRequests, requestOf } from "./queries";

const no = (refusal: string) => ({ ok: false, refusal });
const yes = { ok: true, value: undefined };

describe("the mentor's answer", () => {
  it("yes tells the mentee and the coordinators, and sets the places anew", async () => {
    const all = await askingScene();
    await accepted(all, 3);
    expect(await toldOf(all.district, "requestAccepted")).toEqual([all.mentee.id]);
    expect(await toldOf(all.district, "requestToConfirm")).toEqual([all.office.personId]);
    expect(await timesOnRecord(all.district, "requests.accepted")).toBe(1);
    expect((await placesOf(all)).capacity).toBe(3);
    expect(await listMyMentorships(all.of.mentee)).toEqual([]);
  });

  it("twenty ask one mentor of two places, who says yes to all at once: two are accepted", async () => {
    const all = await askingScene();
    const mentees = [];
    for (let at = 0; at < 20; at++) mentees.push(all.district.viewer(await all.district.mentee()));
    const requests = await Promise.all(mentees.map((viewer) => asked(all, viewer)));
    const answers = await Promise.all(
      requests.map((requestId) => acceptRequest(all.of.mentor, { requestId, capacity: 2 })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(answers.filter(({ ok }) => !ok)).toEqual(Array(18).fill(no("below-needed")));
    const sure = requests.filter((_, at) => answers[at]?.ok);
    const confirmed = await Promise.all(
      requests.map((requestId) => confirmRequest(all.office, { requestId })),
    );
    expect(confirmed.filter(({ ok }) => ok)).toHaveLength(sure.length);
    expect(await placesOf(all)).toMatchObject({ capacity: 2, taken: 2 });
    const late = all.district.viewer(await all.district.mentee());
    expect(await ask(late, all.mentor)).toEqual(no("not-possible"));
  });

  it("an accepted request holds its place before it is confirmed", async () => {
    const all = await askingScene({ capacity: 1 });
    await accepted(all, 1);
    const next = all.district.viewer(await all.district.mentee());
    expect(await ask(next, all.mentor)).toEqual(no("not-possible"));
    expect((await mentorsToAsk(next))?.mentors).toEqual([]);
  });

  it("no is kind, needs no reason, and can be taken back for a moment", async () => {
    const all = await askingScene();
    const requestId = await asked(all);
    expect(await declineRequest(all.of.mentor, { requestId })).toEqual(yes);
    expect(await toldOf(all.district, "requestDeclined")).toEqual([all.mentee.id]);
    expect((await requestOf(all.of.mentor, requestId))?.mayUndo).toBe(true);
    expect(await undoDecline(all.of.mentee, { requestId })).toEqual(no("too-late"));
    expect(await undoDecline(all.of.mentor, { requestId })).toEqual(yes);
    expect(await toldOf(all.district, "requestDeclined")).toEqual([]);
    await declineRequest(all.of.mentor, { requestId });
    const late = { ...all.of.mentor, now: new Date(all.of.mentor.now.getTime() + 16_000) };
    expect(await undoDecline(late, { requestId })).toEqual(no("too-late"));
    // Nobody is asked again by somebody they have said no to.
    expect(await ask(all.of.mentee, all.mentor)).toEqual(no("not-possible"));
    expect((await mentorsToAsk(all.of.mentee))?.mentors).toEqual([]);
  });

  it("a no is not taken back over the next request", async () => {
    const all = await askingScene();
    const requestId = await asked(all);
    await declineRequest(all.of.mentor, { requestId });
    expect((await ask(all.of.mentee, await all.district.mentor())).ok).toBe(true);
    expect(await undoDecline(all.of.mentor, { requestId })).toEqual(no("too-late"));
  });

  it("yes and no at once: one wins", async () => {
    for (let round = 0; round < 5; round++) {
      const all = await askingScene();
      const requestId = await asked(all);
      await Promise.all([
        acceptRequest(all.of.mentor, { requestId, capacity: 2 }),
        withdrawRequest(all.of.mentee, { requestId }),
        confirmRequest(all.office, { requestId }),
      ]);
      const [line] = await myRequests(all.of.mentee);
      expect(["accepted", "withdrawn", "confirmed"]).toContain(line?.state);
      const pairs = await listMyMentorships(all.of.mentee);
      expect(pairs).toHaveLength(line?.state === "confirmed" ? 1 : 0);
    }
  });

  it("is the mentor's alone", async () => {
    const all = await askingScene();
    const requestId = await asked(all);
    const outsider = all.district.viewer(await all.district.mentor());
    const elsewhere = await askingScene();
    for (const who of [all.of.mentee, outsider, elsewhere.of.mentor]) {
      expect(await acceptRequest(who, { requestId, capacity: 5 })).toEqual(no("not-found"));
      expect(await declineRequest(who, { requestId })).toEqual(no("not-found"));
    }
    for (const who of [all.of.mentor, outsider, elsewhere.of.mentee]) {
      expect(await withdrawRequest(who, { requestId })).toEqual(no("not-found"));
    }
    expect(await requestOf(outsider, requestId)).toBeNull();
    expect(await requestOf(elsewhere.of.mentee, requestId)).toBeNull();
    expect(await read(outsider, (tx) => tx.pairRequest.count())).toBe(0);
    expect(await confirmRequest(elsewhere.office, { requestId })).toEqual(no("not-found"));
    expect(await refuseRequest(elsewhere.office, { requestId })).toEqual(no("not-found"));
  });

  it("a yes is checked by the hard rules once more", async () => {
    const all = await askingScene();
    const requestId = await asked(all);
    await veto(all.district, all.mentor.id, all.mentee.id);
    expect(await acceptRequest(all.of.mentor, { requestId, capacity: 2 })).toEqual(
      no("not-possible"),
    );
  });
});
