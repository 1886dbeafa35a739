import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { read } from "@/lib/db";
import { beginSignUp } from "@/lib/enrolments/commands";
import { myEnrolment } from "@/lib/enrolments/queries";
import { pairByHand } from "@/lib/mentorships/commands";
import { signUp } from "@/lib/profiles/commands";
import { testDistrict } from "@/lib/testing/district";
import { signUpInput } from "@/lib/testing/sign-up";
import { system } from "@/lib/testing/viewers";
import type { Coordinator } from "@/lib/viewer";
import {
  approveSignUps,
  askForMore,
  changeCapacity,
  setAside,
  takeBackSetAside,
  withdrawApprovals,
} from "./commands";
import { listSignUps, signUpCounts, signUpOf } from "./queries";

const all = { page: 1, state: undefined, role: undefined, q: undefined };

async function waiting(people = 1) {
  const district = await testDistrict();
  const { id: programmeId } = await district.programme();
  const office = district.coordinatorViewer(await district.coordinator());
  const viewers = [];
  for (let count = 0; count < people; count++) {
    const viewer = district.viewer(await district.person());
    await signUp(viewer, signUpInput(programmeId, { roles: ["mentee", "mentor"] }));
    viewers.push(viewer);
  }
  const { rows } = await listSignUps(office, programmeId, all);
  const ids = rows.map(({ id }) => id);
  return { district, programmeId, office, viewers, ids, id: ids[0] ?? "" };
}

const later = (viewer: Coordinator, seconds: number): Coordinator => {
  return { ...viewer, now: new Date(viewer.now.getTime() + seconds * 1000) } as Coordinator;
};

it("begins with a choice of roles, which may change until it is sent", async () => {
  const { district, programmeId } = await waiting(0);
  const viewer = district.viewer(await district.person());
  const begun = await Promise.all([1, 2, 3].map(() => beginSignUp(viewer, { roles: ["mentee"] })));
  expect(begun.every((result) => result.ok)).toBe(true);
  await beginSignUp(viewer, { roles: ["host"] });
  expect(await myEnrolment(viewer, programmeId)).toMatchObject({ state: "draft", roles: ["host"] });
  await signUp(viewer, signUpInput(programmeId, { roles: ["host"] }));
  await beginSignUp(viewer, { roles: ["mentor"] });
  expect((await myEnrolment(viewer, programmeId))?.roles).toEqual(["host"]);
  const clerk = district.viewer(await district.person({ librarian: "declined" }));
  expect(await beginSignUp(clerk, { roles: ["host"] })).toEqual({
    ok: false,
    refusal: "notInvited",
  });
});

it("approves many at once, each once, and tells them after the time to undo", async () => {
  const { district, office, programmeId, ids } = await waiting(5);
  const results = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      approveSignUps(office, index % 2 ? ids : ids.slice(0, 3)),
    ),
  );
  const approved = results.map((result) => (result.ok ? result.value.count : 0));
  expect(approved.reduce((sum, count) => sum + count)).toBe(5);
  expect(
    results.filter((result) => !result.ok && result.refusal === "noneWaiting").length,
  ).toBeGreaterThan(0);
  const told = await read(system(district.id), (tx) =>
    tx.notice.count({ where: { kind: "enrolmentApproved" } }),
  );
  expect(told).toBe(5);
  expect(await signUpCounts(office, programmeId)).toMatchObject({ approved: 5, submitted: 0 });
  const events = await read(office, (tx) =>
    tx.auditEvent.count({ where: { action: "enrolments.approved" } }),
  );
  expect(events).toBe(5);
});

it("takes an approval back in time, and nobody hears of it", async () => {
  const { district, office, id, viewers, programmeId } = await waiting();
  await approveSignUps(office, [id]);
  expect(await withdrawApprovals(later(office, 8), { at: office.now })).toEqual({
    ok: true,
    value: { count: 1 },
  });
  const told = await read(system(district.id), (tx) =>
    tx.notice.count({ where: { kind: "enrolmentApproved" } }),
  );
  expect(told).toBe(0);
  const [viewer] = viewers;
  if (viewer) expect((await myEnrolment(viewer, programmeId))?.state).toBe("submitted");
  await approveSignUps(office, [id]);
  const late = await withdrawApprovals(later(office, 60), { at: office.now });
  expect(late).toEqual({ ok: false, refusal: "tooLate" });
});

it("never takes an approval back that a pair stands on, also while they are paired", async () => {
  const { district, office, ids, viewers, programmeId } = await waiting(2);
  await approveSignUps(office, ids);
  const [first, second] = viewers;
  if (!first || !second) throw new Error("two people wait");
  const mentor = await district.mentor({ capacity: 2 });
  const pair = (menteeId: string) =>
    pairByHand(office, { formKey: randomUUID(), programmeId, mentorId: mentor.id, menteeId });
  await pair(first.personId);
  const [paired, withdrawn] = await Promise.all([
    pair(second.personId),
    withdrawApprovals(later(office, 8), { at: office.now }),
  ]);
  expect(paired.ok).not.toBe(withdrawn.ok);
  expect((await myEnrolment(first, programmeId))?.state).toBe("approved");
  const state = paired.ok ? "approved" : "submitted";
  expect((await myEnrolment(second, programmeId))?.state).toBe(state);
});

