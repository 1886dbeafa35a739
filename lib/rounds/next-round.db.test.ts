import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { acceptPair, declinePair } from "@/lib/answers/commands";
import { pairsOfRound } from "@/lib/answers/queries";
import { endMentorship } from "@/lib/mentorships/commands";
import { acceptRequest, confirmRequest } from "@/lib/requests/commands";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { acceptedRequest, askedRequest } from "@/lib/testing/requests";
import type { Coordinator } from "@/lib/viewer";
import { publishRound, startRound } from "./commands";
import { matchingStanding, roundOf } from "./queries";
import { runRound } from "./run-round";

async function scene({ mentors = 3, mentees = 3, capacity = 1 } = {}) {
  const district = await testDistrict();
  const programme = await district.programme({ matchingWay: "hybrid" });
  const office = district.coordinatorViewer(await district.coordinator());
  const given = [];
  for (let at = 0; at < mentors; at++) given.push(await district.mentor({ capacity }));
  const waiting = [];
  for (let at = 0; at < mentees; at++) waiting.push(await district.mentee());
  return { district, programmeId: programme.id, office, mentors: given, mentees: waiting };
}
type Scene = Awaited<ReturnType<typeof scene>>;

async function drafted({ district, office, programmeId }: Scene) {
  const started = await startRound(office, { programmeId, formKey: randomUUID() });
  if (!started.ok) throw new Error(started.refusal);
  const { roundId } = started.value;
  await runRound({ districtId: district.id, roundId, personId: office.personId });
  const round = await roundOf(office, roundId);
  if (!round?.draft) throw new Error("a draft is there");
  return { roundId, version: round.version, pairs: round.draft.pairs };
}

async function published(all: Scene) {
  const { pairs, ...seen } = await drafted(all);
  const result = await publishRound(all.office, { ...seen, without: [] });
  if (!result.ok) throw new Error(result.refusal);
  return { ...seen, pairs };
}

describe("a published round", () => {
  it("knows the pair that each of its proposals became, and how it stands", async () => {
    const all = await scene({ mentors: 4, mentees: 4 });
    const { roundId } = await published(all);
    const pairs = await pairsOfRound(all.office, roundId);
    expect(pairs.map(({ standing }) => standing)).toEqual(Array(4).fill("published"));
    const [declined, one, both] = await running(all.district);
    if (!declined || !one || !both) throw new Error("three pairs run");
    const as = (id: string) => all.district.viewer({ id });
    await declinePair(as(declined.menteeId), { mentorshipId: declined.id, reason: "noTime" });
    await acceptPair(as(one.mentorId), { mentorshipId: one.id });
    await acceptPair(as(both.mentorId), { mentorshipId: both.id });
    await acceptPair(as(both.menteeId), { mentorshipId: both.id });
    const after = await pairsOfRound(all.office, roundId);
    expect(after.map(({ standing }) => standing)).toEqual([
      "declined",
      "published",
      "accepted",
      "active",
    ]);
    expect(after.map(({ waitsFor }) => waitsFor.length)).toEqual([0, 2, 1, 0]);
    const elsewhere = await scene();
    expect(await pairsOfRound(elsewhere.office, roundId)).toEqual([]);
  });
});

describe("the next round", () => {
  it("is for the rest: running pairs, accepted or not, never move", async () => {
    const all = await scene({ mentors: 3, mentees: 3 });
    await published(all);
    const [declined, ended] = await running(all.district);
    if (!declined || !ended) throw new Error("pairs run");
    const as = (id: string) => all.district.viewer({ id });
    await declinePair(as(declined.menteeId), { mentorshipId: declined.id, reason: "otherNeeds" });
    await acceptPair(as(ended.mentorId), { mentorshipId: ended.id });
    await acceptPair(as(ended.menteeId), { mentorshipId: ended.id });
    await endMentorship(as(ended.mentorId), { mentorshipId: ended.id, reason: "workloadOrLeave" });
    const late = await all.district.mentee();
    const fresh = await all.district.mentor();
    const before = await running(all.district);
    expect(before).toHaveLength(1);
    const next = await published(all);
    const after = await running(all.district);
    expect(after.filter(({ id }) => before.some((one) => one.id === id))).toEqual(before);
    const given = next.pairs.map(({ menteeId }) => menteeId).sort();
    expect(given).toEqual([declined.menteeId, ended.menteeId, late.id].sort());
    expect(next.pairs.map(({ mentorId }) => mentorId)).toContain(fresh.id);
    expect(next.pairs.map(({ mentorId }) => mentorId)).not.toContain(before[0]?.mentorId);
    for (const { mentorId, menteeId } of next.pairs) {
      expect([menteeId, mentorId]).not.toEqual([declined.menteeId, declined.mentorId]);
    }
    expect(await overCapacity(all.district)).toBe(0);
  });

  it("does not propose two again of whom one said no, even where nobody else is left", async () => {
    const all = await scene({ mentors: 1, mentees: 1 });
    await published(all);
    const [pair] = await running(all.district);
    if (!pair) throw new Error("a pair runs");
    const mentor = all.district.viewer({ id: pair.mentorId });
    await declinePair(mentor, { mentorshipId: pair.id, reason: "knowEachOther" });
    const { pairs } = await drafted(all);
    expect(pairs).toEqual([]);
  });

  it("leaves accepted requests their places and their mentees", async () => {
    const all = await scene({ mentors: 1, mentees: 2 });
    const [mentor, mentee] = [all.mentors[0], all.mentees[0]];
    if (!mentor || !mentee) throw new Error("people are there");
    const requestId = await askedRequest(all.district, mentee, mentor);
    const standing = () => matchingStanding(all.office, all.programmeId);
    expect(await standing()).toMatchObject({ waiting: 2, places: 1, promised: 0 });
    await acceptRequest(all.district.viewer(mentor), { requestId, capacity: 1 });
    expect(await standing()).toMatchObject({ waiting: 1, places: 0, promised: 1 });
    expect(await startAs(all.office, all.programmeId)).toEqual({ ok: false, refusal: "no-places" });
    await all.district.mentor();
    const { pairs } = await drafted(all);
    expect(pairs.map(({ menteeId }) => menteeId)).toEqual([all.mentees[1]?.id]);
    expect(pairs.map(({ mentorId }) => mentorId)).not.toContain(mentor.id);
  });
});

