import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { read, write } from "@/lib/db";
import { recordDeparture, takeBackDeparture } from "@/lib/departures/commands";
import { done } from "@/lib/result";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import type { Coordinator } from "@/lib/viewer";
import { endMentorship, endMentorshipFor, pairByHand, undoEnd, undoEndFor } from "./commands";
import { listMyMentorships, mentorshipOf } from "./queries";
import type { PairIds } from "./schema";

const byHand = (office: Coordinator, input: PairIds) =>
  pairByHand(office, { formKey: randomUUID(), ...input });

async function scene({ capacity = 1 } = {}) {
  const district = await testDistrict();
  const programme = await district.programme();
  const office = district.coordinatorViewer(await district.coordinator());
  const mentor = await district.mentor({ capacity });
  const mentee = await district.mentee();
  const input = { programmeId: programme.id, mentorId: mentor.id, menteeId: mentee.id };
  return { district, programme, office, mentor, mentee, input };
}

describe("pairing by hand", () => {
  it("makes the pair, takes the place, tells both, and is on record", async () => {
    const { district, office, mentor, mentee, input } = await scene();
    const result = await byHand(office, input);
    expect(result.ok).toBe(true);
    expect(await taken(district, mentor.id)).toBe(1);
    const [pair] = await listMyMentorships(district.viewer(mentee));
    expect(pair).toMatchObject({ side: "mentee", partner: { id: mentor.id }, agreement: "none" });
    expect(await told(district, "matched")).toEqual([mentor.id, mentee.id].sort());
    expect(await onRecord(district, "mentorships.paired")).toBe(1);
  });

  it("pairs once however often the form is sent", async () => {
    const { district, office, mentor, input } = await scene({ capacity: 2 });
    const form = { formKey: randomUUID(), ...input };
    const sent = await Promise.all([1, 2, 3].map(() => pairByHand(office, form)));
    expect(new Set(sent.map((one) => one.ok && one.value.mentorshipId)).size).toBe(1);
    expect(await taken(district, mentor.id)).toBe(1);
    expect(await onRecord(district, "mentorships.paired")).toBe(1);
  });

  it("refuses whom a rule excludes, each with its reason", async () => {
    const { district, office, mentor, mentee, input } = await scene();
    const outside = await district.person();
    const waiting = await district.person();
    await district.enrol(waiting, ["mentee"]);
    const other = await district.mentee();
    await district.put((tx) =>
      tx.enrolment.updateMany({ where: { personId: waiting.id }, data: { state: "submitted" } }),
    );
    const pair = (change: Partial<typeof input>) => byHand(office, { ...input, ...change });
    expect(await pair({ menteeId: mentor.id })).toEqual(no("same-person"));
    expect(await pair({ menteeId: outside.id })).toEqual(no("not-in-programme"));
    expect(await pair({ menteeId: waiting.id })).toEqual(no("not-approved"));
    await pair({});
    expect(await pair({ menteeId: other.id })).toEqual(no("mentor-full"));
    const spare = await district.mentor();
    expect(await pair({ mentorId: spare.id })).toEqual(no("already-paired"));
    expect(await pair({ mentorId: spare.id, menteeId: mentee.id })).toEqual(no("already-paired"));
  });

  it("refuses an evaluator at any height, in both directions", async () => {
    const { district, office, mentor, mentee, input } = await scene();
    const between = await district.person({ supervisorId: mentor.id });
    await supervise(district, mentee.id, between.id);
    expect(await byHand(office, input)).toEqual({ ok: false, refusal: "kept-apart" });
    await supervise(district, mentee.id, null);
    await supervise(district, mentor.id, mentee.id);
    expect(await byHand(office, input)).toEqual({ ok: false, refusal: "kept-apart" });
    await supervise(district, mentor.id, null);
    expect((await byHand(office, input)).ok).toBe(true);
  });

  it("refuses a pair that either would not have, which the coordinator cannot read", async () => {
    const { district, office, mentor, mentee, input } = await scene();
    const viewer = district.viewer(mentee);
    await write(viewer, async (tx) => {
      await tx.pairWish.create({
        data: {
          districtId: district.id,
          personId: mentee.id,
          aboutId: mentor.id,
          kind: "veto",
        },
      });
      return done();
    });
    expect(await byHand(office, input)).toEqual({ ok: false, refusal: "kept-apart" });
    expect(await read(office, (tx) => tx.pairWish.count())).toBe(0);
  });

  it("knows nobody of another district", async () => {
    const { input } = await scene();
    const elsewhere = await scene();
    const result = await byHand(elsewhere.office, input);
    expect(result).toEqual({ ok: false, refusal: "not-in-programme" });
  });

  it("sixty at once for three places make three pairs, and a kind refusal for the rest", async () => {
    const { district, office, mentor, programme } = await scene({ capacity: 3 });
    const mentees = await district.put(async (tx) => {
      const districtId = district.id;
      const people = Array.from({ length: 60 }, (_, at) => ({
        districtId,
        firstName: "Mentee",
        lastName: `${at}`,
        email: `mentee${at}.${districtId}@district.example`,
      }));
      const made = await tx.person.createManyAndReturn({ data: people, select: { id: true } });
      await tx.enrolment.createMany({
        data: made.map(({ id: personId }) => ({
          districtId,
          programmeId: programme.id,
          personId,
          roles: ["mentee"],
          state: "approved" as const,
        })),
      });
      return made;
    });
    const results = await Promise.all(
      mentees.map(({ id: menteeId }) =>
        byHand(office, { programmeId: programme.id, mentorId: mentor.id, menteeId }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(3);
    const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
    expect(new Set(refusals)).toEqual(new Set(["mentor-full"]));
    expect(await taken(district, mentor.id)).toBe(3);
    expect(await listMyMentorships(district.viewer(mentor))).toHaveLength(3);
  });

  it("one mentee wanted by ten mentors at once gets one", async () => {
    const { district, office, mentee, programme } = await scene();
    const mentors = [];
    for (let at = 0; at < 10; at++) mentors.push(await district.mentor());
    const results = await Promise.all(
      mentors.map(({ id }) =>
        byHand(office, { programmeId: programme.id, mentorId: id, menteeId: mentee.id }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("ending a pair", () => {
  it("frees the place, tells the other, and keeps the reason to the one who ended it", async () => {
    const { district, office, mentor, mentee } = await scene();
    const { id } = await district.mentorship(mentor, mentee);
    const mine = district.viewer(mentee);
    expect((await endMentorship(mine, { mentorshipId: id, reason: "anotherFit" })).ok).toBe(true);
    expect(await taken(district, mentor.id)).toBe(0);
    expect(await told(district, "mentorshipEnded")).toEqual([mentor.id]);
    expect(await onRecord(district, "mentorships.ended")).toBe(1);
    const line = await read(office, (tx) =>
      tx.auditEvent.findFirstOrThrow({ where: { action: "mentorships.ended" } }),
    );
    expect(JSON.stringify(line)).not.toContain("anotherFit");
    const own = await mentorshipOf(mine, id);
    expect(own?.end).toMatchObject({ byMe: true, reason: "anotherFit", mayUndo: true });
    const theirs = await mentorshipOf(district.viewer(mentor), id);
    expect(theirs?.end).toMatchObject({ byMe: false, reason: null, mayUndo: false });
    expect(theirs?.partnerProfile.email).toBeNull();
    const reasons = await read(office, (tx) => tx.mentorshipEnd.findMany());
    expect(reasons.map(({ reason }) => reason)).toEqual(["anotherFit"]);
  });

  it("can be taken back for a moment by the one who ended it, and then no more", async () => {
    const { district, mentor, mentee } = await scene();
    const { id: mentorshipId } = await district.mentorship(mentor, mentee);
    const mine = district.viewer(mentee);
    await endMentorship(mine, { mentorshipId, reason: "other" });
    const theirs = district.viewer(mentor);
    expect(await undoEnd(theirs, { mentorshipId })).toEqual({ ok: false, refusal: "not-found" });
    expect((await undoEnd(mine, { mentorshipId })).ok).toBe(true);
    expect(await taken(district, mentor.id)).toBe(1);
    expect(await told(district, "mentorshipEnded")).toEqual([]);
    expect(await onRecord(district, "mentorships.endUndone")).toBe(1);

    await endMentorship(mine, { mentorshipId, reason: "other" });
    const later = { ...mine, now: new Date(mine.now.getTime() + 16_000) };
    expect(await undoEnd(later, { mentorshipId })).toEqual({ ok: false, refusal: "too-late" });
  });

  it("cannot be taken back once the place is gone", async () => {
    const { district, office, mentor, mentee, programme } = await scene();
    const { id: mentorshipId } = await district.mentorship(mentor, mentee);
    const mine = district.viewer(mentee);
    await endMentorship(mine, { mentorshipId, reason: "other" });
    const next = await district.mentee();
    const input = { programmeId: programme.id, mentorId: mentor.id, menteeId: next.id };
    await byHand(office, input);
    expect(await undoEnd(mine, { mentorshipId })).toEqual({ ok: false, refusal: "mentor-full" });
    const spare = await district.mentor();
    await byHand(office, { ...input, mentorId: spare.id, menteeId: mentee.id });
    expect(await undoEnd(mine, { mentorshipId })).toEqual({ ok: false, refusal: "already-paired" });
  });

  it("cannot be taken back once the other half has left, or either would rather not", async () => {
    const { district, office, mentor, mentee } = await scene();
    const { id: mentorshipId } = await district.mentorship(mentor, mentee);
    const mine = district.viewer(mentee);
    await endMentorship(mine, { mentorshipId, reason: "other" });
    await recordDeparture(office, { personId: mentor.id });
    expect(await undoEnd(mine, { mentorshipId })).toEqual(no("not-in-programme"));
    await takeBackDeparture(office, { personId: mentor.id });
    await district.put((tx) =>
      tx.person.updateMany({ where: { id: mentee.id }, data: { supervisorId: mentor.id } }),
    );
    expect(await undoEnd(mine, { mentorshipId })).toEqual(no("kept-apart"));
  });

  it("never runs again beside the departure of the other half, whichever comes first", async () => {
    const { district, office, mentor, mentee } = await scene();
    const { id: mentorshipId } = await district.mentorship(mentor, mentee);
    await endMentorshipFor(office, { mentorshipId, reason: "other" });
    await Promise.all([
      recordDeparture(office, { personId: mentor.id }),
      undoEndFor(office, { mentorshipId }),
    ]);
    expect((await undoEndFor(office, { mentorshipId })).ok).toBe(false);
    const running = await district.put((tx) =>
      tx.mentorship.count({ where: { districtId: district.id, endedAt: null } }),
    );
    expect(running).toBe(0);
  });

  it("by the coordinator can be taken back by the coordinator", async () => {
    const { district, mentor, mentee, office } = await scene();
    const { id: mentorshipId } = await district.mentorship(mentor, mentee);
    await endMentorshipFor(office, { mentorshipId, reason: "other" });
    const elsewhere = (await scene()).office;
    expect(await undoEndFor(elsewhere, { mentorshipId })).toEqual(no("not-found"));
    expect((await undoEndFor(office, { mentorshipId })).ok).toBe(true);
    expect(await taken(district, mentor.id)).toBe(1);
    expect(await told(district, "mentorshipEnded")).toEqual([]);
    expect(await undoEndFor(office, { mentorshipId })).toEqual(no("not-found"));
  });

  it("is not there for anyone else, and happens once", async () => {
    const { district, mentor, mentee, office } = await scene();
    const { id: mentorshipId } = await district.mentorship(mentor, mentee);
    const input = { mentorshipId, reason: "other" } as const;
    const notFound = { ok: false, refusal: "not-found" };
    const outsider = district.viewer(await district.mentor());
    const stranger = await scene();
    expect(await endMentorship(outsider, input)).toEqual(notFound);
    expect(await endMentorshipFor(stranger.office, input)).toEqual(notFound);
    expect(await mentorshipOf(outsider, mentorshipId)).toBeNull();
    const both = await Promise.all([
      endMentorship(district.viewer(mentor), input),
      endMentorship(district.viewer(mentee), input),
      endMentorshipFor(office, input),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await taken(district, mentor.id)).toBe(0);
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

function supervise(district: TestDistrict, id: string, supervisorId: string | null) {
  return district.put((tx) => tx.person.updateMany({ where: { id }, data: { supervisorId } }));
}
