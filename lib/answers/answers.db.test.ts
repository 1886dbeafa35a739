import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { read } from "@/lib/db";
import { endMentorship, pairByHand, undoEnd } from "@/lib/mentorships/commands";
import { pairForOffice } from "@/lib/mentorships/district-queries";
import { listMyMentorships, mentorshipOf } from "@/lib/mentorships/queries";
import { pairCounts } from "@/lib/reports/queries";
import { pairsState } from "@/lib/reports/state";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import { acceptPair, declinePair } from "./commands";
import { hasDeclined } from "./queries";

/** A pair made by hand, which waits for both. */
async function scene() {
  const district = await testDistrict();
  const programme = await district.programme();
  const office = district.coordinatorViewer(await district.coordinator());
  const mentor = await district.mentor({ capacity: 3 });
  const mentee = await district.mentee();
  const pair = async (menteeId = mentee.id, mentorId = mentor.id) => {
    const ids = { programmeId: programme.id, mentorId, menteeId };
    const made = await pairByHand(office, { formKey: randomUUID(), ...ids });
    if (!made.ok) throw new Error(made.refusal);
    return made.value.mentorshipId;
  };
  const of = { mentor: district.viewer(mentor), mentee: district.viewer(mentee) };
  return { district, programme, office, mentor, mentee, pair, of, mentorshipId: await pair() };
}

const no = (refusal: string) => ({ ok: false, refusal });
const later = <V extends { now: Date }>(viewer: V, seconds: number): V => ({
  ...viewer,
  now: new Date(viewer.now.getTime() + seconds * 1000),
});

describe("saying yes", () => {
  it("by one is told to the other; by both makes the pair active, and is on record", async () => {
    const { district, mentor, mentee, of, mentorshipId } = await scene();
    const answers = async () => {
      const [pair] = await listMyMentorships(of.mentee);
      const [theirs] = await listMyMentorships(of.mentor);
      return [pair?.answer, theirs?.answer];
    };
    expect(await answers()).toEqual(["waitsForMe", "waitsForMe"]);
    expect(await acceptPair(of.mentee, { mentorshipId })).toEqual({
      ok: true,
      value: { active: false },
    });
    expect(await answers()).toEqual(["waitsForPartner", "waitsForMe"]);
    expect(await told(district, "pairAccepted")).toEqual([mentor.id]);
    expect(await acceptPair(of.mentor, { mentorshipId })).toEqual({
      ok: true,
      value: { active: true },
    });
    expect(await answers()).toEqual(["both", "both"]);
    expect(await told(district, "pairActive")).toEqual([mentee.id]);
    expect(await onRecord(district, "mentorships.accepted")).toBe(2);
  });

  it("twice is once; both at the same moment are both", async () => {
    const { district, of, mentorshipId } = await scene();
    const many = [of.mentee, of.mentor, of.mentee, of.mentor].map((who) =>
      acceptPair(who, { mentorshipId }),
    );
    expect((await Promise.all(many)).every(({ ok }) => ok)).toBe(true);
    expect(await onRecord(district, "mentorships.accepted")).toBe(2);
    expect(
      await district.put((tx) =>
        tx.mentorship.count({ where: { id: mentorshipId, acceptedAt: { not: null } } }),
      ),
    ).toBe(1);
  });

  it("is the halves' own: not there for colleagues, coordinators who are no half, other districts", async () => {
    const { district, of, mentorshipId } = await scene();
    const outsider = district.viewer(await district.mentor());
    const elsewhere = await scene();
    for (const who of [outsider, elsewhere.of.mentee]) {
      expect(await acceptPair(who, { mentorshipId })).toEqual(no("not-found"));
      expect(await declinePair(who, { mentorshipId, reason: "other" })).toEqual(no("not-found"));
    }
    expect((await listMyMentorships(of.mentee))[0]?.answer).toBe("waitsForMe");
  });
});

