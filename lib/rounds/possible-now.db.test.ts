import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { acceptPair, declinePair } from "@/lib/answers/commands";
import { endMentorshipFor, pairByHand } from "@/lib/mentorships/commands";
import { acceptRequest, declineRequest, refuseRequest, undoDecline } from "@/lib/requests/commands";
import { draftedRound, draftNow } from "@/lib/testing/drafted-round";
import { acceptedRequest, askedRequest } from "@/lib/testing/requests";
import { veto } from "@/lib/testing/round-scene";
import { statementsOf } from "@/lib/testing/statements";
import type { Coordinator } from "@/lib/viewer";
import { publishRound } from "./commands";
import { openingsFor } from "./draft";
import { chooseInstead, pairInDraft, swapInDraft, unpairInDraft } from "./drafting";
import { roundOf } from "./queries";

const no = (refusal: string) => ({ ok: false, refusal });

async function scene() {
  const all = await draftedRound({ matchingWay: "hybrid" });
  const { district, office, roundId } = all;
  const publish = async (without: string[] = []) =>
    publishRound(office, { ...(await draftNow(office, roundId)).seen, without });
  const impossible = async (reader = office) => [
    ...((await roundOf(reader, roundId))?.impossibleNow ?? []),
  ];
  const closing = async (reader = office) => (await roundOf(reader, roundId))?.closing;
  const as = (id: string) => district.viewer({ id });
  return { ...all, publish, impossible, closing, as };
}

it("says of a proposed pair that it was one before, and when it ended; it stays possible", async () => {
  const { district, office, roundId, one, other, publish, impossible, as } = await scene();
  const { programmeId } = await roundRow(district);
  const pairUp = async ({ menteeId, mentorId }: typeof one) => {
    const ids = { formKey: randomUUID(), programmeId, menteeId, mentorId };
    const made = await pairByHand(office, ids);
    if (!made.ok) throw new Error(made.refusal);
    return made.value;
  };
  const together = async () => [...((await roundOf(office, roundId))?.togetherUntil ?? [])];
  const pair = await pairUp(one);
  await acceptPair(as(one.menteeId), pair);
  await acceptPair(as(one.mentorId), pair);
  expect(await together()).toEqual([]);
  await endMentorshipFor(office, { ...pair, reason: "anotherFit" });
  expect(await together()).toEqual([[one.menteeId, district.today]]);
  // One that never began was no time together.
  await endMentorshipFor(office, { ...(await pairUp(other)), reason: "other" });
  expect(await together()).toEqual([[one.menteeId, district.today]]);
  expect(await impossible()).toEqual([]);
  expect(await publish()).toMatchObject({ ok: true, value: { pairs: 2 } });
});

