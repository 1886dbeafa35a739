import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { declinePair } from "@/lib/answers/commands";
import * as clock from "@/lib/clock";
import { read, write } from "@/lib/db";
import { pairByHand } from "@/lib/mentorships/commands";
import { listMyMentorships } from "@/lib/mentorships/queries";
import { done } from "@/lib/result";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import type { Viewer } from "@/lib/viewer";
import {
  acceptRequest,
  askMentor,
  confirmRequest,
  declineRequest,
  refuseRequest,
  undoDecline,
  withdrawRequest,
} from "./commands";
import { countSilent, listRequests } from "./district-queries";
import { expireRequest } from "./expire";
import { mentorsToAsk } from "./mentors";
import { myOpenRequests, myRequests, requestOf } from "./queries";

async function scene({ matchingWay = "asking" as const, capacity = 2 } = {}) {
  const district = await testDistrict();
  const programme = await district.programme({ matchingWay, answerDays: 5 });
  const office = district.coordinatorViewer(await district.coordinator());
  const mentor = await district.mentor({ capacity });
  const mentee = await district.mentee();
  const of = { mentor: district.viewer(mentor), mentee: district.viewer(mentee) };
  return { district, programme, office, mentor, mentee, of };
}
type Scene = Awaited<ReturnType<typeof scene>>;

const ask = (viewer: Viewer, mentor: { id: string }, formKey = randomUUID()) =>
  askMentor(viewer, { formKey, mentorId: mentor.id });

async function asked({ of, mentor }: Pick<Scene, "of" | "mentor">, viewer = of.mentee) {
  const result = await ask(viewer, mentor);
  if (!result.ok) throw new Error(result.refusal);
  return result.value.requestId;
}

async function accepted(all: Scene, capacity = 2) {
  const requestId = await asked(all);
  const result = await acceptRequest(all.of.mentor, { requestId, capacity });
  if (!result.ok) throw new Error(result.refusal);
  return requestId;
}

const no = (refusal: string) => ({ ok: false, refusal });
const yes = { ok: true, value: undefined };
const inDays = <V extends { now: Date }>(viewer: V, days: number): V => ({
  ...viewer,
  now: new Date(viewer.now.getTime() + days * 86_400_000),
});

