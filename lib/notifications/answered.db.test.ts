import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { acceptAgreement, writeAgreement } from "@/lib/agreements/commands";
import { acceptPair, declinePair } from "@/lib/answers/commands";
import type { IsoDate } from "@/lib/dates";
import { read } from "@/lib/db";
import { applyImport, compareAgain } from "@/lib/imports/commands";
import { invitePeople } from "@/lib/invitations/commands";
import { pairByHand, undoEnd } from "@/lib/mentorships/commands";
import { signUp } from "@/lib/profiles/commands";
import {
  acceptRequest,
  confirmRequest,
  declineRequest,
  undoDecline,
  withdrawRequest,
} from "@/lib/requests/commands";
import { approveSignUps, askForMore, withdrawApprovals } from "@/lib/reviews/commands";
import { answerTalk, askToTalk, takeBackAnswer } from "@/lib/talk/commands";
import { testDistrict } from "@/lib/testing/district";
import { accepted, askedRequest, askingScene, enrolmentOf, toldOf } from "@/lib/testing/requests";
import { signUpInput } from "@/lib/testing/sign-up";
import { csv, staged, start } from "@/lib/testing/staff-file";
import { system } from "@/lib/testing/viewers";
import { asked, scene, turn } from "@/lib/testing/visit-scene";
import type { PersonViewer } from "@/lib/viewer";
import { cancelVisit, confirmVisit, restoreVisit } from "@/lib/visits/commands";
import { markAllRead } from "./commands";
import { listNotices } from "./queries";

const fresh = async (viewer: PersonViewer) => {
  const { notices } = await listNotices(viewer, { page: 1, unread: true });
  return notices.map(({ kind }) => kind).sort();
};

