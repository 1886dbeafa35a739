import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { declinePair } from "@/lib/answers/commands";
import { write } from "@/lib/db";
import { pairByHand } from "@/lib/mentorships/commands";
import { done } from "@/lib/result";
import { ask, asked, askingScene, timesOnRecord, toldOf, veto } from "@/lib/testing/requests";
import { countSilent, listRequests } from "./district-queries";
import { mentorsToAsk } from "./mentors";
import { myOpenRequests, requestOf } from "./queries";

const no = (refusal: string) => ({ ok: false, refusal });

describe("asking a mentor", () => {
  it("is told to the mentor, has a last day, and is on record", async () => {
    const all = await askingScene();
    const requestId = await asked(all);
    expect(await toldOf(all.district, "requestAsked")).toEqual([all.mentor.id]);
    expect(await timesOnRecord(all.district, "requests.asked")).toBe(1);
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
    const all = await askingScene();
    await asked(all);
    const programme = { id: all.programme.id, answerDays: 5 };
    const silent = (days: number) =>
      countSilent({ ...all.office, now: all.district.noon(-days) }, programme);
    expect([await silent(0), await silent(2), await silent(3), await silent(5)]).toEqual([
      0, 0, 1, 1,
    ]);
    expect(await silent(7)).toBe(0);
    expect(await countSilent((await askingScene()).office, programme)).toBe(0);
  });

  it("is one at a time, however often the form is sent and from however many windows", async () => {
    const all = await askingScene();
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
    const rounds = await askingScene({ matchingWay: "rounds" });
    expect(await ask(rounds.of.mentee, rounds.mentor)).toEqual(no("not-asking"));
    expect(await mentorsToAsk(rounds.of.mentee)).toBeNull();
    const all = await askingScene();
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
    const all = await askingScene();
    const { district, of } = all;
    const [mine, theirs, boss, full, stranger] = [
      await district.mentor(),
      await district.mentor(),
      await district.mentor(),
      await district.mentor({ capacity: 0 }),
      (await askingScene()).mentor,
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
    const all = await askingScene();
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

it("nobody is offered somebody who said no to the pair before", async () => {
  const all = await askingScene({ matchingWay: "hybrid" });
  const ids = { programmeId: all.programme.id, mentorId: all.mentor.id, menteeId: all.mentee.id };
  const made = await pairByHand(all.office, { formKey: randomUUID(), ...ids });
  if (!made.ok) throw new Error(made.refusal);
  await declinePair(all.of.mentor, { mentorshipId: made.value.mentorshipId, reason: "otherNeeds" });
  expect((await mentorsToAsk(all.of.mentee))?.mentors).toEqual([]);
  expect(await ask(all.of.mentee, all.mentor)).toEqual(no("not-possible"));
});
