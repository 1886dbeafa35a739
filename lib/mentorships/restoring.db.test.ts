import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { logActivity } from "@/lib/activities/commands";
import { acceptPair, declinePair } from "@/lib/answers/commands";
import { saveCheckIn } from "@/lib/check-ins/commands";
import { readSharedCheckIns } from "@/lib/check-ins/queries";
import { addDays, dateIn, toColumn } from "@/lib/dates";
import { read } from "@/lib/db";
import { peopleAroundMe } from "@/lib/privacy/queries";
import { listEndedPairs, pairCounts } from "@/lib/reports/queries";
import { pairsState } from "@/lib/reports/state";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { statementsOf } from "@/lib/testing/statements";
import { system } from "@/lib/testing/viewers";
import type { Coordinator } from "@/lib/viewer";
import { endMentorship, endMentorshipFor, pairByHand } from "./commands";
import { pairForOffice, whyNotRestored } from "./district-queries";
import type { NotRestorable } from "./restorable";
import { restoreMentorship } from "./restoring";

const open = { checkIns: 1, notes: 1 };
const closed = { checkIns: 0, notes: 0 };

/** A pair of two months, in which the mentee shared a check-in and a note, ended by the mentee. */
async function scene() {
  const district = await testDistrict();
  const programme = await district.programme();
  const office = district.coordinatorViewer(await district.coordinator());
  const mentor = await district.mentor();
  const mentee = await district.mentee();
  const { id: mentorshipId } = await district.mentorship(mentor, mentee, district.noon(60));
  const mine = district.viewer(mentee);
  const felt = { energy: 1, workload: 2, belonging: 3, words: "Tired, and glad." };
  await saveCheckIn(mine, { ...felt, share: [mentorshipId] });
  const note = { note: "Where to begin?", shareNote: true, publicLine: "", lineKept: false };
  const what = { date: district.today, minutes: 30, format: "meeting" as const };
  const contact = { ...what, functions: ["guiding" as const], topics: [], anyway: true };
  const form = { formKey: randomUUID(), mentorshipId };
  expect((await logActivity(mine, { ...form, ...contact, ...note })).ok).toBe(true);
  const theirs = district.viewer(mentor);
  const shared = async () => {
    const { total } = await readSharedCheckIns(theirs, { mentorshipId, page: 1 });
    return { checkIns: total, notes: await read(theirs, (tx) => tx.activityNote.count()) };
  };
  expect(await shared()).toEqual(open);
  expect((await endMentorship(mine, { mentorshipId, reason: "workloadOrLeave" })).ok).toBe(true);
  return { district, programme, office, mentor, mentee, mentorshipId, mine, theirs, shared };
}

/** What the command refuses, the list and the page of the pair have said before. */
async function isKept(
  office: Coordinator,
  programme: { id: string },
  mentorshipId: string,
  rule: NotRestorable,
) {
  expect((await whyNotRestored(office, programme.id, [mentorshipId])).get(mentorshipId)).toBe(rule);
  expect((await pairForOffice(office, mentorshipId))?.notRestorable).toBe(rule);
  expect(await restoreMentorship(office, { mentorshipId })).toEqual(no(rule));
}

