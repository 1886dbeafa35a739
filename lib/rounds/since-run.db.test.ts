import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { acceptPair, declinePair, letNoStand, liftNo } from "@/lib/answers/commands";
import { readTogether } from "@/lib/db";
import type { PairIds } from "@/lib/matching/types";
import { endMentorshipFor, pairByHand } from "@/lib/mentorships/commands";
import { declineRequest } from "@/lib/requests/commands";
import { liftRequestNo } from "@/lib/requests/lifting";
import { listScenarios } from "@/lib/scenarios/queries";
import { draftedRound } from "@/lib/testing/drafted-round";
import { acceptedRequest, askedRequest, inDays } from "@/lib/testing/requests";
import { veto } from "@/lib/testing/round-scene";
import { statementsOf } from "@/lib/testing/statements";
import { forbidPair } from "./around";
import { rerunRound } from "./commands";
import { historyOf } from "./history";
import { roundOf } from "./queries";
import { sinceRun } from "./since-run";
import { undoInDraft } from "./undoing";

const nothing = { came: 0, gone: 0, lifted: 0 };

async function scene() {
  const all = await draftedRound({ matchingWay: "hybrid" });
  const { district, office, roundId } = all;
  const drafted = async () => {
    const round = await roundOf(office, roundId);
    if (!round?.draft) throw new Error("a draft");
    return { ...round, problem: round.draft.problem };
  };
  const since = async (reader = office) => sinceRun(reader, await drafted());
  const { programme } = await drafted();
  const put = (personId: string, data: object) =>
    district.put((tx) =>
      tx.enrolment.updateMany({ where: { districtId: district.id, personId }, data }),
    );
  const again = async () => {
    const { version, settings } = await drafted();
    const { weights, mustHave, floor, loadStep, thresholds } = settings;
    const chosen = { weights, mustHave: [...mustHave], floor, loadStep, ...thresholds };
    const begun = await rerunRound(office, { roundId, version, forProgramme: false, ...chosen });
    if (!begun.ok) throw new Error(begun.refusal);
    await all.run();
  };
  /** A pair made by hand that its mentee says no to. */
  const saidNo = async ({ menteeId, mentorId }: PairIds) => {
    const pair = { formKey: randomUUID(), programmeId: programme.id, menteeId, mentorId };
    const paired = await pairByHand(office, pair);
    if (!paired.ok) throw new Error(paired.refusal);
    const { mentorshipId } = paired.value;
    await declinePair(district.viewer({ id: menteeId }), { mentorshipId, reason: "noTime" });
    return { mentorshipId };
  };
  return { ...all, programmeId: programme.id, drafted, since, put, again, saidNo };
}

it("counts who is in and was not, and who is not any more, until it is worked out again", async () => {
  const { district, since, again, one, put } = await scene();
  expect(await since()).toEqual(nothing);
  await district.mentor();
  await district.mentee();
  expect(await since()).toEqual({ ...nothing, came: 2 });
  await put(one.mentorId, { state: "submitted" });
  await district.put((tx) =>
    tx.person.updateMany({ where: { id: one.menteeId }, data: { leftAt: new Date() } }),
  );
  expect(await since()).toEqual({ came: 2, gone: 2, lifted: 0 });
  await again();
  expect(await since()).toEqual(nothing);
});

it("counts a mentor whose place is taken or free again, and a mentee with whom it is", async () => {
  const { district, office, programmeId, since, again, one, alone } = await scene();
  const ids = { programmeId, mentorId: one.mentorId, menteeId: alone.menteeId };
  const paired = await pairByHand(office, { formKey: randomUUID(), ...ids });
  if (!paired.ok) throw new Error(paired.refusal);
  expect(await since()).toEqual({ ...nothing, gone: 2 });
  await again();
  for (const id of [one.mentorId, alone.menteeId]) {
    await acceptPair(district.viewer({ id }), paired.value);
  }
  await endMentorshipFor(office, { ...paired.value, reason: "other" });
  expect(await since()).toEqual({ ...nothing, came: 2 });
});

it("counts a promise as gone, and leaves “no match this year” to the page", async () => {
  const { district, since, one, other, alone, put } = await scene();
  await put(alone.menteeId, { noMatchReason: "not this year" });
  expect(await since()).toEqual(nothing);
  await acceptedRequest(district, { id: one.menteeId }, { id: other.mentorId });
  expect(await since()).toEqual({ ...nothing, gone: 2 });
});

it("counts a no that was lifted since, and reads the same where there is a veto", async () => {
  const { district, office, since, again, one, saidNo } = await scene();
  const { mentorshipId } = await saidNo(one);
  await again();
  expect(await since()).toEqual(nothing);
  await veto(district, { id: one.mentorId }, { id: one.menteeId });
  expect(await since()).toEqual(nothing);
  expect((await liftNo(office, { mentorshipId })).ok).toBe(true);
  expect(await since()).toEqual({ ...nothing, lifted: 1 });
  expect((await letNoStand(office, { mentorshipId })).ok).toBe(true);
  expect(await since()).toEqual(nothing);
});

it("counts what its own run did not know, whenever that was lifted, and through every change of the draft", async () => {
  const { district, office, since, again, one, other, look, saidNo } = await scene();
  const { mentorshipId } = await saidNo(one);
  await again();
  // By a clock that is slow, so that it seems to come before the run.
  const early = { ...office, now: new Date(office.now.getTime() - 3_600_000) };
  await liftNo(early, { mentorshipId });
  expect(await since()).toEqual({ ...nothing, lifted: 1 });
  await again();
  expect(await since()).toEqual(nothing);
  // Taken back and allowed once more: the run has counted it as lifted.
  await letNoStand(office, { mentorshipId });
  await liftNo(inDays(office, 1), { mentorshipId });
  expect(await since()).toEqual(nothing);
  const { menteeId, mentorId } = other;
  const ruledOut = { ...(await look()).seen, menteeId, mentorId, how: "apart" as const };
  expect((await forbidPair(office, ruledOut)).ok).toBe(true);
  expect(await since()).toEqual(nothing);
  for (const lifted of [0, 1]) {
    // First that is taken back, then the run: the draft of before did not know of it.
    expect((await undoInDraft(office, (await look()).seen)).ok).toBe(true);
    expect(await since()).toEqual({ ...nothing, lifted });
  }
  const requestId = await askedRequest(district, { id: menteeId }, { id: one.mentorId });
  await declineRequest(district.viewer({ id: one.mentorId }), { requestId });
  expect(await since()).toEqual({ ...nothing, lifted: 1 });
  await liftRequestNo(office, { requestId });
  expect(await since()).toEqual({ ...nothing, lifted: 2 });
});

it("is one statement, however many people there are, and nothing elsewhere", async () => {
  const { district, office, drafted } = await scene();
  const round = await drafted();
  const none = await statementsOf(() => readTogether(office, async () => null));
  const sent = () => statementsOf(() => readTogether(office, () => sinceRun(office, round)));
  expect(await sent()).toBe(none + 1);
  for (let more = 0; more < 5; more++) await district.mentee();
  expect(await sent()).toBe(none + 1);
  // What the page of a draft reads, beside the seven statements of its frame: twenty at most.
  const page = async () => {
    const { id } = await drafted();
    await historyOf(office, id);
    await listScenarios(office, id);
    await sinceRun(office, round);
  };
  expect(await statementsOf(() => readTogether(office, page))).toBeLessThanOrEqual(13);
  const { office: stranger } = await scene();
  expect(await sinceRun(stranger, round)).toMatchObject({ came: 0, lifted: 0 });
});