describe("a mentee who has asked and had no answer yet", () => {
  it("is paired by a publication, and the mentor asked need not answer any more", async () => {
    const all = await scene({ mentors: 2, mentees: 1 });
    const { district, office } = all;
    const draft = await drafted(all);
    const [pair] = draft.pairs;
    const other = all.mentors.find(({ id }) => id !== pair?.mentorId);
    if (!pair || !other) throw new Error("a pair, and another mentor");
    await askedRequest(district, { id: pair.menteeId }, other);
    const seen = { roundId: draft.roundId, version: draft.version };
    expect(await publishRound(office, { ...seen, without: [] })).toMatchObject({ ok: true });
    const where = { districtId: district.id };
    expect(await district.put((tx) => tx.pairRequest.findMany({ where }))).toMatchObject([
      { mentorId: other.id, state: "overtaken" },
    ]);
    const taken = await district.put((tx) =>
      tx.enrolment.findMany({ where: { ...where, taken: { gt: 0 } } }),
    );
    expect(taken).toMatchObject([{ personId: pair.mentorId, taken: 1 }]);
  });
});

describe("what is promised after the run", () => {
  it("is overtaken by no publication: neither the mentor's place nor the mentee", async () => {
    const all = await scene({ mentors: 2, mentees: 2 });
    const draft = await drafted(all);
    const [one, other] = draft.pairs;
    if (!one || !other) throw new Error("two pairs");
    const { district } = all;
    const [mentee, mentor] = [{ id: one.menteeId }, { id: other.mentorId }];
    const requestId = await acceptedRequest(district, mentee, mentor);
    const { impossibleNow } = (await roundOf(all.office, draft.roundId)) ?? {};
    expect(impossibleNow).toEqual(
      new Map([
        [one.menteeId, "promised"],
        [other.menteeId, "place-promised"],
      ]),
    );
    const seen = { roundId: draft.roundId, version: draft.version };
    const sent = (without: string[]) => publishRound(all.office, { ...seen, without });
    const no = { ok: false, refusal: "changed-since" };
    expect(await sent([])).toEqual(no);
    expect(await sent([one.menteeId])).toEqual(no);
    expect(await sent([one.menteeId, other.menteeId])).toMatchObject({
      refusal: "nothing-to-publish",
    });
    const confirmed = await confirmRequest(all.office, { requestId });
    expect(confirmed.ok).toBe(true);
    expect(await sent([one.menteeId, other.menteeId])).toMatchObject({ ok: false });
  });

  it("leaves the other places of the mentor", async () => {
    const all = await scene({ mentors: 1, mentees: 2, capacity: 3 });
    const draft = await drafted(all);
    const [mentor] = all.mentors;
    if (!mentor) throw new Error("a mentor");
    const late = await all.district.mentee();
    await acceptedRequest(all.district, late, mentor);
    const seen = { roundId: draft.roundId, version: draft.version };
    expect(await publishRound(all.office, { ...seen, without: [] })).toMatchObject({ ok: true });
    expect(await overCapacity(all.district)).toBe(0);
  });

  it("accepting and publishing at once give no place twice, and break no promise", async () => {
    const all = await scene({ mentors: 4, mentees: 4 });
    const draft = await drafted(all);
    const requests: { mentor: { id: string }; requestId: string }[] = [];
    for (const mentor of all.mentors) {
      const late = await all.district.mentee();
      requests.push({ mentor, requestId: await askedRequest(all.district, late, mentor) });
    }
    const seen = { roundId: draft.roundId, version: draft.version };
    const [publication, ...answers] = await Promise.all([
      publishRound(all.office, { ...seen, without: [] }),
      ...requests.map(({ mentor, requestId }) =>
        acceptRequest(all.district.viewer(mentor), { requestId, capacity: 1 }),
      ),
    ]);
    const kept = requests.filter((_, at) => answers[at]?.ok);
    expect(publication.ok).toBe(kept.length === 0);
    for (const { requestId } of kept)
      expect(await confirmRequest(all.office, { requestId })).toMatchObject({ ok: true });
    expect(await overCapacity(all.district)).toBe(0);
  });
});

const startAs = (office: Coordinator, programmeId: string) =>
  startRound(office, { programmeId, formKey: randomUUID() });

function running(district: TestDistrict) {
  return district.put((tx) =>
    tx.mentorship.findMany({
      where: { districtId: district.id, endedAt: null },
      orderBy: { id: "asc" },
    }),
  );
}

async function overCapacity(district: TestDistrict) {
  const places = await district.put((tx) =>
    tx.enrolment.findMany({ where: { districtId: district.id, roles: { has: "mentor" } } }),
  );
  return places.filter(({ taken, capacity }) => taken > capacity).length;
}
