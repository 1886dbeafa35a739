import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { keepLine, logActivity } from "@/lib/activities/commands";
import { listContactsForOffice } from "@/lib/activities/district-queries";
import { acceptAgreement, writeAgreement } from "@/lib/agreements/commands";
import { declinePair, liftNo } from "@/lib/answers/commands";
import { addDays } from "@/lib/dates";
import { listEndedPairs } from "@/lib/reports/queries";
import { testDistrict } from "@/lib/testing/district";
import { coordinating } from "@/lib/testing/viewers";
import { endMentorship, pairByHand } from "./commands";
import { pairForOffice, pairsOfPerson } from "./district-queries";

async function scene() {
  const district = await testDistrict();
  const mentor = await district.mentor({ capacity: 2 });
  const mentee = await district.mentee();
  const begun = new Date(district.now.getTime() - 60 * 86_400_000);
  const pair = await district.mentorship(mentor, mentee, begun);
  const office = district.coordinatorViewer(await district.coordinator());
  const [mine, theirs] = [district.viewer(mentee), district.viewer(mentor)];
  return { district, mentor, mentee, pair, office, mine, theirs };
}

async function log({ district, mine, pair }: Awaited<ReturnType<typeof scene>>, line: string) {
  const logged = await logActivity(mine, {
    formKey: randomUUID(),
    mentorshipId: pair.id,
    date: district.today,
    minutes: 30,
    format: "meeting",
    functions: ["guiding"],
    topics: ["weeding"],
    publicLine: line,
    lineKept: false,
    note: "",
    shareNote: false,
    anyway: true,
  });
  return logged.ok ? logged.value.activityId : "";
}

it("shows the office that contacts took place, and a line that neither keeps", async () => {
  const at = await scene();
  const kept = await log(at, "the copier room is where I cry");
  await log(at, "Weeding plan");
  await keepLine(at.theirs, { activityId: kept, lineKept: true });
  const contacts = await listContactsForOffice(at.office, at.pair.id, 1);
  expect(contacts.map(({ line }) => line).sort()).toEqual(["", "Weeding plan"]);
  for (const contact of contacts) {
    expect(Object.keys(contact).sort()).toEqual(["date", "format", "id", "line", "minutes"]);
  }
  const pair = await pairForOffice(at.office, at.pair.id);
  expect(pair).toMatchObject({
    mentee: { id: at.mentee.id },
    contacts: 2,
    minutes: 60,
    lastContactOn: at.district.today,
    agreedOn: null,
    endedOn: null,
  });
});

it("says when both have accepted an agreement, and why a pair ended", async () => {
  const at = await scene();
  const mentorshipId = at.pair.id;
  const written = await writeAgreement(at.mine, {
    mentorshipId,
    replaces: 0,
    reach: "by mail",
    rhythm: "weekly",
    scheduler: "mentee",
    notice: "dayBefore",
    also: "",
    until: addDays(at.district.today, 60),
  });
  expect(written.ok).toBe(true);
  expect((await pairForOffice(at.office, mentorshipId))?.agreedOn).toBeNull();
  await acceptAgreement(at.theirs, { mentorshipId, version: 1 });
  expect((await pairForOffice(at.office, mentorshipId))?.agreedOn).toBe(at.district.today);
  await endMentorship(at.mine, { mentorshipId, reason: "movedSchool" });
  expect(await pairForOffice(at.office, mentorshipId)).toMatchObject({
    endedOn: at.district.today,
    reason: "movedSchool",
  });
  expect(await pairsOfPerson(at.office, at.mentor.id)).toMatchObject([
    { id: mentorshipId, as: "mentor", running: false },
  ]);
});

it("hides why a pair ended from a coordinator who is the other half of it", async () => {
  const at = await scene();
  const both = at.district.coordinatorViewer(at.mentor);
  await endMentorship(at.mine, { mentorshipId: at.pair.id, reason: "anotherFit" });
  const { programmeId } = at.pair;
  expect(await pairForOffice(both, at.pair.id)).toMatchObject({
    endedOn: at.district.today,
    reason: null,
  });
  const ended = { rows: [{ id: at.pair.id, reason: null }], total: 1 };
  expect(await listEndedPairs(both, programmeId)).toMatchObject(ended);
  const { rows } = await listEndedPairs(at.office, programmeId);
  expect(rows).toMatchObject([{ reason: "anotherFit" }]);
  const beyond = await listEndedPairs(at.office, programmeId, { skip: 1 });
  expect(beyond).toEqual({ rows: [], total: 1 });
});

it("hides that the other half said no, as it hides it from any mentor", async () => {
  const at = await scene();
  const mentee = await at.district.mentee();
  const { programmeId } = at.pair;
  const ids = { programmeId, mentorId: at.mentor.id, menteeId: mentee.id };
  const paired = await pairByHand(at.office, { formKey: randomUUID(), ...ids });
  const mentorshipId = paired.ok ? paired.value.mentorshipId : "";
  await declinePair(at.district.viewer(mentee), { mentorshipId, reason: "otherNeeds" });
  const both = at.district.coordinatorViewer(at.mentor);
  expect(await pairForOffice(both, mentorshipId)).toMatchObject({ reason: null, declined: null });
  expect(await pairForOffice(at.office, mentorshipId)).toMatchObject({
    declined: { reason: "otherNeeds" },
  });
  const listed = async (reader: typeof both) => (await listEndedPairs(reader, programmeId)).rows;
  expect(await listed(both)).toMatchObject([{ reason: null, declined: null }]);
  const { today } = at.district;
  const declined = { reason: "otherNeeds", proposedOn: today, liftedOn: null, mayLift: true };
  expect(await listed(at.office)).toMatchObject([{ endedOn: today, declined }]);
  await liftNo(at.office, { mentorshipId });
  expect(await listed(at.office)).toMatchObject([{ declined: { liftedOn: today, mayLift: true } }]);
  const own = at.district.coordinatorViewer(mentee);
  expect(await listed(own)).toMatchObject([{ declined: { mayLift: false } }]);
});

it("is not there for the office of another district", async () => {
  const at = await scene();
  await log(at, "Weeding plan");
  const stranger = await testDistrict();
  const office = coordinating({ districtId: stranger.id, id: at.office.personId });
  expect(await pairForOffice(office, at.pair.id)).toBeNull();
  expect(await listContactsForOffice(office, at.pair.id, 1)).toEqual([]);
  expect(await pairsOfPerson(office, at.mentor.id)).toEqual([]);
});