describe("restoring an ended pair", () => {
  it("takes the place, asks both anew, tells them, and is on record", async () => {
    const { district, programme, office, mentor, mentee, mentorshipId } = await scene();
    expect((await pairForOffice(office, mentorshipId))?.notRestorable).toBeNull();
    expect((await restoreMentorship(office, { mentorshipId })).ok).toBe(true);
    expect(await taken(district, mentor.id)).toBe(1);
    expect(await told(district, "pairRestored")).toEqual([mentor.id, mentee.id].sort());
    expect(await onRecord(district, "mentorships.restored")).toBe(1);
    const today = dateIn(district.timeZone, district.now);
    const days = { startsOn: addDays(today, -90), endsOn: addDays(today, 90), answerDays: 7 };
    const counts = await pairCounts(office, programme.id, today);
    const [pair] = pairsState(counts, today, { ...days, requirements: {} }).all;
    // It has waited for them since today, however long ago it began.
    expect(pair).toMatchObject({ id: mentorshipId, days: 0, silent: false });
    expect(pair?.waitsFor).toHaveLength(2);
  });

  it("opens what was shared once both have said yes, and not before", async () => {
    const { office, mentorshipId, mine, theirs, shared } = await scene();
    expect(await shared()).toEqual(closed);
    await restoreMentorship(office, { mentorshipId });
    expect(await shared()).toEqual(closed);
    expect((await peopleAroundMe(mine)).shared).toEqual(closed);
    expect(await acceptPair(theirs, { mentorshipId })).toMatchObject({ value: { active: false } });
    expect(await shared()).toEqual(closed);
    expect(await acceptPair(mine, { mentorshipId })).toMatchObject({ value: { active: true } });
    expect(await shared()).toEqual(open);
    expect((await peopleAroundMe(mine)).shared).toEqual(open);
  });

  it("and declined, still says from when to when it ran; one that never began says nothing of it", async () => {
    const { district, programme, office, mentor, mentorshipId, mine } = await scene();
    const { today } = district;
    const startedOn = addDays(today, -60);
    await restoreMentorship(office, { mentorshipId });
    expect((await declinePair(mine, { mentorshipId, reason: "noTime" })).ok).toBe(true);
    const listed = async () => (await listEndedPairs(office, programme.id)).rows;
    expect(await listed()).toMatchObject([
      { startedOn, endedOn: today, declined: { ranUntil: today, proposedOn: today } },
    ]);
    expect((await pairForOffice(office, mentorshipId))?.ranUntil).toBe(today);
    const other = await district.mentee();
    const ids = { programmeId: programme.id, mentorId: mentor.id, menteeId: other.id };
    const paired = await pairByHand(office, { formKey: randomUUID(), ...ids });
    if (!paired.ok) throw new Error(paired.refusal);
    const proposed = { mentorshipId: paired.value.mentorshipId };
    await endMentorshipFor(office, { ...proposed, reason: "other" });
    await restoreMentorship(office, proposed);
    await declinePair(district.viewer(other), { ...proposed, reason: "noTime" });
    const never = (await listed()).find(({ id }) => id === proposed.mentorshipId);
    expect(never?.declined).toMatchObject({ ranUntil: null });
  });

  it("is refused while somebody has the place, or the mentee another mentor", async () => {
    const { district, programme, office, mentor, mentee, mentorshipId } = await scene();
    const pair = (mentorId: string, menteeId: string) =>
      pairByHand(office, { formKey: randomUUID(), programmeId: programme.id, mentorId, menteeId });
    await pair(mentor.id, (await district.mentee()).id);
    await isKept(office, programme, mentorshipId, "mentor-full");
    await pair((await district.mentor()).id, mentee.id);
    await isKept(office, programme, mentorshipId, "already-paired");
    expect(await taken(district, mentor.id)).toBe(1);
  });

  it("is refused for people whom a rule keeps apart by now", async () => {
    const { district, programme, office, mentor, mentee, mentorshipId } = await scene();
    const change = (data: { supervisorId?: string | null; leftAt?: Date | null }) =>
      district.put((tx) => tx.person.updateMany({ where: { id: mentee.id }, data }));
    await change({ supervisorId: mentor.id });
    await isKept(office, programme, mentorshipId, "kept-apart");
    await change({ supervisorId: null, leftAt: district.now });
    await isKept(office, programme, mentorshipId, "not-in-programme");
    await change({ leftAt: null });
    await district.put((tx) =>
      tx.enrolment.updateMany({ where: { personId: mentor.id }, data: { state: "returned" } }),
    );
    await isKept(office, programme, mentorshipId, "not-approved");
  });

  it("is refused after a no, also to a coordinator who is the other half", async () => {
    const { district, programme, office, mentorshipId } = await scene();
    await restoreMentorship(office, { mentorshipId });
    const mentor = await read(system(district.id), (tx) =>
      tx.mentorship.findFirstOrThrow({ where: { id: mentorshipId } }),
    );
    const mentee = district.viewer({ id: mentor.menteeId });
    expect((await declinePair(mentee, { mentorshipId, reason: "noTime" })).ok).toBe(true);
    await isKept(office, programme, mentorshipId, "said-no");
    // That it was a no is not told to the other half.
    const half = district.coordinatorViewer({ id: mentor.mentorId });
    await isKept(half, programme, mentorshipId, "own");
  });

  it("is refused once its programme is over", async () => {
    const { district, office, programme, mentorshipId } = await scene();
    const endsOn = toColumn(addDays(dateIn(district.timeZone, district.now), -1));
    await district.put((tx) =>
      tx.programme.updateMany({ where: { id: programme.id }, data: { endsOn } }),
    );
    await isKept(office, programme, mentorshipId, "programme-over");
  });

  it("happens once, and only to a pair of the district that has ended", async () => {
    const { district, office, mentor, mentorshipId } = await scene();
    const elsewhere = (await scene()).office;
    expect(await restoreMentorship(elsewhere, { mentorshipId })).toEqual(no("not-ended"));
    const both = await Promise.all(
      [1, 2, 3].map(() => restoreMentorship(office, { mentorshipId })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter(({ ok }) => !ok)).toEqual([no("not-ended"), no("not-ended")]);
    expect(await taken(district, mentor.id)).toBe(1);
  });

  it("one place for two pairs that ended goes to one of them", async () => {
    const { district, office, mentor, mentorshipId } = await scene();
    const other = await district.mentorship(mentor, await district.mentee());
    await endMentorshipFor(office, { mentorshipId: other.id, reason: "other" });
    const results = await Promise.all(
      [mentorshipId, other.id].map((id) => restoreMentorship(office, { mentorshipId: id })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual(no("mentor-full"));
    expect(await taken(district, mentor.id)).toBe(1);
  });
});

it("asks about many ended pairs in as many statements as about one, and only of its district", async () => {
  const { district, programme, office, mentor, mentorshipId } = await scene();
  const pair = async () => (await district.mentorship(mentor, await district.mentee())).id;
  const others = [await pair()];
  await endMentorshipFor(office, { mentorshipId: others[0] ?? "", reason: "other" });
  others.unshift(await pair());
  const ids = [mentorshipId, ...others];
  const ask = (some: string[]) => whyNotRestored(office, programme.id, some);
  // One of them runs, and holds the mentor's only place.
  expect([...(await ask(ids)).keys()].sort()).toEqual(ids.filter((id) => id !== others[0]).sort());
  expect(await statementsOf(() => ask(ids))).toBe(await statementsOf(() => ask([mentorshipId])));
  const elsewhere = (await scene()).office;
  expect((await whyNotRestored(elsewhere, programme.id, ids)).size).toBe(0);
});

const no = (refusal: string) => ({ ok: false, refusal });

function taken(district: TestDistrict, personId: string) {
  return district.put(async (tx) => {
    const where = { districtId: district.id, personId };
    return (await tx.enrolment.findFirstOrThrow({ where })).taken;
  });
}

async function told(district: TestDistrict, kind: string) {
  const ask = system(district.id, district.now);
  const rows = await read(ask, (tx) => tx.notice.findMany({ where: { kind } }));
  return rows.map(({ personId }) => personId).sort();
}

function onRecord(district: TestDistrict, action: string) {
  return read(system(district.id), (tx) => tx.auditEvent.count({ where: { action } }));
}
