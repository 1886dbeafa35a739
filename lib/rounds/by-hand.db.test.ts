import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { read, write } from "@/lib/db";
import { pairByHand } from "@/lib/mentorships/commands";
import { done } from "@/lib/result";
import { testDistrict } from "@/lib/testing/district";
import { acceptedRequest } from "@/lib/testing/requests";
import { mentorsFor, roundAtWork } from "./by-hand";

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
