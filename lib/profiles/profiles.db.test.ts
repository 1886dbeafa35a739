import { expect, it } from "vitest";
import { asking, read } from "@/lib/db";
import { saveDraft } from "@/lib/drafts/commands";
import { draftOf } from "@/lib/drafts/queries";
import { myEnrolment } from "@/lib/enrolments/queries";
import { testDistrict } from "@/lib/testing/district";
import { signUpInput } from "@/lib/testing/sign-up";
import { system } from "@/lib/testing/viewers";
import type { PersonViewer } from "@/lib/viewer";
import { signUp } from "./commands";
import { loadMatchingFacts } from "./facts";
import { readableProfile } from "./policy";
import { listPeopleToWishFor, myWishes, postsOf, profileOf } from "./queries";

async function programme() {
  const district = await testDistrict();
  const { id } = await district.programme();
  const office = district.coordinatorViewer(await district.coordinator());
  return { district, programmeId: id, office };
}

it("saves the profile, sends the sign-up, drops the draft, and is on record", async () => {
  const { district, programmeId, office } = await programme();
  const mentor = await district.mentor();
  const person = await district.person();
  const viewer = district.viewer(person);
  const draft = { form: "profile", subject: programmeId };
  await saveDraft(viewer, { ...draft, values: { level: ["middle"] } });
  const result = await signUp(viewer, signUpInput(programmeId, { wish1: mentor.id }));
  expect(result).toEqual({ ok: true, value: { state: "submitted" } });
  expect(await profileOf(viewer, person.id)).toMatchObject({
    level: "elementary",
    growth: [
      { topic: "weeding", weight: 3 },
      { topic: "book-fair", weight: 2 },
    ],
    strength: [],
    windows: [{ weekday: 2, start: 600, end: 660 }],
  });
  expect(await myEnrolment(viewer, programmeId)).toMatchObject({
    state: "submitted",
    roles: ["mentee"],
    capacity: 0,
  });
  expect(await draftOf(viewer, draft)).toBeNull();
  expect(await postsOf(viewer, person.id)).toMatchObject([{ fte: 1000 }]);
  const events = await read(office, (tx) =>
    tx.auditEvent.findMany({ where: { actorId: person.id }, select: { action: true } }),
  );
  expect(events).toEqual([{ action: "enrolments.submitted" }]);
});

