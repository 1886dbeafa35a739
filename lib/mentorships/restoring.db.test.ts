import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { logActivity } from "@/lib/activities/commands";
import { acceptPair, declinePair } from "@/lib/answers/commands";
import { saveCheckIn } from "@/lib/check-ins/commands";
import { readSharedCheckIns } from "@/lib/check-ins/queries";
import { addDays, dateIn, toColumn } from "@/lib/dates";
import { read } from "@/lib/db";
import { peopleAroundMe } from "@/lib/privacy/queries";
import { pairCounts } from "@/lib/reports/queries";
import { pairsState } from "@/lib/reports/state";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import { endMentorship, endMentorshipFor, pairByHand } from "./commands";
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
  const began = new Date(district.now.getTime() - 60 * 86_400_000);
  const { id: mentorshipId } = await district.mentorship(mentor, mentee, began);
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

describe("restoring an ended pair", () => {
  it("takes the place, asks both anew, tells them, and is on record", async () => {
    const { district, programme, office, mentor, mentee, mentorshipId } = await scene();
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

  it("is refused while somebody has the place, or the mentee another mentor", async () => {
    const { district, programme, office, mentor, mentee, mentorshipId } = await scene();
    const pair = (mentorId: string, menteeId: string) =>
      pairByHand(office, { formKey: randomUUID(), programmeId: programme.id, mentorId, menteeId });
    await pair(mentor.id, (await district.mentee()).id);
    expect(await restoreMentorship(office, { mentorshipId })).toEqual(no("mentor-full"));
    await pair((await district.mentor()).id, mentee.id);
    expect(await restoreMentorship(office, { mentorshipId })).toEqual(no("already-paired"));
    expect(await taken(district, mentor.id)).toBe(1);
  });

  it("is refused for people whom a rule keeps apart by now", async () => {
    const { district, office, mentor, mentee, mentorshipId } = await scene();
    const change = (data: { supervisorId?: string | null; leftAt?: Date | null }) =>
      district.put((tx) => tx.person.updateMany({ where: { id: mentee.id }, data }));
    await change({ supervisorId: mentor.id });
    expect(await restoreMentorship(office, { mentorshipId })).toEqual(no("kept-apart"));
    await change({ supervisorId: null, leftAt: district.now });
    expect(await restoreMentorship(office, { mentorshipId })).toEqual(no("not-in-programme"));
    await change({ leftAt: null });
    await district.put((tx) =>
      tx.enrolment.updateMany({ where: { personId: mentor.id }, data: { state: "returned" } }),
    );
    expect(await restoreMentorship(office, { mentorshipId })).toEqual(no("not-approved"));
  });

  it("is refused after a no, also to a coordinator who is the other half", async () => {
    const { district, office, mentorshipId } = await scene();
    await restoreMentorship(office, { mentorshipId });
    const mentor = await read(system(district.id), (tx) =>
      tx.mentorship.findFirstOrThrow({ where: { id: mentorshipId } }),
    );
    const mentee = district.viewer({ id: mentor.menteeId });
    expect((await declinePair(mentee, { mentorshipId, reason: "noTime" })).ok).toBe(true);
    expect(await restoreMentorship(office, { mentorshipId })).toEqual(no("said-no"));
    // As any wish would be refused: whose no it was is not told to the other half.
    const half = district.coordinatorViewer({ id: mentor.mentorId });
    expect(await restoreMentorship(half, { mentorshipId })).toEqual(no("kept-apart"));
  });

  it("is refused once its programme is over", async () => {
    const { district, office, programme, mentorshipId } = await scene();
    const endsOn = toColumn(addDays(dateIn(district.timeZone, district.now), -1));
    await district.put((tx) =>
      tx.programme.updateMany({ where: { id: programme.id }, data: { endsOn } }),
    );
    expect(await restoreMentorship(office, { mentorshipId })).toEqual(no("programme-over"));
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
