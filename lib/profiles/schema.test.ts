import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { profileSchema } from "./schema";

const ids = { formKey: randomUUID(), programmeId: randomUUID(), version: "0" };
const problems = (input: object) =>
  profileSchema
    .safeParse({ ...ids, ...input })
    .error?.issues.map(({ path, message }) => [path.join("."), message]);

it("says of an empty sign-up at every field at once what is missing", () => {
  expect(problems({ roles: ["mentee", "mentor"] })).toEqual([
    ["level", "form.required"],
    ["growth", "profiles.problem.noGrowth"],
    ["strength", "profiles.problem.noStrength"],
    ["capacity", "profiles.problem.noCapacity"],
    ["meetingWays", "profiles.problem.noWay"],
  ]);
  expect(problems({ roles: ["host"] })).toEqual([["level", "form.required"]]);
});

it("takes what is there, with its level", () => {
  const filled = {
    roles: ["mentee"],
    level: "middle",
    growth: ["weeding"],
    meetingWays: ["video"],
  };
  expect(profileSchema.parse({ ...ids, ...filled })).toMatchObject({ level: "middle", version: 0 });
});
