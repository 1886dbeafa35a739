import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { endMentorshipFor } from "@/lib/mentorships/commands";
import { acceptRequest, askMentor } from "@/lib/requests/commands";
import { departureScene, factsOf, recordedIn, toldTo } from "@/lib/testing/departures";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { recordDeparture, takeBackDeparture } from "./commands";

const no = (refusal: string) => ({ ok: false, refusal });

describe("somebody who is back", () => {
  it("takes part as before, as if nothing had been said, in the first seconds", async () => {
    const { district, office, mentor, mentee } = await departureScene();
    await recordDeparture(office, { personId: mentor.id });
    expect(await takeBackDeparture(office, { personId: mentor.id })).toEqual({
      ok: true,
      value: { people: 1, pairs: 1 },
    });
    const facts = await factsOf(district);
    expect(facts.end).toBeNull();
    expect(facts.signUps).toEqual({
      [mentor.id]: { state: "approved", taken: 1 },
      [mentee.id]: { state: "approved", taken: 0 },
    });
    expect(await toldTo(district, mentee)).toEqual([]);
    expect(await acceptedAt(district)).not.toBeNull();
    expect(await recordedIn(district)).toEqual(
      expect.arrayContaining([
        "departures.takenBack",
        "enrolments.putBack",
        "mentorships.endUndone",
      ]),
    );
    expect(await takeBackDeparture(office, { personId: mentor.id })).toEqual(no("notThere"));
  });

  it("takes part as before later on, and both are asked about the pair anew", async () => {
    const { district, office, mentor, mentee } = await departureScene();
    await recordDeparture(office, { personId: mentor.id });
    const tomorrow = { ...office, now: new Date(office.now.getTime() + 86_400_000) };
    expect(await takeBackDeparture(tomorrow, { personId: mentor.id })).toMatchObject({
      value: { people: 1, pairs: 1 },
    });
    expect((await factsOf(district)).signUps[mentor.id]).toEqual({ state: "approved", taken: 1 });
    expect(await toldTo(district, mentee)).toEqual(["mentorshipEnded", "pairRestored"]);
    expect(await acceptedAt(district)).toBeNull();
    expect(await recordedIn(district)).toContain("mentorships.restored");
  });

  it("finds the pair ended where the mentee has another mentor by now", async () => {
    const { district, office, mentor, mentee } = await departureScene();
    await recordDeparture(office, { personId: mentor.id });
    const next = await district.mentor();
    await district.mentorship(next, mentee);
    expect(await takeBackDeparture(office, { personId: mentor.id })).toMatchObject({
      value: { people: 1, pairs: 0 },
    });
    expect((await factsOf(district)).end).toMatchObject({ reason: "leftDistrict" });
  });

  it("leaves alone whom the mentee has asked meanwhile, and what the mentor has promised", async () => {
    const district = await testDistrict();
    await district.programme({ matchingWay: "hybrid" });
    const office = district.coordinatorViewer(await district.coordinator());
    const [mentor, other] = [await district.mentor(), await district.mentor()];
    const [one, two] = [await district.mentee(), await district.mentee()];
    await district.mentorship(mentor, one);
    const ask = (from: { id: string }, to: { id: string }) =>
      askMentor(district.viewer(from), { formKey: randomUUID(), mentorId: to.id });

    await recordDeparture(office, { personId: mentor.id });
    expect((await ask(one, other)).ok).toBe(true);
    expect(await takeBackDeparture(office, { personId: mentor.id })).toMatchObject({
      value: { pairs: 0 },
    });
    expect(await toldTo(district, other)).toEqual(["requestAsked"]);

    await district.mentorship(other, two);
    await recordDeparture(office, { personId: two.id });
    const asked = await district.put((tx) =>
      tx.pairRequest.findFirstOrThrow({ where: { menteeId: one.id, mentorId: other.id } }),
    );
    const accepting = { requestId: asked.id, capacity: 1 };
    expect((await acceptRequest(district.viewer(other), accepting)).ok).toBe(true);
    expect(await takeBackDeparture(office, { personId: two.id })).toMatchObject({
      value: { pairs: 0 },
    });
  });

  it("finds only the pairs that ended by this departure", async () => {
    const { district, office, mentor, mentee } = await departureScene();
    await recordDeparture(office, { personId: mentor.id });
    const next = await district.mentorship(await district.mentor(), mentee);
    await takeBackDeparture(office, { personId: mentor.id });
    await endMentorshipFor(office, { mentorshipId: next.id, reason: "other" });
    const tomorrow = { ...office, now: new Date(office.now.getTime() + 86_400_000) };
    await recordDeparture(tomorrow, { personId: mentor.id });
    expect(await takeBackDeparture(tomorrow, { personId: mentor.id })).toMatchObject({
      value: { people: 1, pairs: 0 },
    });
  });

  it("finds the pair with the coordinator who takes it back", async () => {
    const { district, mentor, mentee, office } = await departureScene();
    const half = district.coordinatorViewer(mentor);
    await recordDeparture(office, { personId: mentee.id });
    const tomorrow = { ...half, now: new Date(half.now.getTime() + 86_400_000) };
    expect(await takeBackDeparture(tomorrow, { personId: mentee.id })).toMatchObject({
      value: { people: 1, pairs: 1 },
    });
  });

  it("finds the pair waiting until both who left together are back", async () => {
    const { office, mentor, mentee } = await departureScene();
    await recordDeparture(office, { personId: mentor.id });
    await recordDeparture(office, { personId: mentee.id });
    expect(await takeBackDeparture(office, { personId: mentor.id })).toMatchObject({
      value: { pairs: 0 },
    });
    expect(await takeBackDeparture(office, { personId: mentee.id })).toMatchObject({
      value: { pairs: 1 },
    });
  });

  it("comes back once when two say so at once", async () => {
    const { office, mentor } = await departureScene();
    await recordDeparture(office, { personId: mentor.id });
    const both = await Promise.all(
      [1, 2].map(() => takeBackDeparture(office, { personId: mentor.id })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

async function acceptedAt(district: TestDistrict): Promise<Date | null> {
  const pair = await district.put((tx) =>
    tx.mentorship.findFirstOrThrow({ where: { districtId: district.id, endedAt: null } }),
  );
  return pair.acceptedAt;
}
