import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { enterAs } from "@/lib/auth/commands";
import { frameOf } from "@/lib/auth/frame";
import { openSession } from "@/lib/auth/open-session";
import { addDays, instantOf } from "@/lib/dates";
import { write } from "@/lib/db";
import { endMentorshipFor, pairByHand } from "@/lib/mentorships/commands";
import { signUp } from "@/lib/profiles/commands";
import { acceptRequest, askMentor } from "@/lib/requests/commands";
import { done } from "@/lib/result";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { signUpInput } from "@/lib/testing/sign-up";
import type { Coordinator } from "@/lib/viewer";
import { askForVisit, confirmVisit } from "@/lib/visits/commands";
import { depart, recordDeparture, takeBackDeparture } from "./commands";
import { departedBy, departureOf, whatFollows } from "./queries";

const no = (refusal: string) => ({ ok: false, refusal });

describe("somebody who leaves", () => {
  it("ends what hangs on them, tells the others, and is on record", async () => {
    const at = await scene();
    const { district, office, mentor, mentee } = at;
    const visitId = await bookedVisit(at);
    expect(await whatFollows(office, mentor.id)).toEqual({
      partners: [`${mentee.firstName} ${mentee.lastName}`],
      visits: 1,
      requests: 0,
      signedUp: true,
    });
    // On the day itself the clock at the school decides.
    const at10 = instantOf(addDays(district.today, 7), 600, district.timeZone) ?? district.now;
    const visitsAt = async (now: Date) => (await whatFollows({ ...office, now }, mentor.id)).visits;
    expect(await visitsAt(at10)).toBe(1);
    expect(await visitsAt(new Date(+at10 + 3_600_000))).toBe(0);
    const token = await signedIn(mentor.email);
    expect(await frameOf(token, district.now)).not.toBeNull();

    expect(await recordDeparture(office, { personId: mentor.id })).toEqual({
      ok: true,
      value: { people: 1, pairs: 1, visits: 1 },
    });
    expect(await frameOf(token, district.now)).toBeNull();
    const facts = await factsOf(district, visitId);
    expect(facts.end).toMatchObject({ reason: "leftDistrict", endedById: office.personId });
    expect(facts.visit).toMatchObject({ state: "cancelled", presences: [] });
    expect(facts.signUps).toEqual({
      [mentor.id]: { state: "withdrawn", taken: 0 },
      [mentee.id]: { state: "approved", taken: 0 },
    });
    expect(await told(district, mentee)).toEqual([
      "mentorshipEnded",
      "visitBooked",
      "visitCancelled",
    ]);
    expect(await told(district, mentor)).not.toContain("mentorshipEnded");
    expect(await departureOf(office, mentor.id)).toMatchObject({
      at: district.now,
      importId: null,
    });
    expect(await recorded(district)).toEqual(
      expect.arrayContaining([
        "departures.recorded",
        "mentorships.ended",
        "visits.cancelled",
        "enrolments.withdrawn",
      ]),
    );
  });

  it("cannot enter again, and is not signed in again by an old session once they are back", async () => {
    const { office, mentor, district } = await scene();
    const token = await signedIn(mentor.email);
    await recordDeparture(office, { personId: mentor.id });
    expect((await enterAs(mentor.email, district.now)).ok).toBe(false);
    await takeBackDeparture(office, { personId: mentor.id });
    expect(await frameOf(token, district.now)).toBeNull();
    expect((await enterAs(mentor.email, district.now)).ok).toBe(true);
  });

  it("stays signed in in another district, also where none was chosen", async () => {
    const { office, mentor, district } = await scene();
    const other = await testDistrict();
    await other.person({ email: mentor.email });
    const token = await signedIn(mentor.email);
    await recordDeparture(office, { personId: mentor.id });
    const again = await signedIn(mentor.email);
    expect((await frameOf(token, district.now))?.district.id).toBe(other.id);
    expect((await frameOf(again, district.now))?.district.id).toBe(other.id);
  });

  it("settles what they asked, and what they were asked", async () => {
    const district = await testDistrict();
    await district.programme({ matchingWay: "asking" });
    const office = district.coordinatorViewer(await district.coordinator());
    const [mentor, leaving] = [await district.mentor(), await district.mentor()];
    const [asker, gone] = [await district.mentee(), await district.mentee()];
    const ask = (from: { id: string }, to: { id: string }) =>
      askMentor(district.viewer(from), { formKey: randomUUID(), mentorId: to.id });
    await ask(asker, leaving);
    await ask(gone, mentor);
    expect((await whatFollows(office, leaving.id)).requests).toBe(1);
    expect((await whatFollows(office, gone.id)).requests).toBe(1);
    await recordDeparture(office, { personId: leaving.id });
    await recordDeparture(office, { personId: gone.id });
    expect(await told(district, asker)).toEqual(["requestClosed"]);
    const closed = (await recorded(district)).filter((one) => one === "requests.departed");
    expect(closed).toHaveLength(2);
    expect(await told(district, mentor)).toEqual(["requestAsked", "requestWithdrawn"]);
    // Nobody said no: who is back can be asked once more.
    await takeBackDeparture(office, { personId: leaving.id });
    expect((await ask(asker, leaving)).ok).toBe(true);
  });

  it("is asked for nothing in the same moment, and asks for nothing", async () => {
    const { district, office, mentor, mentee } = await scene();
    const visit = await beside(office, mentee, () => askedVisit({ district, mentor, mentee }));
    expect(visit).toEqual(no("notEnrolled"));

    const other = await testDistrict();
    await other.programme({ matchingWay: "asking" });
    const [mine, leaving] = [other.viewer(await other.mentee()), await other.mentor()];
    const theirs = other.coordinatorViewer(await other.coordinator());
    expect(
      await beside(theirs, leaving, () =>
        askMentor(mine, { formKey: randomUUID(), mentorId: leaving.id }),
      ),
    ).toEqual(no("not-possible"));
  });

  it("does not sign up in the same moment", async () => {
    const { district, office, mentor } = await scene();
    const { id } = await district.programme();
    expect(
      await beside(office, mentor, () =>
        signUp(district.viewer(mentor), signUpInput(id, { roles: ["mentor"] })),
      ),
    ).toEqual(no("notInvited"));
  });

  it("leaves the sign-ups of years gone by as they are", async () => {
    const { district, office, mentor } = await scene();
    const past = new Date(district.now.getTime() - 400 * 86_400_000);
    const old = await district.programme({
      schoolYear: 2000,
      startsOn: past,
      matchDeadline: past,
      endsOn: new Date(past.getTime() + 86_400_000),
    });
    const { id } = await district.put((tx) =>
      tx.enrolment.create({
        data: {
          districtId: district.id,
          programmeId: old.id,
          personId: mentor.id,
          roles: ["mentor"],
          state: "approved",
        },
      }),
    );
    await recordDeparture(office, { personId: mentor.id });
    const found = await district.put((tx) =>
      tx.enrolment.findFirstOrThrow({ where: { districtId: district.id, id } }),
    );
    expect(found.state).toBe("approved");
  });

  it("is recorded once when two say so at once, and never of oneself", async () => {
    const { office, mentor, district } = await scene();
    const both = await Promise.all(
      [1, 2].map(() => recordDeparture(office, { personId: mentor.id })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(no("notThere"));
    expect((await recorded(district)).filter((one) => one === "departures.recorded")).toHaveLength(
      1,
    );
    expect(await recordDeparture(office, { personId: office.personId })).toEqual(no("yourself"));
    expect(await recordDeparture(office, { personId: randomUUID() })).toEqual(no("notThere"));
  });

  it("is never paired in the same moment", async () => {
    const district = await testDistrict();
    const programme = await district.programme();
    const office = district.coordinatorViewer(await district.coordinator());
    const [mentor, mentee] = [await district.mentor(), await district.mentee()];
    const ids = { programmeId: programme.id, mentorId: mentor.id, menteeId: mentee.id };
    await Promise.all([
      pairByHand(office, { ...ids, formKey: randomUUID() }),
      recordDeparture(office, { personId: mentee.id }),
    ]);
    const running = await district.put((tx) =>
      tx.mentorship.count({ where: { districtId: district.id, endedAt: null } }),
    );
    expect(running).toBe(0);
  });

  it("is nobody of another district, and nobody's doing without the hat", async () => {
    const { office, mentor, mentee, district } = await scene();
    const stranger = await scene();
    const about = { personId: mentor.id };
    expect(await recordDeparture(stranger.office, about)).toEqual(no("notThere"));
    const participant = { ...district.viewer(mentee) } as unknown as Coordinator;
    await expect(recordDeparture(participant, about)).rejects.toThrow();
    await recordDeparture(office, about);
    expect(await departureOf(stranger.office, mentor.id)).toBeNull();
    expect(await departureOf(participant, mentor.id)).toBeNull();
    expect(await departedBy(stranger.office, randomUUID())).toEqual([]);
    expect(await takeBackDeparture(stranger.office, about)).toEqual(no("notThere"));
    expect((await whatFollows(stranger.office, mentor.id)).signedUp).toBe(false);
  });
});

describe("somebody who is back", () => {
  it("takes part as before, as if nothing had been said, in the first seconds", async () => {
    const { district, office, mentor, mentee } = await scene();
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
    expect(await told(district, mentee)).toEqual([]);
    expect(await acceptedAt(district)).not.toBeNull();
    expect(await recorded(district)).toEqual(
      expect.arrayContaining([
        "departures.takenBack",
        "enrolments.putBack",
        "mentorships.endUndone",
      ]),
    );
    expect(await takeBackDeparture(office, { personId: mentor.id })).toEqual(no("notThere"));
  });

  it("takes part as before later on, and both are asked about the pair anew", async () => {
    const { district, office, mentor, mentee } = await scene();
    await recordDeparture(office, { personId: mentor.id });
    const tomorrow = { ...office, now: new Date(office.now.getTime() + 86_400_000) };
    expect(await takeBackDeparture(tomorrow, { personId: mentor.id })).toMatchObject({
      value: { people: 1, pairs: 1 },
    });
    expect((await factsOf(district)).signUps[mentor.id]).toEqual({ state: "approved", taken: 1 });
    expect(await told(district, mentee)).toEqual(["mentorshipEnded", "pairRestored"]);
    expect(await acceptedAt(district)).toBeNull();
    expect(await recorded(district)).toContain("mentorships.restored");
  });

  it("finds the pair ended where the mentee has another mentor by now", async () => {
    const { district, office, mentor, mentee } = await scene();
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
    expect(await told(district, other)).toEqual(["requestAsked"]);

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
    const { district, office, mentor, mentee } = await scene();
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
    const { district, mentor, mentee, office } = await scene();
    const half = district.coordinatorViewer(mentor);
    await recordDeparture(office, { personId: mentee.id });
    const tomorrow = { ...half, now: new Date(half.now.getTime() + 86_400_000) };
    expect(await takeBackDeparture(tomorrow, { personId: mentee.id })).toMatchObject({
      value: { people: 1, pairs: 1 },
    });
  });

  it("finds the pair waiting until both who left together are back", async () => {
    const { office, mentor, mentee } = await scene();
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
    const { office, mentor } = await scene();
    await recordDeparture(office, { personId: mentor.id });
    const both = await Promise.all(
      [1, 2].map(() => takeBackDeparture(office, { personId: mentor.id })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

async function scene() {
  const district = await testDistrict();
  const office = district.coordinatorViewer(await district.coordinator());
  const [mentor, mentee] = [await district.mentor(), await district.mentee()];
  await district.mentorship(mentor, mentee);
  return { district, office, mentor, mentee };
}

/** What somebody sends while a departure is being written. */
async function beside<T>(
  office: Coordinator,
  person: { id: string },
  send: () => Promise<T>,
): Promise<T | undefined> {
  let sent: Promise<T> | undefined;
  await write(office, async (tx) => {
    await depart(tx, office, [person.id]);
    sent = send();
    // It waits for this transaction, or does not, which is what is looked at.
    await Promise.race([sent, setTimeout(400)]);
    return done();
  });
  return sent;
}

type Scene = Awaited<ReturnType<typeof scene>>;

function askedVisit({ district, mentor, mentee }: Pick<Scene, "district" | "mentor" | "mentee">) {
  return askForVisit(district.viewer(mentee), {
    formKey: randomUUID(),
    hostId: mentor.id,
    schoolId: mentor.schoolId,
    mode: "inPerson",
    withStudents: false,
    lookFors: [],
    time: { date: addDays(district.today, 7), start: 600, end: 660, chosen: true },
  });
}

async function bookedVisit(at: Scene) {
  const { district, mentor } = at;
  const asked = await askedVisit(at);
  if (!asked.ok) throw new Error(asked.refusal);
  const { id } = asked.value;
  const turn = { formKey: randomUUID(), id, version: 1 };
  expect(await confirmVisit(district.viewer(mentor), turn)).toMatchObject({ ok: true });
  return id;
}

async function signedIn(email: string): Promise<string> {
  const at = new Date();
  const entered = await enterAs(email, at);
  if (!entered.ok) throw new Error("nobody has this address");
  return openSession(entered.value.userId, "Firefox · Linux", at);
}

async function factsOf(district: TestDistrict, visitId: string = randomUUID()) {
  const { id: districtId } = district;
  return district.put(async (tx) => {
    const enrolments = await tx.enrolment.findMany({
      where: { districtId },
      select: { personId: true, state: true, taken: true },
    });
    return {
      end: await tx.mentorshipEnd.findFirst({ where: { districtId } }),
      visit: await tx.visit.findFirst({
        where: { districtId, id: visitId },
        select: { state: true, presences: { select: { personId: true } } },
      }),
      signUps: Object.fromEntries(
        enrolments.map(({ personId, ...rest }) => [personId, rest] as const),
      ),
    };
  });
}

async function acceptedAt(district: TestDistrict): Promise<Date | null> {
  const pair = await district.put((tx) =>
    tx.mentorship.findFirstOrThrow({ where: { districtId: district.id, endedAt: null } }),
  );
  return pair.acceptedAt;
}

async function told(district: TestDistrict, person: { id: string }): Promise<string[]> {
  const notices = await district.put((tx) =>
    tx.notice.findMany({ where: { districtId: district.id, personId: person.id } }),
  );
  return notices.map(({ kind }) => kind).sort();
}

async function recorded(district: TestDistrict): Promise<string[]> {
  const events = await district.put((tx) =>
    tx.auditEvent.findMany({ where: { districtId: district.id } }),
  );
  return events.map(({ action }) => action);
}