describe("what somebody was asked is new no more once they have acted on it", () => {
  it("of a pair: the proposal, the agreement, the wish to talk; and of this pair alone", async () => {
    const district = await testDistrict();
    const programme = await district.programme();
    const office = district.coordinatorViewer(await district.coordinator());
    const mentor = await district.mentor({ capacity: 2 });
    const theirs = district.viewer(mentor);
    const propose = async () => {
      const mentee = await district.mentee();
      const ids = { programmeId: programme.id, mentorId: mentor.id, menteeId: mentee.id };
      const made = await pairByHand(office, { formKey: randomUUID(), ...ids });
      if (!made.ok) throw new Error(made.refusal);
      return { mine: district.viewer(mentee), ...made.value };
    };
    const { mine, mentorshipId } = await propose();
    await propose();
    await acceptPair(mine, { mentorshipId });
    expect(await fresh(mine)).toEqual([]);
    expect(await fresh(theirs)).toEqual(["matched", "matched", "pairAccepted"]);
    await acceptPair(theirs, { mentorshipId });
    expect(await fresh(theirs)).toEqual(["matched"]);
    expect(await fresh(mine)).toEqual(["pairActive"]);

    const terms = { reach: "By phone", rhythm: "weekly", scheduler: "both", also: "" } as const;
    const more = { notice: "dayBefore", until: "2099-06-01" as IsoDate, replaces: 0 } as const;
    expect((await writeAgreement(mine, { mentorshipId, ...terms, ...more })).ok).toBe(true);
    await askToTalk(mine, { mentorshipId });
    expect(await fresh(theirs)).toEqual(["agreementWritten", "matched", "talkThisWeek"]);
    await acceptAgreement(theirs, { mentorshipId, version: 1 });
    expect(await fresh(theirs)).toEqual(["matched", "talkThisWeek"]);
    const wish = { kind: "talkThisWeek", personId: mentor.id };
    const signal = await read(system(district.id), (tx) => tx.notice.findFirst({ where: wish }));
    const { signalId } = z.object({ signalId: z.string() }).parse(signal?.values);
    expect((await answerTalk(theirs, { signalId })).ok).toBe(true);
    expect(await fresh(theirs)).toEqual(["matched"]);
  });

  it("of a visit; one whose time it takes still waits", async () => {
    const { district, mentor, host, visitor } = await scene();
    const id = await asked(visitor, mentor);
    const other = await district.mentee();
    await asked(district.viewer(other), mentor);
    expect(await fresh(host)).toEqual(["visitAsked", "visitAsked"]);
    expect((await confirmVisit(host, turn(id, 1))).ok).toBe(true);
    expect(await fresh(host)).toEqual(["visitAsked"]);
    expect(await fresh(visitor)).toEqual(["visitBooked"]);
    expect(await fresh(district.viewer(other))).toEqual(["visitTimeTaken"]);
  });

  it("of a request: the mentor's own; and of the office's, every coordinator's", async () => {
    const all = await askingScene();
    const second = all.district.coordinatorViewer(await all.district.coordinator());
    const requestId = await accepted(all);
    expect(await fresh(all.of.mentor)).toEqual([]);
    const mentee = await all.district.mentee();
    await askedRequest(all.district, mentee, all.mentor);
    expect(await fresh(all.of.mentor)).toEqual(["requestAsked"]);
    expect((await declineRequest(all.of.mentee, { requestId })).ok).toBe(false);
    expect(await fresh(second)).toEqual(["requestToConfirm"]);
    expect((await confirmRequest(all.office, { requestId })).ok).toBe(true);
    expect([await fresh(all.office), await fresh(second)]).toEqual([[], []]);
  });

  it.each([
    ["the mentee asks no longer", "mentee", withdrawRequest],
    ["the mentor cannot after all", "mentor", declineRequest],
  ] as const)("of a request that waits for a coordinator: %s", async (_, who, ends) => {
    const all = await askingScene();
    const requestId = await accepted(all);
    expect(await fresh(all.office)).toEqual(["requestToConfirm"]);
    expect((await ends(all.of[who], { requestId })).ok).toBe(true);
    expect(await fresh(all.office)).toEqual([]);
  });

  it("of sign-ups: what was approved, until that is taken back", async () => {
    const district = await testDistrict();
    const { id: programmeId } = await district.programme();
    const office = district.coordinatorViewer(await district.coordinator());
    const second = district.coordinatorViewer(await district.coordinator());
    const people = [await district.person(), await district.person()];
    for (const person of people) await signUp(district.viewer(person), signUpInput(programmeId));
    const [first = { id: "" }] = people;
    const approved = await approveSignUps(office, [await enrolmentOf(district, first)]);
    if (!approved.ok) throw new Error(approved.refusal);
    expect([await fresh(office), await fresh(second)]).toEqual([
      ["enrolmentSubmitted"],
      ["enrolmentSubmitted"],
    ]);
    expect((await withdrawApprovals(office, { at: approved.value.at })).ok).toBe(true);
    expect(await fresh(second)).toEqual(["enrolmentSubmitted", "enrolmentSubmitted"]);
  });

  it("of the programme that somebody signs up for, and of no other", async () => {
    const district = await testDistrict();
    const office = district.coordinatorViewer(await district.coordinator());
    const [first, second] = [await district.programme(), await district.programme()];
    const person = await district.person();
    const mine = district.viewer(person);
    for (const { id: programmeId } of [first, second]) {
      await invitePeople(office, { programmeId, people: [person.id] });
    }
    expect(await fresh(mine)).toEqual(["invited", "invited"]);
    expect((await signUp(mine, signUpInput(first.id))).ok).toBe(true);
    expect(await fresh(mine)).toEqual(["invited"]);
    const enrolmentId = await enrolmentOf(district, person);
    const question = { enrolmentId, field: "ownWords", words: "Which grades?" } as const;
    expect((await askForMore(office, { formKey: randomUUID(), ...question })).ok).toBe(true);
    expect((await signUp(mine, signUpInput(second.id, { version: 1 }))).ok).toBe(true);
    expect(await fresh(mine)).toEqual(["enrolmentReturned"]);
    expect((await signUp(mine, signUpInput(first.id, { version: 2 }))).ok).toBe(true);
    expect(await fresh(mine)).toEqual([]);
  });

  it("of a file that has been read: once it is compared again, applied or thrown away", async () => {
    const { office } = await start();
    const file = csv(["1,Al,One,al.one@d.example,,Teacher,1.0,2020-08-01,"]);
    const sent = () => staged(office, "staff", file);
    const [first, second] = [await sent(), await sent()];
    expect(await fresh(office)).toEqual(["importFinished", "importFinished"]);
    expect((await compareAgain(office, second)).ok).toBe(true);
    expect(await fresh(office)).toEqual(["importFinished"]);
    expect((await applyImport(office, { id: first.id })).ok).toBe(true);
    expect(await fresh(office)).toEqual([]);
  });
});