it("sent twice at once makes one; a second device is told", async () => {
  const { district, programmeId } = await programme();
  const viewer = district.viewer(await district.person());
  const input = signUpInput(programmeId);
  const sent = await Promise.all(Array.from({ length: 6 }, () => signUp(viewer, input)));
  expect(sent.every((result) => result.ok)).toBe(true);
  expect(await read(viewer, (tx) => tx.enrolment.count())).toBe(1);
  const other = await signUp(viewer, signUpInput(programmeId, { level: "middle" }));
  expect(other).toEqual({ ok: false, refusal: "changedElsewhere" });
  const edited = await signUp(viewer, signUpInput(programmeId, { version: 1, level: "middle" }));
  expect(edited.ok).toBe(true);
  expect((await profileOf(viewer, viewer.personId))?.level).toBe("middle");
  const devices = (["secondary", "elementary"] as const).map((level) =>
    signUpInput(programmeId, { version: 2, level }),
  );
  const both = await Promise.all(devices.map((input) => signUp(viewer, input)));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

it("is for the district's librarians, in a programme that is there", async () => {
  const { district, programmeId } = await programme();
  const clerk = district.viewer(await district.person({ librarian: "declined" }));
  expect(await signUp(clerk, signUpInput(programmeId))).toEqual({
    ok: false,
    refusal: "notInvited",
  });
  const { programmeId: foreign } = await programme();
  const viewer = district.viewer(await district.person());
  expect(await signUp(viewer, signUpInput(foreign))).toEqual({ ok: false, refusal: "noProgramme" });
});

it("refuses a wish about somebody elsewhere, and about oneself", async () => {
  const { district, programmeId } = await programme();
  const viewer = district.viewer(await district.person());
  const { district: other } = await programme();
  const stranger = await other.person();
  for (const wish1 of [stranger.id, viewer.personId]) {
    const result = await signUp(viewer, signUpInput(programmeId, { wish1 }));
    expect(result).toEqual({ ok: false, refusal: "unknownPerson" });
  }
  expect(await profileOf(viewer, viewer.personId)).toBeNull();
});

it("shows a profile to its owner, the coordinator and a running pair, and wishes to nobody else", async () => {
  const { district, programmeId, office } = await programme();
  const [mentee, mentor, colleague] = [
    await district.mentee(),
    await district.mentor(),
    await district.person(),
  ];
  await signUp(district.viewer(mentee), signUpInput(programmeId, { vetoes: [colleague.id] }));
  expect(await profileOf(district.viewer(mentor), mentee.id)).toBeNull();
  await district.mentorship(mentor, mentee);
  expect(await profileOf(district.viewer(mentor), mentee.id)).not.toBeNull();
  expect(await profileOf(office, mentee.id)).not.toBeNull();
  expect(await profileOf(district.viewer(colleague), mentee.id)).toBeNull();
  expect(await read(office, (tx) => tx.pairWish.count())).toBe(0);
  expect(await read(district.viewer(colleague), (tx) => tx.pairWish.count())).toBe(0);
  expect((await myWishes(district.viewer(mentee))).vetoes).toEqual([colleague.id]);
  const { district: elsewhere } = await programme();
  const stranger = elsewhere.viewer(await elsewhere.person());
  expect(await profileOf(stranger, mentee.id)).toBeNull();
});

it("names who may read a profile in the question itself, and not by the database's policies alone", async () => {
  const { district, programmeId, office } = await programme();
  const [mentee, mentor, former] = [
    await district.mentee(),
    await district.mentor(),
    await district.mentor(),
  ];
  await signUp(district.viewer(mentee), signUpInput(programmeId));
  await district.mentorship(mentor, mentee);
  const ended = await district.mentorship(former, await district.mentee());
  await district.put((tx) =>
    tx.mentorship.update({
      where: { districtId_id: { districtId: district.id, id: ended.id } },
      data: { menteeId: mentee.id, endedAt: district.now },
    }),
  );
  const head = district.principalViewer(await district.principal());
  const found = (viewer: PersonViewer) =>
    read(system(district.id), (tx) =>
      tx.profile.count({ where: { AND: [readableProfile(viewer), { personId: mentee.id }] } }),
    );
  expect(await found(district.viewer(mentee))).toBe(1);
  expect(await found(district.viewer(mentor))).toBe(1);
  expect(await found(office)).toBe(1);
  expect(await found(district.viewer(former))).toBe(0);
  expect(await found(district.viewer(await district.person()))).toBe(0);
  expect(await found(head)).toBe(0);
});

it("keeps the role and the places that a running pair stands on", async () => {
  const { district, programmeId } = await programme();
  const mentor = await district.mentor({ capacity: 3 });
  const [one, two] = [await district.mentee(), await district.mentee()];
  await district.mentorship(mentor, one);
  await district.mentorship(mentor, two);
  const viewer = district.viewer(mentor);
  const send = (own: object) => signUp(viewer, signUpInput(programmeId, own));
  expect(await send({ roles: ["host"] })).toEqual({ ok: false, refusal: "hasMentees" });
  expect(await send({ roles: ["mentor"], capacity: 1 })).toEqual({
    ok: false,
    refusal: "belowTaken",
  });
  const mentee = district.viewer(one);
  const leave = await signUp(mentee, signUpInput(programmeId, { roles: ["host"] }));
  expect(leave).toEqual({ ok: false, refusal: "hasMentor" });
});

it("offers the district's librarians to wish for, without oneself", async () => {
  const { district } = await programme();
  const [one, two] = [await district.person(), await district.person()];
  await district.person({ librarian: "declined" });
  const people = await listPeopleToWishFor(district.viewer(one));
  expect(people.map(({ id }) => id)).toEqual([two.id]);
});

it("gives the matcher everyone who waits, with their chain, wishes and vetoes", async () => {
  const { district, programmeId, office } = await programme();
  const far = await district.school({ languages: ["es", "ht"], coordinatesDoubtful: true });
  const [top, boss] = [await district.person(), await district.person()];
  const mentor = await district.mentor({ capacity: 2 });
  const mentee = await district.mentee({ supervisorId: boss.id }, far);
  const [paired, aside] = [await district.mentee(), await district.mentee()];
  await district.mentorship(mentor, paired);
  await district.put(async (tx) => {
    const of = (id: string) => ({ districtId_id: { districtId: district.id, id } });
    await tx.person.update({ where: of(boss.id), data: { supervisorId: top.id } });
    await tx.person.update({ where: of(top.id), data: { supervisorId: boss.id } });
    await tx.enrolment.updateMany({ where: { personId: aside.id }, data: { noMatchReason: "x" } });
  });
  const wishes = { wish1: mentor.id, vetoes: [paired.id] };
  await signUp(district.viewer(mentee), signUpInput(programmeId, wishes));
  await signUp(district.viewer(mentor), signUpInput(programmeId, { roles: ["mentor"] }));
  const facts = await read(office, (tx) =>
    asking(tx, office, () => loadMatchingFacts(tx, office, programmeId)),
  );
  expect(facts.mentees).toMatchObject([
    {
      id: mentee.id,
      school: { id: far.id, place: null, languages: ["es", "ht"] },
      supervisorIds: [boss.id, top.id].sort(),
      wishes: [mentor.id],
      growthAreas: [
        { topic: "book-fair", weight: 2 },
        { topic: "weeding", weight: 3 },
      ],
      maxKm: 15,
    },
  ]);
  expect(facts.mentors).toMatchObject([{ id: mentor.id, capacity: 2, taken: 1 }]);
  expect(facts.mentors[0]?.school?.place).not.toBeNull();
  expect(facts.vetoes).toEqual([{ fromId: mentee.id, aboutId: paired.id }]);
  expect(facts.alreadyPaired).toEqual([{ menteeId: paired.id, mentorId: mentor.id }]);
});