describe("asking a mentor", () => {
  it("is told to the mentor, has a last day, and is on record", async () => {
    const all = await scene();
    const requestId = await asked(all);
    expect(await told(all.district, "requestAsked")).toEqual([all.mentor.id]);
    expect(await onRecord(all.district, "requests.asked")).toBe(1);
    expect(await myOpenRequests(all.of.mentor)).toMatchObject([
      { id: requestId, side: "mentor", state: "asked", partner: all.mentee.firstName },
    ]);
    const page = await requestOf(all.of.mentor, requestId);
    expect(page).toMatchObject({ state: "asked", places: { capacity: 2, held: 0 } });
    const { rows, counts } = await listRequests(all.office, all.programme.id, {
      state: "asked",
      page: 1,
    });
    expect(rows).toMatchObject([{ id: requestId, state: "asked", days: 0 }]);
    expect(counts).toEqual({ accepted: 0, asked: 1, settled: 0 });
  });

  it("is seen by the office when half the time is over without an answer, and not after the last day", async () => {
    const all = await scene();
    await asked(all);
    const programme = { id: all.programme.id, answerDays: 5 };
    const silent = (days: number) => countSilent(inDays(all.office, days), programme);
    expect([await silent(0), await silent(2), await silent(3), await silent(5)]).toEqual([
      0, 0, 1, 1,
    ]);
    expect(await silent(7)).toBe(0);
    expect(await countSilent((await scene()).office, programme)).toBe(0);
  });

  it("is one at a time, however often the form is sent and from however many windows", async () => {
    const all = await scene();
    const other = await all.district.mentor();
    const formKey = randomUUID();
    const same = await Promise.all([1, 2, 3].map(() => ask(all.of.mentee, all.mentor, formKey)));
    expect(new Set(same.map((one) => one.ok && one.value.requestId)).size).toBe(1);
    expect(await ask(all.of.mentee, other)).toEqual(no("one-at-a-time"));
    const fresh = all.district.viewer(await all.district.mentee());
    const many = await Promise.all(
      [all.mentor, other, all.mentor, other].map((who) => ask(fresh, who)),
    );
    expect(many.filter(({ ok }) => ok)).toHaveLength(1);
    expect(many.filter(({ ok }) => !ok)).toEqual(Array(3).fill(no("one-at-a-time")));
  });

  it("is for mentees who wait, where the programme has it so", async () => {
    const rounds = await scene({ matchingWay: "rounds" as never });
    expect(await ask(rounds.of.mentee, rounds.mentor)).toEqual(no("not-asking"));
    expect(await mentorsToAsk(rounds.of.mentee)).toBeNull();
    const all = await scene();
    expect(await ask(all.of.mentor, all.mentee)).toEqual(no("not-asking"));
    await all.district.put((tx) =>
      tx.enrolment.updateMany({ where: { personId: all.mentee.id }, data: { noMatchReason: "x" } }),
    );
    expect(await ask(all.of.mentee, all.mentor)).toEqual(no("not-asking"));
    const paired = await all.district.mentee();
    await all.district.mentorship(all.mentor, paired);
    expect(await ask(all.district.viewer(paired), all.mentor)).toEqual(no("not-asking"));
  });

  it("refuses alike whoever cannot be asked, and does not list them", async () => {
    const all = await scene();
    const { district, of } = all;
    const [mine, theirs, boss, full, stranger] = [
      await district.mentor(),
      await district.mentor(),
      await district.mentor(),
      await district.mentor({ capacity: 0 }),
      (await scene()).mentor,
    ];
    await veto(district, all.mentee.id, mine.id);
    await veto(district, theirs.id, all.mentee.id);
    await district.put((tx) =>
      tx.person.updateMany({ where: { id: all.mentee.id }, data: { supervisorId: boss.id } }),
    );
    for (const one of [mine, theirs, boss, full, stranger, all.mentee]) {
      expect(await ask(of.mentee, one)).toEqual(no("not-possible"));
    }
    const looking = await mentorsToAsk(of.mentee);
    expect(looking?.mentors.map(({ id }) => id)).toEqual([all.mentor.id]);
  });

  it("lists mentors by fit, with what a mentee may see and nothing of their wishes", async () => {
    const all = await scene();
    const { district, of, mentor, mentee } = all;
    await write(of.mentor, async (tx) => {
      const own = { districtId: district.id, personId: mentor.id };
      await tx.pairWish.create({ data: { ...own, aboutId: mentee.id, kind: "wish" } });
      await tx.profile.create({
        data: {
          ...own,
          ownWords: "Ask me anything",
          travelMinutes: 5,
          windowsText: "never on Fridays",
        },
      });
      await tx.profileTopic.create({
        data: { ...own, side: "strength", topic: "weeding", weight: 3 },
      });
      return done();
    });
    await write(of.mentee, async (tx) => {
      const own = { districtId: district.id, personId: mentee.id };
      await tx.profileTopic.create({
        data: { ...own, side: "growth", topic: "weeding", weight: 3 },
      });
      return done();
    });
    const other = await district.mentor({ capacity: 4 });
    const looking = await mentorsToAsk(of.mentee);
    expect(looking?.mentors.map(({ id }) => id)).toEqual([mentor.id, other.id]);
    const [first, second] = looking?.mentors ?? [];
    expect(first).toMatchObject({ ownWords: "Ask me anything", strengths: ["weeding"], free: 2 });
    expect(second?.free).toBe(4);
    expect(first?.parts.some(({ fact }) => fact.key === "part.topics.met")).toBe(true);
    const seen = JSON.stringify(looking);
    for (const kept of ["wishes", "Fridays", "travel", "district.example"])
      expect(seen).not.toContain(kept);
  });
});