describe("what is taken back a moment later asks its person again", () => {
  const yes = { ok: true };

  it("of a pair, to which the mentor had said no", async () => {
    const { mine, theirs, mentorshipId } = await proposed();
    expect(await declinePair(theirs(10), { mentorshipId, reason: "other" })).toMatchObject(yes);
    expect([await fresh(mine()), await fresh(theirs())]).toEqual([["pairNotComing"], []]);
    expect(await undoEnd(theirs(15), { mentorshipId })).toMatchObject(yes);
    expect([await fresh(mine()), await fresh(theirs())]).toEqual([["matched"], ["matched"]]);
  });

  it("of a request, to which the mentor had said no; what was read before stays read", async () => {
    const all = await askingScene();
    const mentor = (seconds: number) => later(all.of.mentor, seconds);
    const requestId = await askedRequest(all.district, all.mentee, all.mentor);
    const noAndBack = async (from: number) => {
      expect(await declineRequest(mentor(from), { requestId })).toMatchObject(yes);
      expect(await fresh(mentor(from))).toEqual([]);
      expect(await undoDecline(mentor(from + 5), { requestId })).toMatchObject(yes);
    };
    await noAndBack(10);
    expect(await fresh(mentor(15))).toEqual(["requestAsked"]);
    await markAllRead(mentor(20));
    await noAndBack(30);
    expect(await fresh(mentor(35))).toEqual([]);
  });

  it("of a request, to which the mentor had said yes before the no: nobody is told of the yes any more", async () => {
    const all = await askingScene();
    const mentor = (seconds: number) => later(all.of.mentor, seconds);
    const requestId = await askedRequest(all.district, all.mentee, all.mentor);
    expect(await acceptRequest(mentor(10), { requestId, capacity: 2 })).toMatchObject(yes);
    expect(await fresh(mentor(10))).toEqual([]);
    expect(await fresh(all.of.mentee)).toEqual(["requestAccepted"]);
    expect(await fresh(all.office)).toEqual(["requestToConfirm"]);
    expect(await declineRequest(mentor(20), { requestId })).toMatchObject(yes);
    expect(await undoDecline(mentor(25), { requestId })).toMatchObject(yes);
    expect(await fresh(mentor(25))).toEqual(["requestAsked"]);
    for (const kind of ["requestAccepted", "requestToConfirm", "requestDeclined"]) {
      expect(await toldOf(all.district, kind)).toEqual([]);
    }
    // Another yes is told as the first one was.
    expect(await acceptRequest(mentor(30), { requestId, capacity: 2 })).toMatchObject(yes);
    expect(await fresh(all.of.mentee)).toEqual(["requestAccepted"]);
    expect(await fresh(all.office)).toEqual(["requestToConfirm"]);
  });

  it("of a wish to talk, which the mentor had taken up", async () => {
    const { mine, theirs, mentorshipId } = await proposed();
    for (const who of [mine(1), theirs(2)]) await acceptPair(who, { mentorshipId });
    const asked = await askToTalk(mine(3), { mentorshipId });
    if (!asked.ok) throw new Error(asked.refusal);
    const wish = { kind: "talkThisWeek" };
    const signal = await read(system(mine().districtId), (tx) =>
      tx.notice.findFirst({ where: wish }),
    );
    const { signalId } = z.object({ signalId: z.string() }).parse(signal?.values);
    expect(await answerTalk(theirs(10), { signalId })).toMatchObject(yes);
    expect(await fresh(theirs())).toEqual([]);
    expect(await takeBackAnswer(theirs(15), { signalId })).toMatchObject(yes);
    expect(await fresh(theirs())).toEqual(["talkThisWeek"]);
  });

  it("of a visit, which the host had called off; their calendar's own notice is not new", async () => {
    const { mentor, host, visitor } = await scene();
    const id = await asked(visitor, mentor);
    expect(await cancelVisit(later(host, 10), turn(id, 1))).toMatchObject(yes);
    expect(await fresh(host)).toEqual([]);
    expect(await restoreVisit(later(host, 15), turn(id, 2))).toMatchObject(yes);
    expect(await fresh(host)).toEqual(["visitAsked"]);
    expect(await confirmVisit(later(host, 20), turn(id, 3))).toMatchObject(yes);
    expect(await cancelVisit(later(host, 30), turn(id, 4))).toMatchObject(yes);
    expect(await restoreVisit(later(host, 35), turn(id, 5))).toMatchObject(yes);
    expect(await fresh(host)).toEqual([]);
  });
});

const later = <V extends { now: Date }>(viewer: V, seconds: number): V => ({
  ...viewer,
  now: new Date(viewer.now.getTime() + seconds * 1000),
});

/** A pair that waits for both, whose two act some seconds later. */
async function proposed() {
  const district = await testDistrict();
  const { id: programmeId } = await district.programme();
  const office = district.coordinatorViewer(await district.coordinator());
  const [mentor, mentee] = [await district.mentor(), await district.mentee()];
  const ids = { programmeId, mentorId: mentor.id, menteeId: mentee.id };
  const made = await pairByHand(office, { formKey: randomUUID(), ...ids });
  if (!made.ok) throw new Error(made.refusal);
  const mine = (seconds = 0) => later(district.viewer(mentee), seconds);
  const theirs = (seconds = 0) => later(district.viewer(mentor), seconds);
  return { mine, theirs, ...made.value };
}
