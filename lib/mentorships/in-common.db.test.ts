import { expect, it } from "vitest";
import { signUp } from "@/lib/profiles/commands";
import type { ProfileInput } from "@/lib/profiles/schema";
import { type TestDistrict, type TestPerson, testDistrict } from "@/lib/testing/district";
import { signUpInput } from "@/lib/testing/sign-up";
import { statementsOf } from "@/lib/testing/statements";
import { endMentorship } from "./commands";
import { mentorshipOf } from "./queries";

/** Two who have said a good deal of themselves, and of others in confidence; their pair is proposed. */
async function scene() {
  const district = await testDistrict();
  const { id: programmeId } = await district.programme();
  const mentor = await district.mentor();
  const mentee = await district.mentee();
  const [wished, avoided] = [await district.mentor(), await district.mentor()];
  const says = async (person: TestPerson, own: Partial<ProfileInput>) => {
    const said = await signUp(district.viewer(person), signUpInput(programmeId, own));
    if (!said.ok) throw new Error(said.refusal);
  };
  const secret = { wish1: wished.id, wish2: mentor.id, vetoes: [avoided.id], travelMinutes: 7 };
  await says(mentee, { growth: ["weeding", "book-fair"], growthWeight: {}, ...secret });
  await says(mentor, { roles: ["mentor"], strength: ["weeding"], windows: [], travelMinutes: 5 });
  const { id } = await district.mentorship(mentor, mentee);
  await district.put((tx) =>
    tx.mentorship.updateMany({ where: { id }, data: { acceptedAt: null, fit: 7654 } }),
  );
  return { district, mentor, mentee, wished, avoided, id, says };
}

const commonTo = async (district: TestDistrict, person: { id: string }, id: string) =>
  (await mentorshipOf(district.viewer(person), id))?.inCommon;

it("says the same to both, and nothing that either said in confidence", async () => {
  const { district, mentor, mentee, id, wished, avoided } = await scene();
  const common = await commonTo(district, mentee, id);
  expect(common).toEqual([
    { key: "part.topics.met", values: { topics: { of: "topics", codes: ["weeding"] } } },
    { key: "part.level.same", values: { level: "elementary" } },
    { key: "part.distance.km", values: { km: expect.any(Number) } },
    { key: "part.ways.shared", values: { ways: { of: "ways", codes: ["inPerson", "video"] } } },
  ]);
  expect(await commonTo(district, mentor, id)).toEqual(common);
  for (const half of [mentee, mentor]) {
    const page = JSON.stringify(await mentorshipOf(district.viewer(half), id));
    for (const secret of [wished.id, avoided.id, "7654", "travelMinutes", "wish", "veto"]) {
      expect(page).not.toContain(secret);
    }
  }
});

it("follows what the profiles say now", async () => {
  const { district, mentor, mentee, id, says } = await scene();
  await says(mentor, {
    version: 1,
    roles: ["mentor"],
    level: "secondary",
    meetingWays: ["phone"],
    strength: ["book-fair"],
    windows: [],
  });
  expect(await commonTo(district, mentee, id)).toMatchObject([
    { values: { topics: { codes: ["book-fair"] } } },
    { key: "part.distance.km" },
  ]);
});

it("is the halves' own, while the pair runs, and costs the same however much there is", async () => {
  const { district, mentor, mentee, avoided, id, says } = await scene();
  expect(await mentorshipOf(district.viewer(avoided), id)).toBeNull();
  const few = await statementsOf(() => mentorshipOf(district.viewer(mentee), id));
  const windows = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 480, to: 900 }));
  await says(mentee, { version: 1, windows });
  await says(mentor, { version: 1, roles: ["mentor"], windows });
  expect(await commonTo(district, mentor, id)).toContainEqual({
    key: "part.windows.minutes",
    values: {},
  });
  expect(await statementsOf(() => mentorshipOf(district.viewer(mentee), id))).toBe(few);
  const change = (data: { acceptedAt: Date; startedAt?: Date }) =>
    district.put((tx) => tx.mentorship.updateMany({ where: { id }, data }));
  await change({ acceptedAt: district.now });
  expect(await commonTo(district, mentee, id)).not.toEqual([]);
  const longAgo = new Date(district.now.getTime() - 90 * 86_400_000);
  await change({ acceptedAt: longAgo, startedAt: longAgo });
  expect(await commonTo(district, mentee, id)).toEqual([]);
  await change({ acceptedAt: district.now, startedAt: district.now });
  await endMentorship(district.viewer(mentor), { mentorshipId: id, reason: "workloadOrLeave" });
  expect(await commonTo(district, mentee, id)).toEqual([]);
});
