import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { addDays, toColumn } from "@/lib/dates";
import { endMentorship } from "@/lib/mentorships/commands";
import { lastEndedPair } from "@/lib/mentorships/queries";
import { testDistrict } from "@/lib/testing/district";
import type { Viewer } from "@/lib/viewer";
import { logActivity } from "./commands";
import { mayLogVisit, startLog } from "./queries";

/** A pair whose mentee visited a host and then the mentor; nobody has logged either. */
async function scene() {
  const district = await testDistrict();
  const mentor = await district.mentor({ capacity: 2 });
  const mentee = await district.mentee();
  const host = await district.mentor();
  const begun = new Date(district.now.getTime() - 60 * 86_400_000);
  const { id: mentorshipId } = await district.mentorship(mentor, mentee, begun);
  const visit = (at: { id: string; schoolId: string }, daysAgo: number) =>
    district.put((tx) =>
      tx.visit.create({
        data: {
          districtId: district.id,
          mentorshipId,
          visitorId: mentee.id,
          hostId: at.id,
          schoolId: at.schoolId,
          lastWordById: at.id,
          state: "booked",
          date: toColumn(addDays(district.today, -daysAgo)),
          startMinute: 600,
          endMinute: 660,
          timeZone: district.timeZone,
          lookFors: [],
        },
      }),
    );
  const [earlier, later] = [await visit(host, 20), await visit(mentor, 2)];
  return { district, mentorshipId, mentor, mentee, host, earlier, later };
}

const offered = async (viewer: Viewer, visitId?: string) =>
  (await startLog(viewer, visitId)).map(({ prefill }) => prefill.visitId);

it("the log begins with the visit that is asked for, however long ago, or else with the last", async () => {
  const { district, mentor, mentee, earlier, later } = await scene();
  const mine = district.viewer(mentee);
  expect(await offered(mine)).toEqual([later.id]);
  expect(await offered(mine, earlier.id)).toEqual([earlier.id]);
  expect(await offered(mine, randomUUID())).toEqual([later.id]);
  const theirs = district.viewer(mentor);
  await district.mentorship(mentor, await district.mentee());
  expect((await offered(theirs, earlier.id))[0]).toBe(earlier.id);
});

it("only the pair whose visit it is may log it, and once", async () => {
  const { district, mentorshipId, mentor, mentee, host, earlier, later } = await scene();
  const elsewhere = await scene();
  const mine = district.viewer(mentee);
  for (const one of [mentee, mentor]) {
    expect(await mayLogVisit(district.viewer(one), earlier.id)).toBe(true);
  }
  // The host may be somebody else's mentor: the visit is still not theirs to log.
  await district.mentorship(host, await district.mentee());
  for (const one of [district.viewer(host), elsewhere.district.viewer(elsewhere.mentee)]) {
    expect(await mayLogVisit(one, earlier.id)).toBe(false);
    expect(await offered(one, earlier.id)).not.toContain(earlier.id);
  }
  const date = addDays(district.today, -20);
  const what = { format: "libraryVisit" as const, functions: ["guiding" as const], topics: [] };
  const words = { publicLine: "", lineKept: false, note: "", shareNote: false, anyway: false };
  const form = { formKey: randomUUID(), mentorshipId, visitId: earlier.id, date, minutes: 60 };
  expect((await logActivity(mine, { ...form, ...what, ...words })).ok).toBe(true);
  expect(await mayLogVisit(mine, earlier.id)).toBe(false);
  expect(await offered(mine, earlier.id)).toEqual([later.id]);
});

it("of a pair that has ended is not written on; the pair that ended last is known, with its contacts", async () => {
  const { district, mentor, mentee, mentorshipId } = await scene();
  const [mine, theirs] = [district.viewer(mentee), district.viewer(mentor)];
  expect(await lastEndedPair(mine)).toBeNull();
  await endMentorship(mine, { mentorshipId, reason: "other" });
  expect(await startLog(mine)).toEqual([]);
  for (const viewer of [mine, theirs]) {
    expect(await lastEndedPair(viewer)).toMatchObject({ id: mentorshipId, contacts: [] });
  }
  expect(await lastEndedPair(district.viewer(await district.mentor()))).toBeNull();
});
