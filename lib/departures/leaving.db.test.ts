import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { enterAs } from "@/lib/auth/commands";
import { frameOf } from "@/lib/auth/frame";
import { openSession } from "@/lib/auth/open-session";
import { addDays, instantOf } from "@/lib/dates";
import { write } from "@/lib/db";
import { pairByHand } from "@/lib/mentorships/commands";
import { signUp } from "@/lib/profiles/commands";
import { askMentor } from "@/lib/requests/commands";
import { done } from "@/lib/result";
import { departureScene, factsOf, recordedIn, toldTo } from "@/lib/testing/departures";
import { testDistrict } from "@/lib/testing/district";
import { signUpInput } from "@/lib/testing/sign-up";
import type { Coordinator } from "@/lib/viewer";
import { askForVisit, confirmVisit } from "@/lib/visits/commands";
import { depart, recordDeparture, takeBackDeparture } from "./commands";
import { departedBy, departureOf, whatFollows } from "./queries";

const no = (refusal: string) => ({ ok: false, refusal });

describe("somebody who leaves", () => {
  it("ends what hangs on them, tells the others, and is on record", async () => {
    const at = await departureScene();
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
    expect(await toldTo(district, mentee)).toEqual([
      "mentorshipEnded",
      "visitBooked",
      "visitCancelled",
    ]);
    expect(await toldTo(district, mentor)).not.toContain("mentorshipEnded");
    expect(await departureOf(office, mentor.id)).toMatchObject({
      at: district.now,
      importId: null,
    });
    expect(await recordedIn(district)).toEqual(
      expect.arrayContaining([
        "departures.recorded",
        "mentorships.ended",
        "visits.cancelled",
        "enrolments.withdrawn",
      ]),
    );
  });

  it("cannot enter again, and is not signed in again by an old session once they are back", async () => {
    const { office, mentor, district } = await departureScene();
    const token = await signedIn(mentor.email);
    await recordDeparture(office, { personId: mentor.id });
    expect((await enterAs(mentor.email, district.now)).ok).toBe(false);
    await takeBackDeparture(office, { personId: mentor.id });
    expect(await frameOf(token, district.now)).toBeNull();
    expect((await enterAs(mentor.email, district.now)).ok).toBe(true);
  });

  it("stays signed in in another district, also where none was chosen", async () => {
    const { office, mentor, district } = await departureScene();
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
    expect(await toldTo(district, asker)).toEqual(["requestClosed"]);
    const closed = (await recordedIn(district)).filter((one) => one === "requests.departed");
    expect(closed).toHaveLength(2);
    expect(await toldTo(district, mentor)).toEqual(["requestAsked", "requestWithdrawn"]);
    // Nobody said no: who is back can be asked once more.
    const tomorrow = { ...office, now: new Date(office.now.getTime() + 86_400_000) };
    await takeBackDeparture(tomorrow, { personId: leaving.id });
    expect((await ask(asker, leaving)).ok).toBe(true);
  });

  it("is asked for nothing in the same moment, and asks for nothing", async () => {
    const { district, office, mentor, mentee } = await departureScene();
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
    const { district, office, mentor } = await departureScene();
    const { id } = await district.programme();
    expect(
      await beside(office, mentor, () =>
        signUp(district.viewer(mentor), signUpInput(id, { roles: ["mentor"] })),
      ),
    ).toEqual(no("notInvited"));
  });

  it("leaves the sign-ups of years gone by as they are", async () => {
    const { district, office, mentor } = await departureScene();
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
    const { office, mentor, district } = await departureScene();
    const both = await Promise.all(
      [1, 2].map(() => recordDeparture(office, { personId: mentor.id })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(no("notThere"));
    expect(
      (await recordedIn(district)).filter((one) => one === "departures.recorded"),
    ).toHaveLength(1);
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
    const { office, mentor, mentee, district } = await departureScene();
    const stranger = await departureScene();
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

type Scene = Awaited<ReturnType<typeof departureScene>>;

function askedVisit({ district, mentor, mentee }: Pick<Scene, "district" | "mentor" | "mentee">) {
  return askForVisit(district.viewer(mentee), {
    formKey: randomUUID(),
    hostId: mentor.id,
    schoolId: mentor.schoolId,
    mode: "inPerson",
    withStudents: false,
    lookFors: [],
    anyway: true,
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