describe("the mentor's answer", () => {
  it("yes tells the mentee and the coordinators, and sets the places anew", async () => {
    const all = await scene();
    await accepted(all, 3);
    expect(await told(all.district, "requestAccepted")).toEqual([all.mentee.id]);
    expect(await told(all.district, "requestToConfirm")).toEqual([all.office.personId]);
    expect(await onRecord(all.district, "requests.accepted")).toBe(1);
    expect((await places(all)).capacity).toBe(3);
    expect(await listMyMentorships(all.of.mentee)).toEqual([]);
  });

  it("twenty ask one mentor of two places, who says yes to all at once: two are accepted", async () => {
    const all = await scene();
    const mentees = [];
    for (let at = 0; at < 20; at++) mentees.push(all.district.viewer(await all.district.mentee()));
    const requests = await Promise.all(mentees.map((viewer) => asked(all, viewer)));
    const answers = await Promise.all(
      requests.map((requestId) => acceptRequest(all.of.mentor, { requestId, capacity: 2 })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(answers.filter(({ ok }) => !ok)).toEqual(Array(18).fill(no("below-needed")));
    const sure = requests.filter((_, at) => answers[at]?.ok);
    const confirmed = await Promise.all(
      requests.map((requestId) => confirmRequest(all.office, { requestId })),
    );
    expect(confirmed.filter(({ ok }) => ok)).toHaveLength(sure.length);
    expect(await places(all)).toMatchObject({ capacity: 2, taken: 2 });
    const late = all.district.viewer(await all.district.mentee());
    expect(await ask(late, all.mentor)).toEqual(no("not-possible"));
  });

  it("an accepted request holds its place before it is confirmed", async () => {
    const all = await scene({ capacity: 1 });
    await accepted(all, 1);
    const next = all.district.viewer(await all.district.mentee());
    expect(await ask(next, all.mentor)).toEqual(no("not-possible"));
    expect((await mentorsToAsk(next))?.mentors).toEqual([]);
  });

  it("no is kind, needs no reason, and can be taken back for a moment", async () => {
    const all = await scene();
    const requestId = await asked(all);
    expect(await declineRequest(all.of.mentor, { requestId })).toEqual(yes);
    expect(await told(all.district, "requestDeclined")).toEqual([all.mentee.id]);
    expect((await requestOf(all.of.mentor, requestId))?.mayUndo).toBe(true);
    expect(await undoDecline(all.of.mentee, { requestId })).toEqual(no("too-late"));
    expect(await undoDecline(all.of.mentor, { requestId })).toEqual(yes);
    expect(await told(all.district, "requestDeclined")).toEqual([]);
    await declineRequest(all.of.mentor, { requestId });
    const late = { ...all.of.mentor, now: new Date(all.of.mentor.now.getTime() + 16_000) };
    expect(await undoDecline(late, { requestId })).toEqual(no("too-late"));
    // Nobody is asked again by somebody they have said no to.
    expect(await ask(all.of.mentee, all.mentor)).toEqual(no("not-possible"));
    expect((await mentorsToAsk(all.of.mentee))?.mentors).toEqual([]);
  });

  it("a no is not taken back over the next request", async () => {
    const all = await scene();
    const requestId = await asked(all);
    await declineRequest(all.of.mentor, { requestId });
    expect((await ask(all.of.mentee, await all.district.mentor())).ok).toBe(true);
    expect(await undoDecline(all.of.mentor, { requestId })).toEqual(no("too-late"));
  });

  it("yes and no at once: one wins", async () => {
    for (let round = 0; round < 5; round++) {
      const all = await scene();
      const requestId = await asked(all);
      await Promise.all([
        acceptRequest(all.of.mentor, { requestId, capacity: 2 }),
        withdrawRequest(all.of.mentee, { requestId }),
        confirmRequest(all.office, { requestId }),
      ]);
      const [line] = await myRequests(all.of.mentee);
      expect(["accepted", "withdrawn", "confirmed"]).toContain(line?.state);
      const pairs = await listMyMentorships(all.of.mentee);
      expect(pairs).toHaveLength(line?.state === "confirmed" ? 1 : 0);
    }
  });

  it("is the mentor's alone", async () => {
    const all = await scene();
    const requestId = await asked(all);
    const outsider = all.district.viewer(await all.district.mentor());
    const elsewhere = await scene();
    for (const who of [all.of.mentee, outsider, elsewhere.of.mentor]) {
      expect(await acceptRequest(who, { requestId, capacity: 5 })).toEqual(no("not-found"));
      expect(await declineRequest(who, { requestId })).toEqual(no("not-found"));
    }
    for (const who of [all.of.mentor, outsider, elsewhere.of.mentee]) {
      expect(await withdrawRequest(who, { requestId })).toEqual(no("not-found"));
    }
    expect(await requestOf(outsider, requestId)).toBeNull();
    expect(await requestOf(elsewhere.of.mentee, requestId)).toBeNull();
    expect(await read(outsider, (tx) => tx.pairRequest.count())).toBe(0);
    expect(await confirmRequest(elsewhere.office, { requestId })).toEqual(no("not-found"));
    expect(await refuseRequest(elsewhere.office, { requestId })).toEqual(no("not-found"));
  });

  it("a yes is checked by the hard rules once more", async () => {
    const all = await scene();
    const requestId = await asked(all);
    await veto(all.district, all.mentor.id, all.mentee.id);
    expect(await acceptRequest(all.of.mentor, { requestId, capacity: 2 })).toEqual(
      no("not-possible"),
    );
  });
});

describe("the coordinator's word", () => {
  it("yes makes a pair that is active at once, and tells both", async () => {
    const all = await scene();
    const requestId = await accepted(all);
    const confirmed = await confirmRequest(all.office, { requestId });
    expect(confirmed.ok).toBe(true);
    const [pair] = await listMyMentorships(all.of.mentee);
    expect(pair).toMatchObject({ answer: "both", partner: { id: all.mentor.id } });
    expect(await told(all.district, "pairActive")).toEqual([all.mentor.id, all.mentee.id].sort());
    expect(await told(all.district, "matched")).toEqual([]);
    expect(await onRecord(all.district, "requests.confirmed")).toBe(1);
    expect(await requestOf(all.of.mentee, requestId)).toMatchObject({
      state: "confirmed",
      mentorshipId: pair?.id,
    });
  });

  it("said by two coordinators at once makes one pair", async () => {
    const all = await scene();
    const requestId = await accepted(all);
    const second = all.district.coordinatorViewer(await all.district.coordinator());
    const both = await Promise.all(
      [all.office, second, all.office].map((who) => confirmRequest(who, { requestId })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter(({ ok }) => !ok)).toEqual([no("not-found"), no("not-found")]);
    expect((await places(all)).taken).toBe(1);
  });

  it("comes too late where the place or the mentee is taken, or a rule holds by now", async () => {
    const all = await scene({ capacity: 1 });
    const requestId = await accepted(all, 1);
    const { id: programmeId } = all.programme;
    const other = await all.district.mentee();
    const byHand = (menteeId: string, mentorId: string) =>
      pairByHand(all.office, { formKey: randomUUID(), programmeId, menteeId, mentorId });
    expect((await byHand(other.id, all.mentor.id)).ok).toBe(true);
    expect(await confirmRequest(all.office, { requestId })).toEqual(no("mentor-full"));
    const spare = await all.district.mentor();
    expect((await byHand(all.mentee.id, spare.id)).ok).toBe(true);
    expect(await confirmRequest(all.office, { requestId })).toEqual(no("not-found"));
    expect((await requestOf(all.of.mentee, requestId))?.state).toBe("overtaken");
    // The mentor who was asked hears that there is nothing to do any more.
    expect(await told(all.district, "requestWithdrawn")).toEqual([all.mentor.id]);
  });

  it("no is told to both without a reason", async () => {
    const all = await scene();
    const requestId = await accepted(all);
    expect(await refuseRequest(all.office, { requestId })).toEqual(yes);
    expect(await told(all.district, "requestRefused")).toEqual(
      [all.mentor.id, all.mentee.id].sort(),
    );
    expect(await confirmRequest(all.office, { requestId })).toEqual(no("not-found"));
    expect(await refuseRequest(all.office, { requestId })).toEqual(no("not-found"));
    expect(await onRecord(all.district, "requests.refused")).toBe(1);
  });
});

describe("time", () => {
  it("runs out by the clock, with or without the job; then another can be asked", async () => {
    const all = await scene();
    const requestId = await asked(all);
    const late = { mentor: inDays(all.of.mentor, 7), mentee: inDays(all.of.mentee, 7) };
    expect(await acceptRequest(late.mentor, { requestId, capacity: 2 })).toEqual(no("not-found"));
    expect(await requestOf(late.mentee, requestId)).toMatchObject({ state: "expired" });
    expect(await myOpenRequests(late.mentee)).toEqual([]);
    const { counts } = await listRequests(inDays(all.office, 7), all.programme.id, {
      state: "asked",
      page: 1,
    });
    expect(counts).toEqual({ accepted: 0, asked: 0, settled: 1 });
    expect((await ask(late.mentee, all.mentor)).ok).toBe(true);
    expect(await told(all.district, "requestExpired")).toEqual([all.mentor.id]);
  });

  it("is said to both by the job, once, when it has come", async () => {
    const all = await scene();
    const requestId = await asked(all);
    const job = { districtId: all.district.id, requestId };
    await expireRequest(job);
    expect(await told(all.district, "requestExpired")).toEqual([]);
    const later = vi.spyOn(clock, "now").mockReturnValue(inDays(all.of.mentee, 7).now);
    await expireRequest(job);
    await expireRequest(job);
    later.mockRestore();
    expect(await told(all.district, "requestExpired")).toEqual(
      [all.mentor.id, all.mentee.id].sort(),
    );
    expect(await onRecord(all.district, "requests.expired")).toBe(1);
  });

  it("does not run out for what is accepted", async () => {
    const all = await scene();
    const requestId = await accepted(all);
    expect((await confirmRequest(inDays(all.office, 30), { requestId })).ok).toBe(true);
  });
});

it("can be withdrawn before and after the mentor's yes", async () => {
  const all = await scene();
  const first = await asked(all);
  expect(await withdrawRequest(all.of.mentee, { requestId: first })).toEqual(yes);
  expect(await withdrawRequest(all.of.mentee, { requestId: first })).toEqual(no("not-found"));
  const second = await accepted(all);
  expect(await withdrawRequest(all.of.mentee, { requestId: second })).toEqual(yes);
  expect(await confirmRequest(all.office, { requestId: second })).toEqual(no("not-found"));
  expect(await told(all.district, "requestWithdrawn")).toEqual([all.mentor.id, all.mentor.id]);
});

it("nobody is offered somebody who said no to the pair before", async () => {
  const all = await scene({ matchingWay: "hybrid" as never });
  const ids = { programmeId: all.programme.id, mentorId: all.mentor.id, menteeId: all.mentee.id };
  const made = await pairByHand(all.office, { formKey: randomUUID(), ...ids });
  if (!made.ok) throw new Error(made.refusal);
  await declinePair(all.of.mentor, { mentorshipId: made.value.mentorshipId, reason: "otherNeeds" });
  expect((await mentorsToAsk(all.of.mentee))?.mentors).toEqual([]);
  expect(await ask(all.of.mentee, all.mentor)).toEqual(no("not-possible"));
});

it("the database lets a mentee withdraw and a mentor answer, and nobody else move it", async () => {
  const all = await scene();
  const id = await asked(all);
  const set = (viewer: Viewer, state: "accepted" | "withdrawn" | "confirmed") =>
    write(viewer, async (tx) => {
      await tx.pairRequest.updateMany({ where: { id }, data: { state } });
      return done();
    });
  await expect(set(all.of.mentee, "accepted")).rejects.toThrow();
  await expect(set(all.of.mentee, "confirmed")).rejects.toThrow();
  await expect(set(all.of.mentor, "withdrawn")).rejects.toThrow();
  await expect(set(all.of.mentor, "confirmed")).rejects.toThrow();
  const removed = await write(all.of.mentee, async (tx) =>
    done((await tx.pairRequest.deleteMany({ where: { id } })).count),
  );
  expect(removed).toEqual({ ok: true, value: 0 });
});

function veto(district: TestDistrict, personId: string, aboutId: string) {
  return write(district.viewer({ id: personId }), async (tx) => {
    await tx.pairWish.create({
      data: { districtId: district.id, personId, aboutId, kind: "veto" },
    });
    return done();
  });
}

function places({ district, mentor }: Scene) {
  return district.put((tx) =>
    tx.enrolment.findFirstOrThrow({
      where: { districtId: district.id, personId: mentor.id },
      select: { capacity: true, taken: true },
    }),
  );
}

async function told(district: TestDistrict, kind: string) {
  const rows = await read(system(district.id), (tx) => tx.notice.findMany({ where: { kind } }));
  return rows.map(({ personId }) => personId).sort();
}

function onRecord(district: TestDistrict, action: string) {
  return read(system(district.id), (tx) => tx.auditEvent.count({ where: { action } }));
}
