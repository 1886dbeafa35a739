import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { read } from "@/lib/db";
import { testDistrict } from "@/lib/testing/district";
import type { EnrolmentState } from "@/prisma/generated/enums";
import { changeProgramme, createProgramme } from "./commands";
import { currentProgramme, listProgrammes, programmeCounts, programmeOf } from "./queries";
import type { ProgrammeInput } from "./schema";
import { suggestedDates } from "./school-year";

async function office() {
  const district = await testDistrict();
  const coordinator = district.coordinatorViewer(await district.coordinator());
  const dates = suggestedDates(district.today);
  const input: ProgrammeInput = {
    name: "Mentoring",
    startsOn: dates.startsOn,
    endsOn: dates.endsOn,
    matchDeadline: dates.matchDeadline,
    contactMinutesPerMonth: 180,
    visitsPerYear: 2,
    firstContactDays: undefined,
    trialDays: 30,
    poorBelow: 3500,
    weakBelow: 5500,
    loadStep: 0,
    matchingWay: "hybrid",
    answerDays: 5,
  };
  return { district, coordinator, input };
}

it("begins a programme with its required contact, on record", async () => {
  const { district, coordinator, input } = await office();
  const made = await createProgramme(coordinator, { ...input, formKey: randomUUID() });
  const programme = await currentProgramme(coordinator);
  expect(made).toEqual({ ok: true, value: { id: programme?.id } });
  expect(programme).toMatchObject({
    name: "Mentoring",
    startsOn: input.startsOn,
    matchingWay: "hybrid",
    answerDays: 5,
    requirements: { contactMinutesPerMonth: 180, visitsPerYear: 2 },
  });
  const events = await read(coordinator, (tx) =>
    tx.auditEvent.findMany({ where: { districtId: district.id }, select: { action: true } }),
  );
  expect(events).toEqual([{ action: "programmes.created" }]);
});

it("sent twice at once makes one; a second of the same name and year is refused", async () => {
  const { coordinator, input } = await office();
  const formKey = randomUUID();
  const sent = await Promise.all(
    Array.from({ length: 8 }, () => createProgramme(coordinator, { ...input, formKey })),
  );
  expect(new Set(sent.map((one) => one.ok && one.value.id)).size).toBe(1);
  const again = await createProgramme(coordinator, { ...input, formKey: randomUUID() });
  expect(again).toEqual({ ok: false, refusal: "sameName" });
  expect(await listProgrammes(coordinator)).toHaveLength(1);
});

it("tells the second of two editors, and loses nothing of the first", async () => {
  const { district, coordinator, input } = await office();
  const made = await createProgramme(coordinator, { ...input, formKey: randomUUID() });
  const id = made.ok ? made.value.id : "";
  const edits = await Promise.all(
    [60, 90].map((minutes) =>
      changeProgramme(coordinator, { ...input, id, version: 1, contactMinutesPerMonth: minutes }),
    ),
  );
  const winner = edits.findIndex((edit) => edit.ok);
  expect(edits.filter((edit) => edit.ok)).toHaveLength(1);
  expect(edits[1 - winner]).toEqual({ ok: false, refusal: "changed-by-you" });
  const colleague = district.coordinatorViewer(await district.coordinator());
  const late = await changeProgramme(colleague, { ...input, id, version: 1 });
  expect(late).toEqual({ ok: false, refusal: "changed-meanwhile" });
  const saved = await programmeOf(coordinator, id);
  expect(saved?.requirements.contactMinutesPerMonth).toBe([60, 90][winner]);
  expect(saved?.version).toBe(2);
});

it("is nobody else's: another district neither sees nor edits it", async () => {
  const { coordinator, input } = await office();
  const made = await createProgramme(coordinator, { ...input, formKey: randomUUID() });
  const id = made.ok ? made.value.id : "";
  const { coordinator: stranger } = await office();
  expect(await programmeOf(stranger, id)).toBeNull();
  const edit = await changeProgramme(stranger, { ...input, id, version: 1 });
  expect(edit).toEqual({ ok: false, refusal: "notThere" });
});

it("takes the programme of today, else the newest", async () => {
  const { district, coordinator, input } = await office();
  expect(await currentProgramme(coordinator)).toBeNull();
  const make = (name: string, years: number) => {
    const move = (date: string) => `${Number(date.slice(0, 4)) + years}${date.slice(4)}` as never;
    // Both are days that every year has.
    const [startsOn, endsOn] = [move(input.startsOn), move(input.endsOn)];
    const dates = { startsOn, endsOn, matchDeadline: endsOn };
    return createProgramme(coordinator, { ...input, ...dates, name, formKey: randomUUID() });
  };
  await make("Last year", -1);
  await make("Next year", 1);
  expect((await currentProgramme(coordinator))?.name).toBe("Next year");
  await district.programme({ name: "Now" });
  expect((await currentProgramme(coordinator))?.name).toBe("Now");
});

it("counts how far it has come", async () => {
  const { district, coordinator } = await office();
  const programme = await district.programme();
  const mentor = await district.mentor();
  const mentee = await district.mentee();
  await district.mentee();
  await district.mentorship(mentor, mentee);
  expect(await programmeCounts(coordinator, programme.id)).toEqual({
    librarians: 3,
    invited: 0,
    signedUp: 3,
    submitted: 0,
    approved: 3,
    approvedMentees: 2,
    approvedMentors: 1,
    waitingForMentor: 1,
    pairs: 1,
    promised: 0,
  });
});

it("counts as signed up who was asked for more, and who has left since; nobody who never sent it", async () => {
  const { district, coordinator } = await office();
  const { id } = await district.programme();
  const of = (fields: { state: EnrolmentState; withdrawnFrom?: EnrolmentState }) =>
    district
      .mentor()
      .then(({ id: personId }) =>
        district.put((tx) => tx.enrolment.updateMany({ where: { personId }, data: fields })),
      );
  const signedUp = async () => (await programmeCounts(coordinator, id)).signedUp;
  await of({ state: "draft" });
  await of({ state: "withdrawn", withdrawnFrom: "draft" });
  expect(await signedUp()).toBe(0);
  await of({ state: "returned" });
  await of({ state: "withdrawn", withdrawnFrom: "approved" });
  expect(await signedUp()).toBe(2);
});
