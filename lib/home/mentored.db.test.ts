import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { declinePair } from "@/lib/answers/commands";
import { endMentorship, pairByHand } from "@/lib/mentorships/commands";
import { testDistrict } from "@/lib/testing/district";
import { homeOf } from "./queries";

it("a mentor's first mentee is on the way until a pair of theirs has begun, and never again", async () => {
  const district = await testDistrict();
  const programme = await district.programme();
  const office = district.coordinatorViewer(await district.coordinator());
  const mentor = await district.mentor({ capacity: 2 });
  const viewer = district.viewer(mentor);
  const hasMentored = async () => (await homeOf(viewer, "en")).signUp?.hasMentored;
  expect(await hasMentored()).toBe(false);
  const mentee = await district.mentee();
  const ids = { programmeId: programme.id, mentorId: mentor.id, menteeId: mentee.id };
  const made = await pairByHand(office, { formKey: randomUUID(), ...ids });
  if (!made.ok) throw new Error(made.refusal);
  expect((await declinePair(viewer, { ...made.value, reason: "noTime" })).ok).toBe(true);
  expect(await hasMentored()).toBe(false);
  const { id: mentorshipId } = await district.mentorship(mentor, await district.mentee());
  await endMentorship(viewer, { mentorshipId, reason: "workloadOrLeave" });
  expect(await hasMentored()).toBe(true);
  expect((await homeOf(district.viewer(mentee), "en")).signUp?.hasMentored).toBe(false);
});