describe("saying no", () => {
  it("ends the pair, frees the place, tells the other without blame and the coordinators", async () => {
    const { district, office, mentor, mentee, of, mentorshipId } = await scene();
    const declined = await declinePair(of.mentee, { mentorshipId, reason: "tooFar" });
    expect(declined.ok).toBe(true);
    expect(await taken(district, mentor.id)).toBe(0);
    expect(await told(district, "pairNotComing")).toEqual([mentor.id]);
    expect(await told(district, "pairDeclined")).toEqual([office.personId]);
    expect(await told(district, "mentorshipEnded")).toEqual([]);
    expect(await onRecord(district, "mentorships.declined")).toBe(1);
    expect(await acceptPair(of.mentor, { mentorshipId })).toEqual(no("not-found"));
    expect(await listMyMentorships(district.viewer(mentee))).toEqual([]);
  });

  it("keeps its reason from everybody but the one who said it and the coordinators", async () => {
    const { district, office, of, mentor, mentorshipId } = await scene();
    await declinePair(of.mentee, { mentorshipId, reason: "otherNeeds" });
    const mine = await mentorshipOf(of.mentee, mentorshipId);
    expect(mine?.end).toMatchObject({ byMe: true, declined: "otherNeeds", before: true });
    const theirs = await mentorshipOf(of.mentor, mentorshipId);
    expect(theirs?.end).toEqual({
      byMe: false,
      reason: null,
      declined: null,
      before: true,
      mayUndo: false,
    });
    expect(JSON.stringify(theirs)).not.toContain("otherNeeds");
    expect(await read(of.mentor, (tx) => tx.mentorshipDecline.count())).toBe(0);
    expect(await read(office, (tx) => tx.mentorshipDecline.findMany())).toMatchObject([
      { reason: "otherNeeds" },
    ]);
    // A coordinator who is half of the pair is the other half first.
    await district.put((tx) =>
      tx.hat.create({ data: { districtId: district.id, personId: mentor.id, hat: "coordinator" } }),
    );
    const both = district.coordinatorViewer(mentor);
    expect(await read(both, (tx) => tx.mentorshipDecline.count())).toBe(0);
    const log = await read(office, (tx) => tx.auditEvent.findMany());
    expect(JSON.stringify(log)).not.toContain("otherNeeds");
    const notices = await read(system(district.id), (tx) => tx.notice.findMany());
    expect(JSON.stringify(notices)).not.toContain("otherNeeds");
  });

  it("is possible once in a programme", async () => {
    const { of, programme, pair, mentorshipId } = await scene();
    await declinePair(of.mentee, { mentorshipId, reason: "noTime" });
    expect(await hasDeclined(of.mentee, programme.id)).toBe(true);
    expect(await hasDeclined(of.mentor, programme.id)).toBe(false);
    const again = await pair();
    const refused = await declinePair(of.mentee, { mentorshipId: again, reason: "noTime" });
    expect(refused).toEqual(no("declined-before"));
    expect((await listMyMentorships(of.mentee)).map(({ id }) => id)).toEqual([again]);
    expect((await declinePair(of.mentor, { mentorshipId: again, reason: "noTime" })).ok).toBe(true);
  });

  it("can be taken back for a moment: the pair waits again, nobody has heard of it", async () => {
    const { district, mentor, of, programme, mentorshipId } = await scene();
    await declinePair(of.mentor, { mentorshipId, reason: "other" });
    expect(await undoEnd(of.mentee, { mentorshipId })).toEqual(no("not-found"));
    expect((await undoEnd(later(of.mentor, 9), { mentorshipId })).ok).toBe(true);
    expect(await taken(district, mentor.id)).toBe(1);
    expect(await told(district, "pairNotComing")).toEqual([]);
    expect(await told(district, "pairDeclined")).toEqual([]);
    expect(await hasDeclined(of.mentor, programme.id)).toBe(false);
    await declinePair(of.mentor, { mentorshipId, reason: "other" });
    expect(await undoEnd(later(of.mentor, 16), { mentorshipId })).toEqual(no("too-late"));
  });

  it("takes a yes back until the pair begins, and not after: then it is ended", async () => {
    const { district, mentor, of, mentorshipId } = await scene();
    const input = { mentorshipId, reason: "other" } as const;
    await acceptPair(of.mentee, { mentorshipId });
    expect(await endMentorship(of.mentee, input)).toEqual(no("not-found"));
    expect((await declinePair(of.mentee, input)).ok).toBe(true);
    expect(await taken(district, mentor.id)).toBe(0);
    expect(await told(district, "pairNotComing")).toEqual([mentor.id]);
    // The yes is as it was.
    expect((await undoEnd(later(of.mentee, 9), { mentorshipId })).ok).toBe(true);
    expect((await listMyMentorships(of.mentee))[0]?.answer).toBe("waitsForPartner");
    expect(await acceptPair(of.mentor, { mentorshipId })).toMatchObject({
      value: { active: true },
    });
    expect(await declinePair(of.mentee, input)).toEqual(no("not-found"));
    expect((await endMentorship(of.mentee, input)).ok).toBe(true);
  });

  it("and yes by the same person at once: the no stands, and the place is free", async () => {
    for (let round = 0; round < 6; round++) {
      const { district, of, mentor, mentorshipId } = await scene();
      const [, nay] = await Promise.all([
        acceptPair(of.mentee, { mentorshipId }),
        declinePair(of.mentee, { mentorshipId, reason: "noTime" }),
      ]);
      expect(nay.ok).toBe(true);
      expect(await taken(district, mentor.id)).toBe(0);
    }
  });

  it("by one and yes by the other at once: the pair has ended, the place is free", async () => {
    for (let round = 0; round < 6; round++) {
      const { district, of, mentor, mentorshipId } = await scene();
      const [, nay] = await Promise.all([
        acceptPair(of.mentee, { mentorshipId }),
        declinePair(of.mentor, { mentorshipId, reason: "noTime" }),
      ]);
      expect(nay.ok).toBe(true);
      expect(await taken(district, mentor.id)).toBe(0);
    }
  });
});