it("asks for more at the field; sending again answers", async () => {
  const { office, id, viewers, programmeId } = await waiting();
  const question = {
    formKey: randomUUID(),
    enrolmentId: id,
    field: "growth" as const,
    words: "Which part of weeding?",
  };
  await Promise.all([askForMore(office, question), askForMore(office, question)]);
  const [viewer] = viewers;
  if (!viewer) throw new Error("somebody waits");
  const mine = await myEnrolment(viewer, programmeId);
  expect(mine).toMatchObject({ state: "returned", questions: [{ field: "growth" }] });
  await signUp(viewer, signUpInput(programmeId, { version: 1 }));
  expect(await myEnrolment(viewer, programmeId)).toMatchObject({
    state: "submitted",
    questions: [],
  });
  expect((await signUpOf(office, id))?.questions).toMatchObject([{ answered: true }]);
  await approveSignUps(office, [id]);
  const late = await askForMore(office, { ...question, formKey: randomUUID() });
  expect(late).toEqual({ ok: false, refusal: "notWaiting" });
});

it("keeps the approval when an approved sign-up is edited, and records the edit", async () => {
  const { office, id, viewers, programmeId } = await waiting();
  await approveSignUps(office, [id]);
  const [viewer] = viewers;
  if (!viewer) throw new Error("somebody waits");
  await signUp(viewer, signUpInput(programmeId, { version: 1, roles: ["mentee", "host"] }));
  expect((await signUpOf(office, id))?.state).toBe("approved");
  const events = await read(office, (tx) =>
    tx.auditEvent.count({ where: { action: "enrolments.edited" } }),
  );
  expect(events).toBe(1);
});

it("asks for approval anew before somebody becomes a mentor by editing", async () => {
  const { office, id, viewers, programmeId } = await waiting();
  await approveSignUps(office, [id]);
  const [viewer] = viewers;
  if (!viewer) throw new Error("somebody waits");
  await signUp(viewer, signUpInput(programmeId, { version: 1, roles: ["mentee"] }));
  expect((await signUpOf(office, id))?.state).toBe("approved");
  await signUp(viewer, signUpInput(programmeId, { version: 2, roles: ["mentee", "mentor"] }));
  expect((await signUpOf(office, id))?.state).toBe("submitted");
});

it("sets a mentee aside with a reason that they read, and takes it back", async () => {
  const { district, programmeId, office } = await waiting(0);
  const [mentor, mentee, paired] = [
    await district.mentor(),
    await district.mentee(),
    await district.mentee(),
  ];
  await district.mentorship(mentor, paired);
  const of = async (person: { id: string }) => {
    const found = await read(office, (tx) =>
      tx.enrolment.findFirstOrThrow({ where: { personId: person.id }, select: { id: true } }),
    );
    return found.id;
  };
  const enrolmentId = await of(mentee);
  const reason = "On leave until May";
  expect((await setAside(office, { enrolmentId, reason })).ok).toBe(true);
  expect((await signUpOf(office, enrolmentId))?.noMatchReason).toBe(reason);
  const told = async () => {
    const where = { districtId: district.id, personId: mentee.id, kind: "noMatch" };
    return read(system(district.id), (tx) => tx.notice.findMany({ where }));
  };
  expect(await told()).toHaveLength(1);
  expect(JSON.stringify(await told())).not.toContain(reason);
  await setAside(office, { enrolmentId, reason });
  expect(await told()).toHaveLength(1);
  expect((await myEnrolment(district.viewer(mentee), programmeId))?.noMatchReason).toBe(reason);
  const back = await Promise.all([1, 2, 3].map(() => takeBackSetAside(office, { enrolmentId })));
  expect(back.every(({ ok }) => ok)).toBe(true);
  const lines = await read(office, (tx) =>
    tx.auditEvent.count({ where: { action: "enrolments.setAsideTakenBack" } }),
  );
  expect(lines).toBe(1);
  expect((await signUpOf(office, enrolmentId))?.setAside).toBe(false);
  expect(await told()).toEqual([]);
  const running = await setAside(office, { enrolmentId: await of(paired), reason });
  expect(running).toEqual({ ok: false, refusal: "hasMentor" });
  const wrong = await setAside(office, { enrolmentId: await of(mentor), reason });
  expect(wrong).toEqual({ ok: false, refusal: "notAMentee" });
});

it("changes a mentor's places, never below the mentees there are", async () => {
  const { district, office } = await waiting(0);
  const mentor = await district.mentor({ capacity: 3 });
  await district.mentorship(mentor, await district.mentee());
  await district.mentorship(mentor, await district.mentee());
  const { id: enrolmentId } = await read(office, (tx) =>
    tx.enrolment.findFirstOrThrow({ where: { personId: mentor.id }, select: { id: true } }),
  );
  const results = await Promise.all(
    [1, 2, 1, 5, 0, 4].map((capacity) => changeCapacity(office, { enrolmentId, capacity })),
  );
  expect(results.map((result) => result.ok)).toEqual([false, true, false, true, false, true]);
  const { capacity, taken } = await read(office, (tx) =>
    tx.enrolment.findFirstOrThrow({ where: { id: enrolmentId } }),
  );
  expect(capacity).toBeGreaterThanOrEqual(taken);
});

it("is closed to the coordinators of other districts", async () => {
  const { id } = await waiting();
  const { office: stranger } = await waiting(0);
  expect(await signUpOf(stranger, id)).toBeNull();
  expect((await approveSignUps(stranger, [id])).ok).toBe(false);
  expect((await withdrawApprovals(stranger, { at: stranger.now })).ok).toBe(false);
  const question = { formKey: randomUUID(), enrolmentId: id, field: "level" as const, words: "?" };
  expect(await askForMore(stranger, question)).toEqual({ ok: false, refusal: "notThere" });
  expect(await setAside(stranger, { enrolmentId: id, reason: "x" })).toEqual({
    ok: false,
    refusal: "notThere",
  });
  expect(await takeBackSetAside(stranger, { enrolmentId: id })).toEqual({
    ok: false,
    refusal: "notThere",
  });
  expect(await changeCapacity(stranger, { enrolmentId: id, capacity: 3 })).toEqual({
    ok: false,
    refusal: "notThere",
  });
});
