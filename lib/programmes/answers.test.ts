import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { dateIn } from "@/lib/dates";
import { defaultThresholds } from "@/lib/matching/value";
import { suggestedAnswers } from "./answers";
import { newProgramme } from "./schema";

it("a new programme begins with the limits of the matcher, as its form sends them", () => {
  const today = dateIn("UTC", new Date("2026-08-03T12:00:00Z"));
  const answers = Object.entries(suggestedAnswers(today, "Mentoring", undefined));
  const sent = Object.fromEntries(answers.map(([name, [value]]) => [name, value]));
  const { poorBelow: poor, weakBelow: weak } = newProgramme.parse({
    ...sent,
    formKey: randomUUID(),
  });
  expect({ poor, weak }).toEqual(defaultThresholds);
});
