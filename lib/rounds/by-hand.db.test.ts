import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { acceptPair, declinePair } from "@/lib/answers/commands";
import { read, write } from "@/lib/db";
import { endMentorshipFor, pairByHand } from "@/lib/mentorships/commands";
import { done } from "@/lib/result";
import { testDistrict } from "@/lib/testing/district";
import { draftedRound } from "@/lib/testing/drafted-round";
import { acceptedRequest } from "@/lib/testing/requests";
import { statementsOf } from "@/lib/testing/statements";
import { listUnpaired, mentorsFor, roundAtWork, unpairedPerPage } from "./by-hand";

async function scene() {
  const district = await testDistrict();
  const { id: programmeId } = await district.programme({ matchingWay: "hybrid" });
  const office = district.coordinatorViewer(await district.coordinator());
  const mentor = await district.mentor({ capacity: 2 });
  const mentee = await district.mentee();
  return { district, programmeId, office, mentor, mentee, menteeId: mentee.id };
}

it("names the mentors who are possible, with fit and two reasons; not whom a rule excludes, nor why", async () => {
  const { district, programmeId, office, mentor, menteeId } = await scene();
  const full = await district.mentor({ capacity: 1 });
  await district.mentorship(full, await district.mentee());
  const unwished = await district.mentor();
  await write(district.viewer({ id: menteeId }), async (tx) => {
    const data = { districtId: district.id, personId: menteeId, aboutId: unwished.id };
    await tx.pairWish.create({ data: { ...data, kind: "veto" } });
    return done();
  });
  const found = await mentorsFor(office, { programmeId, menteeId });
  expect(found?.mentors.map(({ id }) => id)).toEqual([mentor.id]);
  expect(found?.impossible).toBe(2);
  expect(found?.mentors[0]?.reasons).toHaveLength(2);
  expect(JSON.stringify(found)).not.toContain(unwished.id);
  expect(await read(office, (tx) => tx.pairWish.count())).toBe(0);
});

it("goes by the limits of the programme, as a round does, and names them", async () => {
  const { district, programmeId, office, menteeId } = await scene();
  const limited = async (poorBelow: number, weakBelow: number) => {
    const where = { districtId: district.id, id: programmeId };
    await district.put((tx) => tx.programme.updateMany({ where, data: { poorBelow, weakBelow } }));
    return mentorsFor(office, { programmeId, menteeId });
  };
  const { fit = 0 } = (await limited(0, 0))?.mentors[0] ?? {};
  for (const [poor, weak, tier] of [
    [0, fit, "good"],
    [0, fit + 1, "weak"],
    [fit + 1, fit + 1, "poor"],
  ] as const) {
    const found = await limited(poor, weak);
    expect(found).toMatchObject({ thresholds: { poor, weak }, mentors: [{ tier }] });
  }
});

it("says that one of two said no before, but to a coordinator nothing of their own pairs", async () => {
  const { district, programmeId, office, mentor, menteeId } = await scene();
  const ids = { programmeId, mentorId: mentor.id, menteeId };
  const paired = await pairByHand(office, { formKey: randomUUID(), ...ids });
  const mentorshipId = paired.ok ? paired.value.mentorshipId : "";
  await declinePair(district.viewer({ id: menteeId }), { mentorshipId, reason: "otherNeeds" });
  const told = (reader: typeof office) => mentorsFor(reader, { programmeId, menteeId });
  expect(await told(office)).toMatchObject({
    mentors: [{ saidNo: true }],
    declined: [{}],
    own: false,
  });
  const nothing = { mentors: [], impossible: 0, own: true };
  expect(await told(district.coordinatorViewer(mentor))).toMatchObject(nothing);
  expect(await told(district.coordinatorViewer({ id: menteeId }))).toMatchObject(nothing);
});

it("says until when two were together, once both had said yes to it", async () => {
  const { district, programmeId, office, mentor, mentee, menteeId } = await scene();
  const other = await district.mentor();
  const ends = async (with_: typeof mentor, both: boolean) => {
    const ids = { formKey: randomUUID(), programmeId, mentorId: with_.id, menteeId };
    const paired = await pairByHand(office, ids);
    const mentorshipId = paired.ok ? paired.value.mentorshipId : "";
    for (const half of both ? [with_, mentee] : [])
      await acceptPair(district.viewer(half), { mentorshipId });
    await endMentorshipFor(office, { mentorshipId, reason: "other" });
  };
  await ends(mentor, true);
  await ends(other, false);
  const found = (await mentorsFor(office, { programmeId, menteeId }))?.mentors ?? [];
  const until = new Map(found.map(({ id, togetherUntil }) => [id, togetherUntil]));
  expect(until).toEqual(
    new Map<string, string | null>([
      [mentor.id, district.today],
      [other.id, null],
    ]),
  );
});