describe("a no said after the run", () => {
  it("to the mentee's request makes the drafted pair impossible, like any wish", async () => {
    const { district, office, one, publish, impossible, as } = await scene();
    const [mentee, mentor] = [{ id: one.menteeId }, { id: one.mentorId }];
    const requestId = await askedRequest(district, mentee, mentor);
    expect(await impossible()).toEqual([]);
    await declineRequest(as(mentor.id), { requestId });
    expect(await impossible()).toEqual([[mentee.id, "kept-apart"]]);
    // Half of the pair in the coordinator's chair hears no rule at all.
    for (const personId of [mentee.id, mentor.id]) {
      expect(await impossible({ ...office, personId })).toEqual([[mentee.id, "own"]]);
    }
    expect(await publish()).toEqual(no("changed-since"));
    expect(await pairsOf(district)).toEqual([]);
    expect(await publish([mentee.id])).toMatchObject({ ok: true, value: { pairs: 1 } });
    expect(await pairsOf(district)).not.toContainEqual(mentee.id);
  });

  it("and taken back in the first seconds leaves the pair as it was", async () => {
    const { district, one, publish, impossible, as } = await scene();
    const requestId = await askedRequest(district, { id: one.menteeId }, { id: one.mentorId });
    await declineRequest(as(one.mentorId), { requestId });
    await undoDecline(as(one.mentorId), { requestId });
    expect(await impossible()).toEqual([]);
    expect(await publish()).toMatchObject({ ok: true, value: { pairs: 2 } });
  });

  it("by the office to an accepted request counts the same", async () => {
    const { district, office, one, publish, impossible } = await scene();
    const requestId = await acceptedRequest(district, { id: one.menteeId }, { id: one.mentorId });
    await refuseRequest(office, { requestId });
    expect(await impossible()).toEqual([[one.menteeId, "kept-apart"]]);
    expect(await publish()).toEqual(no("changed-since"));
  });

  it("to a pair made beside the round counts the same, and only for these two", async () => {
    const { district, office, one, other, publish, impossible, as } = await scene();
    const { programmeId } = await roundRow(district);
    const ids = { programmeId, menteeId: one.menteeId, mentorId: one.mentorId };
    const made = await pairByHand(office, { formKey: randomUUID(), ...ids });
    if (!made.ok) throw new Error(made.refusal);
    expect(await impossible()).toEqual([[one.menteeId, "already-paired"]]);
    const { mentorshipId } = made.value;
    await declinePair(as(one.mentorId), { mentorshipId, reason: "otherNeeds" });
    expect(await impossible()).toEqual([[one.menteeId, "kept-apart"]]);
    expect(await publish([one.menteeId])).toMatchObject({ ok: true });
    expect(await pairsOf(district)).toEqual([other.menteeId]);
  });

  it("while the round is published: it comes first and is heard, or the pair is there", async () => {
    for (let turn = 0; turn < 4; turn++) {
      const { district, one, publish, as } = await scene();
      const requestId = await askedRequest(district, { id: one.menteeId }, { id: one.mentorId });
      const [published, declined] = await Promise.all([
        publish(),
        declineRequest(as(one.mentorId), { requestId }),
      ]);
      expect([published.ok, declined.ok].filter(Boolean)).toHaveLength(1);
      if (!published.ok) expect(published.refusal).toBe("changed-since");
      if (!declined.ok) expect(declined.refusal).toBe("not-found");
      expect(await pairsOf(district)).toHaveLength(published.ok ? 2 : 0);
      expect(await states(district)).toEqual([published.ok ? "confirmed" : "declined"]);
    }
  });
});

describe("what is offered beside the drafted pairs", () => {
  it("is without those of whom one has said no since, or wishes it, and never says which", async () => {
    const { district, office, roundId, first, one, other, as } = await scene();
    const offered = async (menteeId: string) => {
      const { offering, pairs } = await draftOf(office, roundId);
      return openingsFor(offering, pairs, menteeId).map(({ mentorId }) => mentorId);
    };
    const both = [one.mentorId, other.mentorId].sort();
    expect((await offered(first.unmatched[0]?.menteeId ?? "")).sort()).toEqual(both);
    const declined = { id: one.menteeId };
    const requestId = await askedRequest(district, declined, { id: other.mentorId });
    await declineRequest(as(other.mentorId), { requestId });
    await veto(district, { id: one.mentorId }, { id: other.menteeId });
    // The drafted mentor stays; the other is no way out.
    expect(await offered(one.menteeId)).toEqual([one.mentorId]);
    expect(await offered(other.menteeId)).toEqual([other.mentorId]);
    const { offering, problem } = await draftOf(office, roundId);
    const apart = [[one.menteeId, other.mentorId].sort(), [other.menteeId, one.mentorId].sort()];
    const since = offering.vetoes.slice(problem.vetoes.length);
    expect(since.map(({ fromId, aboutId }) => [fromId, aboutId])).toEqual(apart.sort());
    const seen = (await draftNow(office, roundId)).seen;
    const pair = { menteeId: one.menteeId, mentorId: other.mentorId };
    expect(await chooseInstead(office, { ...seen, ...pair })).toEqual(no("not-possible"));
    const byHand = { ...seen, ...pair, insteadOfId: other.menteeId };
    expect(await pairInDraft(office, byHand)).toEqual(no("not-possible"));
    const crossed = { ...seen, menteeId: one.menteeId, otherId: other.menteeId };
    expect(await swapInDraft(office, crossed)).toEqual(no("not-possible"));
    expect((await draftNow(office, roundId)).seen).toEqual(seen);
    // A pin moves nobody.
    const pin = { ...seen, menteeId: one.menteeId, mentorId: one.mentorId };
    expect((await pairInDraft(office, pin)).ok).toBe(true);
  });

  it("leaves a drafted pair to its own words, and is the same for everyone elsewhere", async () => {
    const { district, office, roundId, one, alone, impossible } = await scene();
    await veto(district, { id: one.menteeId }, { id: one.mentorId });
    expect(await impossible()).toEqual([[one.menteeId, "kept-apart"]]);
    const { offering, problem } = await draftOf(office, roundId);
    expect(offering).toEqual(problem);
    const seen = (await draftNow(office, roundId)).seen;
    expect((await unpairInDraft(office, { ...seen, menteeId: one.menteeId })).ok).toBe(true);
    const after = await draftOf(office, roundId);
    const openings = (menteeId: string) =>
      openingsFor(after.offering, after.pairs, menteeId).map(({ mentorId }) => mentorId);
    expect(openings(one.menteeId)).not.toContain(one.mentorId);
    expect(openings(alone.menteeId)).toContain(one.mentorId);
  });
});

