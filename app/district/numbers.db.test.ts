import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { logActivity } from "@/lib/activities/commands";
import { addDays, monthOf, toColumn } from "@/lib/dates";
import { signUpFilter } from "@/lib/enrolments/schema";
import { endMentorshipFor } from "@/lib/mentorships/commands";
import { currentProgramme, programmeCounts } from "@/lib/programmes/queries";
import { listMentorLoad, pairCounts, visitsBySchool } from "@/lib/reports/queries";
import { pairsState } from "@/lib/reports/state";
import { listWaitingMentees } from "@/lib/reports/waiting-mentees";
import { listRequests } from "@/lib/requests/district-queries";
import { listSignUps } from "@/lib/reviews/queries";
import { matchingStanding } from "@/lib/rounds/queries";
import { whoFilter } from "@/lib/rounds/schema";
import { whoIsIn } from "@/lib/rounds/who-is-in";
import { testDistrict } from "@/lib/testing/district";
import { acceptedRequest, askedRequest } from "@/lib/testing/requests";
import { listDistrictVisits } from "@/lib/visits/district-queries";
import type { Prisma } from "@/prisma/generated/client";
import { arranged, filterOf } from "./mentorships/pair-filter";

// The middle of a month and of a school day, so that pairs have days of this month behind them.
const now = new Date("2026-11-18T17:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

/** Pairs that log, that log nothing, that ended this month and before, and that nobody has answered. */
async function scene() {
  const district = await testDistrict({ now });
  const office = district.coordinatorViewer(await district.coordinator());
  await district.programme();
  const mentor = await district.mentor({ capacity: 9 });
  const pair = async (since: number, minutes: number[] = []) => {
    const mentee = await district.mentee();
    const { id: mentorshipId } = await district.mentorship(mentor, mentee, daysAgo(since));
    for (const [at, length] of minutes.entries()) {
      const date = addDays(district.today, -1 - at);
      const what = { format: "meeting" as const, functions: ["guiding" as const], topics: [] };
      const words = { publicLine: "", lineKept: false, note: "", shareNote: false, anyway: true };
      const form = { formKey: randomUUID(), mentorshipId, date, minutes: length };
      expect((await logActivity(district.viewer(mentee), { ...form, ...what, ...words })).ok).toBe(
        true,
      );
    }
    return mentorshipId;
  };
  await pair(60, [90, 60]);
  await pair(60);
  const ended = [await pair(60, [45]), await pair(60)];
  for (const mentorshipId of ended) {
    await endMentorshipFor(office, { mentorshipId, reason: "other" });
  }
  const unanswered = await pair(20);
  const long = await pair(60);
  await district.put(async (tx) => {
    await tx.mentorship.update({
      where: { districtId_id: { districtId: district.id, id: unanswered } },
      data: { acceptedAt: null },
    });
    const where = { districtId_id: { districtId: district.id, id: long } };
    await tx.mentorship.update({ where, data: { endedAt: daysAgo(40) } });
  });
  const programme = await currentProgramme(office);
  if (!programme) throw new Error("a programme runs");
  return { district, office, mentor, programme };
}

it("each number about pairs is that of the list it opens", async () => {
  const { district, office, programme } = await scene();
  const { today } = district;
  const counts = await pairCounts(office, programme.id, today);
  const state = pairsState(counts, today, programme);
  const listed = (health: string) => arranged(state.byAttention, filterOf({ health }));
  expect(listed("all")).toHaveLength(state.all.length);
  expect(state.all).toHaveLength(3);
  expect(listed("quiet")).toHaveLength(state.quiet.length);
  expect(state.quiet).toHaveLength(1);
  expect(listed("behind")).toHaveLength(state.behind.length);
  expect(state.behind).toHaveLength(1);
  expect(listed("silent")).toHaveLength(state.unanswered.filter(({ silent }) => silent).length);
  expect(listed("silent")).toHaveLength(1);
  const hours = listed("hours");
  const sum = (of: (one: (typeof hours)[number]) => number | null) =>
    hours.reduce((all, one) => all + (of(one) ?? 0), 0);
  expect(sum(({ minutes }) => minutes)).toBe(state.minutes);
  expect(sum(({ required }) => required)).toBe(state.required);
  // Both that run and both that ended this month; nothing is asked before both have said yes.
  expect(hours).toHaveLength(4);
  expect(state.minutes).toBe(90 + 60 + 45);
  const days = Number(monthOf(today).last.slice(-2));
  const passed = Number(today.slice(-2));
  expect(state.required).toBe(2 * 180 + 2 * Math.round((180 * passed) / days));
});

it("each number about visits is that of the list it opens", async () => {
  const { district, office, programme, mentor } = await scene();
  const visitor = await district.mentee();
  const school = await district.school();
  const visit = (at: string, days: number, endMinute: number, state: "booked" | "asked") =>
    district.put((tx) =>
      tx.visit.create({
        data: {
          districtId: district.id,
          visitorId: visitor.id,
          hostId: mentor.id,
          schoolId: at,
          lastWordById: visitor.id,
          state,
          date: toColumn(addDays(district.today, days)),
          startMinute: endMinute - 60,
          endMinute,
          timeZone: district.timeZone,
          lookFors: [],
        },
      }),
    );
  // It is noon: a visit of this morning is over, one of this afternoon is not.
  await visit(school.id, 0, 600, "booked");
  await visit(school.id, 0, 900, "booked");
  await visit(school.id, -7, 600, "booked");
  await visit(school.id, 7, 600, "asked");
  await visit(school.id, -300, 600, "booked");
  await visit(mentor.schoolId, 9, 600, "booked");
  const days = { from: programme.startsOn, to: programme.endsOn };
  const rows = await visitsBySchool(office, days);
  expect(rows.map(({ done, booked }) => [done, booked])).toEqual([
    [2, 1],
    [0, 1],
  ]);
  for (const { schoolId, done, booked } of rows) {
    const total = async (state: "visited" | "booked") =>
      (await listDistrictVisits(office, { ...days, schoolId, state }, { skip: 0, take: 50 })).total;
    expect([await total("visited"), await total("booked")]).toEqual([done, booked]);
  }
});

it("a list says how long it is on a page beyond its end, and so does the number that opens it", async () => {
  const { district, office, programme } = await scene();
  await district.put((tx) =>
    tx.enrolment.updateMany({
      where: { districtId: district.id, roles: { has: "mentee" }, taken: 0 },
      data: { state: "submitted" },
    }),
  );
  const { id } = programme;
  const waiting = await listWaitingMentees(office, id, { take: 6 });
  expect(waiting.total).toBeGreaterThan(1);
  const beyond = await listWaitingMentees(office, id, { take: 50, skip: 50 });
  expect(beyond).toEqual({ ...waiting, rows: [] });
  const load = await listMentorLoad(office, id, { take: 10 });
  expect(load.total).toBe(1);
  expect(await listMentorLoad(office, id, { take: 50, skip: 50 })).toEqual({ ...load, rows: [] });
  const { submitted } = await programmeCounts(office, id);
  const filter = signUpFilter.parse({ state: "submitted" });
  expect((await listSignUps(office, id, filter)).total).toBe(submitted);
});

it("counts who is without a mentor alike on each page, and says who is not approved yet", async () => {
  const district = await testDistrict();
  const office = district.coordinatorViewer(await district.coordinator());
  const { id } = await district.programme({ matchingWay: "hybrid" });
  const mentor = await district.mentor({ capacity: 4 });
  await district.mentorship(mentor, await district.mentee());
  await district.mentee();
  await acceptedRequest(district, await district.mentee(), mentor);
  const withFact = async (data: Prisma.EnrolmentUpdateManyMutationInput) => {
    const { id: personId } = await district.mentee();
    const where = { districtId: district.id, personId };
    await district.put((tx) => tx.enrolment.updateMany({ where, data }));
    return personId;
  };
  for (const state of ["draft", "submitted", "returned"] as const) await withFact({ state });
  await withFact({ noMatchReason: "on leave" });
  // Promised a mentor and then set aside, and gone since: nobody waits.
  const aside = await district.mentee();
  await acceptedRequest(district, aside, mentor);
  const gone = await district.mentee();
  await district.put(async (tx) => {
    const where = { districtId: district.id, personId: aside.id };
    await tx.enrolment.updateMany({ where, data: { noMatchReason: "on leave" } });
    const person = { districtId_id: { districtId: district.id, id: gone.id } };
    await tx.person.update({ where: person, data: { leftAt: district.now } });
  });
  const { total, unready } = await listWaitingMentees(office, id);
  const standing = await matchingStanding(office, id);
  expect([total, unready]).toEqual([5, 3]);
  expect(standing).toMatchObject({ unmatched: 2, unready: 3, waiting: 1, setAside: 2 });
  expect((await programmeCounts(office, id)).waitingForMentor).toBe(2);
  expect((await whoIsIn(office, id, whoFilter.parse({}))).counts).toMatchObject({ waiting: 2 });
});

it("counts a place that an accepted request holds as free nowhere", async () => {
  const district = await testDistrict();
  const office = district.coordinatorViewer(await district.coordinator());
  const { id } = await district.programme({ matchingWay: "asking" });
  const mentor = await district.mentor({ capacity: 4 });
  const other = await district.mentor({ capacity: 2 });
  await district.mentorship(mentor, await district.mentee());
  await acceptedRequest(district, await district.mentee(), mentor);
  await askedRequest(district, await district.mentee(), mentor);
  const load = await listMentorLoad(office, id);
  expect(load).toMatchObject({ taken: 1, places: 6, free: 4 });
  const free = (personId: string) => load.rows.find((row) => row.personId === personId)?.free;
  expect([free(mentor.id), free(other.id)]).toEqual([2, 2]);
  expect((await matchingStanding(office, id)).places).toBe(4);
  for (const state of ["accepted", "asked"] as const) {
    const { rows } = await listRequests(office, id, { state, page: 1 });
    expect(rows.map((row) => row.mentor)).toEqual([expect.objectContaining({ free: 2 })]);
  }
  const { rows } = await whoIsIn(office, id, whoFilter.parse({ side: "mentor" }));
  expect(rows.map((row) => [row.personId, row.free]).sort()).toEqual(
    [mentor.id, other.id].map((personId) => [personId, 2]).sort(),
  );
});