it("reads as much however many mentors there are", async () => {
  const { district, programmeId, office, menteeId } = await scene();
  const ask = () => mentorsFor(office, { programmeId, menteeId });
  const few = await statementsOf(ask);
  for (let more = 0; more < 5; more++) await district.mentor();
  expect(await statementsOf(ask)).toBe(few);
});

it("does not say to a coordinator who mentors that somebody cannot be theirs", async () => {
  const { district, programmeId, mentor, menteeId } = await scene();
  const other = await district.mentor();
  await write(district.viewer({ id: menteeId }), async (tx) => {
    const data = { districtId: district.id, personId: menteeId, aboutId: mentor.id };
    await tx.pairWish.create({ data: { ...data, kind: "veto" } });
    return done();
  });
  const found = await mentorsFor(district.coordinatorViewer(mentor), { programmeId, menteeId });
  expect(found).toMatchObject({ mentors: [{ id: other.id }], impossible: 0, own: true });
});

it("knows only those who wait", async () => {
  const { district, programmeId, office, mentor, menteeId } = await scene();
  const input = { formKey: randomUUID(), programmeId, mentorId: mentor.id, menteeId };
  expect((await pairByHand(office, input)).ok).toBe(true);
  expect(await mentorsFor(office, { programmeId, menteeId })).toBeNull();
  const outside = await district.person();
  expect(await mentorsFor(office, { programmeId, menteeId: outside.id })).toBeNull();
});

it("says what accepted requests hold: the last place of a mentor, and the mentee's own", async () => {
  const { district, programmeId, office, mentor, mentee, menteeId } = await scene();
  const [asking, other] = [await district.mentee(), await district.mentor({ capacity: 1 })];
  await acceptedRequest(district, asking, other);
  await acceptedRequest(district, mentee, mentor);
  const mine = await mentorsFor(office, { programmeId, menteeId });
  expect(mine?.promisedTo?.id).toBe(mentor.id);
  const held = (found: typeof mine) =>
    found?.mentors.filter(({ promised }) => promised).map(({ id }) => id);
  expect(held(mine)).toEqual([other.id]);
  const theirs = await mentorsFor(office, { programmeId, menteeId: asking.id });
  expect(theirs?.promisedTo?.id).toBe(other.id);
  expect(held(theirs)).toEqual([]);
});

it("says whether a round is open", async () => {
  const { district, programmeId, office } = await scene();
  expect(await roundAtWork(office, programmeId)).toBeNull();
  const round = await district.put((tx) =>
    tx.matchRound.create({
      data: {
        districtId: district.id,
        programmeId,
        number: 1,
        state: "draft",
        startedById: office.personId,
      },
    }),
  );
  expect(await roundAtWork(office, programmeId)).toEqual({ id: round.id, number: 1 });
  expect(await roundAtWork((await scene()).office, programmeId)).toBeNull();
});

it("is not there for the office of another district", async () => {
  const { programmeId, menteeId } = await scene();
  const { office } = await scene();
  expect(await mentorsFor(office, { programmeId, menteeId })).toBeNull();
});

it("everyone who waits is found by a part of their name, page by page", async () => {
  const district = await testDistrict();
  const programme = await district.programme();
  const office = district.coordinatorViewer(await district.coordinator());
  const mentor = await district.mentor();
  const paired = await district.mentee({ firstName: "Paired", lastName: "Already" });
  await district.mentorship(mentor, paired);
  await district.mentee({ firstName: "Zoë", lastName: "Ångström" });
  await district.put(async (tx) => {
    const people = Array.from({ length: 60 }, (_, at) => ({
      districtId: district.id,
      firstName: "Minna",
      lastName: `Number ${at}`,
      email: `minna${at}.${district.id}@district.example`,
    }));
    const made = await tx.person.createManyAndReturn({ data: people, select: { id: true } });
    await tx.enrolment.createMany({
      data: made.map(({ id: personId }) => ({
        districtId: district.id,
        programmeId: programme.id,
        personId,
        roles: ["mentee"],
        state: "approved" as const,
      })),
    });
  });
  const list = (q: string | undefined, page = 1) => listUnpaired(office, programme.id, { q, page });
  expect(await list(undefined)).toMatchObject({ total: 61, pages: 2 });
  expect((await list(undefined, 2)).rows).toHaveLength(61 - unpairedPerPage);
  expect((await list("zoë ång")).rows.map(({ name }) => name)).toEqual(["Zoë Ångström"]);
  expect((await list("number 17")).total).toBe(1);
  expect((await list("already")).total).toBe(0);
  const { office: elsewhere } = await draftedRound();
  expect((await listUnpaired(elsewhere, programme.id, { page: 1 })).total).toBe(0);
});
