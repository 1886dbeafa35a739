import { expect, it } from "vitest";
import { endMentorship } from "@/lib/mentorships/commands";
import { testDistrict } from "@/lib/testing/district";
import { myEnrolment } from "./queries";

it("a sign-up knows the pair that runs, and then that there was one", async () => {
  const district = await testDistrict();
  const programme = await district.programme();
  const [mentor, mentee] = [await district.mentor(), await district.mentee()];
  const both = [mentor, mentee].map((person) => district.viewer(person));
  const standing = () =>
    Promise.all(
      both.map(async (viewer) => {
        const found = await myEnrolment(viewer, programme.id);
        return [found?.mentorshipId, found?.pairEnded];
      }),
    );
  const none = [null, false];
  expect(await standing()).toEqual([none, none]);
  const { id: mentorshipId } = await district.mentorship(mentor, mentee);
  expect(await standing()).toEqual([
    [mentorshipId, false],
    [mentorshipId, false],
  ]);
  await endMentorship(district.viewer(mentee), { mentorshipId, reason: "other" });
  const ended = [null, true];
  expect(await standing()).toEqual([ended, ended]);
  const next = await district.mentorship(mentor, await district.mentee());
  expect(await standing()).toEqual([[next.id, false], ended]);
});