describe("open requests to other mentors", () => {
  it("are counted before they are closed, with the names of who asked, in the one statement there is", async () => {
    const { district, office, roundId, one, other, alone, publish, closing, as } = await scene();
    const before = await statementsOf(() => roundOf(office, roundId));
    const none = { count: 0, mentees: [] };
    const late = await district.mentor();
    await askedRequest(district, { id: alone.menteeId }, late);
    expect(await closing()).toEqual(none);
    const requestId = await askedRequest(district, { id: one.menteeId }, { id: other.mentorId });
    await askedRequest(district, { id: other.menteeId }, { id: other.mentorId });
    expect(await closing()).toEqual({ count: 1, mentees: [one.menteeId] });
    // Half of the pair in the coordinator's chair hears only that there is one.
    for (const personId of [one.menteeId, one.mentorId]) {
      expect(await closing({ ...office, personId })).toEqual({ count: 1, mentees: [] });
    }
    const after = await statementsOf(() => roundOf(office, roundId));
    expect(after).toBe(before);
    // What has run out is closed already.
    const later = { ...office, now: new Date(office.now.getTime() + 90 * 86_400_000) };
    expect((await roundOf(later, roundId))?.closing).toEqual(none);
    expect(await publish()).toMatchObject({ ok: true, value: { pairs: 2 } });
    expect(await closing()).toEqual(none);
    expect((await states(district)).sort()).toEqual(["asked", "confirmed", "overtaken"]);
    expect(await acceptRequest(as(other.mentorId), { requestId, capacity: 3 })).toEqual(
      no("not-found"),
    );
  });

  it("accepted while the round is published: the promise holds, or the pair is there", async () => {
    for (let turn = 0; turn < 4; turn++) {
      const { district, one, publish, as } = await scene();
      const late = await district.mentor();
      const requestId = await askedRequest(district, { id: one.menteeId }, late);
      const [published, accepted] = await Promise.all([
        publish(),
        acceptRequest(as(late.id), { requestId, capacity: 1 }),
      ]);
      expect([published.ok, accepted.ok].filter(Boolean)).toHaveLength(1);
      if (!published.ok) expect(published.refusal).toBe("changed-since");
      if (!accepted.ok) expect(accepted.refusal).toBe("not-found");
      expect(await states(district)).toEqual([published.ok ? "overtaken" : "accepted"]);
    }
  });
});

async function draftOf(office: Coordinator, roundId: string) {
  const draft = (await roundOf(office, roundId))?.draft;
  if (!draft) throw new Error("a draft");
  return draft;
}

type Scene = Awaited<ReturnType<typeof scene>>;

/** The mentees who have a mentor. */
async function pairsOf(district: Scene["district"]): Promise<string[]> {
  const where = { districtId: district.id, endedAt: null };
  const rows = await district.put((tx) => tx.mentorship.findMany({ where }));
  return rows.map(({ menteeId }) => menteeId);
}

async function states(district: Scene["district"]): Promise<string[]> {
  const rows = await district.put((tx) =>
    tx.pairRequest.findMany({ where: { districtId: district.id } }),
  );
  return rows.map(({ state }) => state);
}

function roundRow(district: Scene["district"]) {
  return district.put((tx) =>
    tx.matchRound.findFirstOrThrow({ where: { districtId: district.id } }),
  );
}
