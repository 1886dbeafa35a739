import pg from "pg";
import { afterEach, expect, it, vi } from "vitest";
import { saveCheckIn } from "@/lib/check-ins/commands";
import { addDays, toColumn } from "@/lib/dates";
import { saveDraft } from "@/lib/drafts/commands";
import { testDistrict } from "@/lib/testing/district";
import { homeOf, todayOf } from "./queries";

afterEach(() => vi.restoreAllMocks());

/** Everything that is sent while the work is done, BEGIN and COMMIT with it. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  await work();
  const count = sent.mock.calls.length;
  sent.mockRestore();
  return count;
}

it("home sends few statements, and the same for many pairs and contacts as for none", async () => {
  const district = await testDistrict();
  const mentor = await district.mentor({ capacity: 12 });
  const viewer = district.viewer(mentor);
  await saveCheckIn(viewer, { energy: 1, workload: 2, belonging: 3, words: "a week", share: [] });
  const { week } = await todayOf(viewer, "fr");
  await saveDraft(viewer, { form: "check-in", subject: week, values: { words: ["half a"] } });
  const host = await district.host();
  await district.put((tx) =>
    tx.visit.create({
      data: {
        districtId: district.id,
        visitorId: mentor.id,
        hostId: host.id,
        schoolId: host.schoolId,
        date: toColumn(addDays(district.today, 3)),
        startMinute: 600,
        endMinute: 660,
        timeZone: district.timeZone,
        lastWordById: mentor.id,
      },
    }),
  );
  await homeOf(viewer, "fr");
  const few = await statements(() => homeOf(viewer, "fr"));
  for (let at = 0; at < 12; at++) {
    const { id } = await district.mentorship(mentor, await district.mentee());
    await district.put((tx) =>
      tx.activity.createMany({
        data: Array.from({ length: 100 }, (_, day) => ({
          districtId: district.id,
          mentorshipId: id,
          loggedById: mentor.id,
          date: toColumn(addDays(district.today, -day)),
          minutes: 30,
          format: "meeting" as const,
        })),
      }),
    );
  }
  const many = await statements(() => homeOf(viewer, "fr"));
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(13);
});
