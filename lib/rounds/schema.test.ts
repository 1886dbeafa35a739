import { expect, it } from "vitest";
import { defaultWeights } from "@/lib/matching/score";
import { partNames } from "@/lib/matching/types";
import { previewSchema } from "./schema";

const asTyped = Object.fromEntries(partNames.map((name) => [name, String(defaultWeights[name])]));
const form = {
  ...{ weights: asTyped, mustHave: [], poor: "35", weak: "55", floor: "0", loadStep: "0" },
  ...{ version: "3", begin: "round", forProgramme: "on", programmeId: crypto.randomUUID() },
};

it("a preview takes either form of settings whole, and nothing that is in neither", () => {
  expect(previewSchema.safeParse(form).success).toBe(true);
  expect(previewSchema.safeParse({ ...form, districtId: "another" }).success).toBe(false);
  const weights = { ...asTyped, luck: "100" };
  expect(previewSchema.safeParse({ ...form, weights }).success).toBe(false);
});
