import { expect, it } from "vitest";
import { asking, read } from "@/lib/db";
import { endMentorshipFor } from "@/lib/mentorships/commands";
import { loadMatchingFacts } from "@/lib/profiles/facts";
import { listWaitingMentees } from "@/lib/reports/waiting-mentees";
import { matchingStanding } from "@/lib/rounds/queries";
import { whoFilter } from "@/lib/rounds/schema";
import { whoIsIn } from "@/lib/rounds/who-is-in";
import { testDistrict } from "@/lib/testing/district";

/** Approved sixty days ago, with a pair from then on; days until it ended, if it did. */
async function daysWaiting(endedAfter?: number): Promise<{ days: number[]; reason: string }> {
  const later = await testDistrict();
  const programme = await later.programme();
  const mentor = await later.mentor();
  const mentee = await later.mentee();
  const office = later.coordinatorViewer(await later.coordinator());
  await later.put((tx) =>
    tx.enrolment.updateMany({
      where: { districtId: later.id, personId: mentee.id },
      data: { approvedAt: later.noon(60) },
    }),
  );
  if (endedAfter !== undefined) {
    const { id: mentorshipId } = await later.mentorship(mentor, mentee, later.noon(60));
    const then = { ...office, now: later.noon(60 - endedAfter) } as typeof office;
    const ended = await endMentorshipFor(then, { mentorshipId, reason: "movedSchool" });
    expect(ended.ok).toBe(true);
  }
  const { rows } = await listWaitingMentees(office, programme.id);
  const facts = await read(office, (tx) =>
    asking(tx, office, () => loadMatchingFacts(tx, office, programme.id)),
  );
  const { longest } = await matchingStanding(office, programme.id);
  const who = await whoIsIn(office, programme.id, whoFilter.parse({}));
  const listed = who.rows[0];
  const days = [
    rows[0]?.days ?? -1,
    facts.mentees[0]?.daysWaiting ?? -1,
    longest,
    listed && "days" in listed ? Number(listed.days) : -1,
  ];
  return { days, reason: rows[0]?.reason ?? "" };
}

it("somebody waits since they were approved, the same on every page", async () => {
  expect(await daysWaiting()).toEqual({ days: [60, 60, 60, 60], reason: "noRoundYet" });
});

it("who has had a mentor waits since that pair ended", async () => {
  expect(await daysWaiting(45)).toEqual({ days: [15, 15, 15, 15], reason: "pairEnded" });
});