it("the office sees who has not answered, and for how long", async () => {
  const { district, programme, office, mentor, of, mentorshipId } = await scene();
  await acceptPair(of.mentee, { mentorshipId });
  const startedAt = district.noon(9);
  await district.put((tx) =>
    tx.mentorship.updateMany({ where: { id: mentorshipId }, data: { startedAt } }),
  );
  const asked = {
    requirements: {},
    startsOn: district.today,
    endsOn: district.today,
    answerDays: 7,
  };
  const pairs = await pairCounts(office, programme.id, district.today);
  const state = pairsState(pairs, district.today, asked);
  expect(state.unanswered).toMatchObject([
    {
      id: mentorshipId,
      waitsFor: [`${mentor.firstName} ${mentor.lastName}`],
      silent: true,
      days: 9,
    },
  ]);
  expect(state.active).toEqual([]);
  const toRemind = async () => (await pairForOffice(office, mentorshipId))?.waitsFor;
  const { firstName, lastName, email } = mentor;
  expect(await toRemind()).toEqual([{ name: `${firstName} ${lastName}`, email }]);
  await acceptPair(of.mentor, { mentorshipId });
  expect(await toRemind()).toEqual([]);
  const after = pairsState(
    await pairCounts(office, programme.id, district.today),
    district.today,
    asked,
  );
  expect(after).toMatchObject({ unanswered: [], active: [{ id: mentorshipId, silent: false }] });
});

function taken(district: TestDistrict, personId: string) {
  return district.put(async (tx) => {
    const where = { districtId: district.id, personId };
    return (await tx.enrolment.findFirstOrThrow({ where })).taken;
  });
}

async function told(district: TestDistrict, kind: string) {
  const rows = await read(system(district.id), (tx) => tx.notice.findMany({ where: { kind } }));
  return rows.map(({ personId }) => personId).sort();
}

function onRecord(district: TestDistrict, action: string) {
  return read(system(district.id), (tx) => tx.auditEvent.count({ where: { action } }));
}
