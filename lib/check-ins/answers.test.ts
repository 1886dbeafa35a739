import { expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import { answersOf } from "./answers";
import type { CheckInEntry } from "./queries";

const entry: CheckInEntry = {
  id: "week",
  week: "2026-11-23" as IsoDate,
  energy: 1,
  workload: 2,
  belonging: 3,
  words: null,
  writtenAt: new Date("2026-11-24T15:00:00Z"),
  changedAt: null,
  sharedWith: [],
};

it("gives back what was being typed, and never a sharing that was taken back meanwhile", () => {
  const typed = { energy: ["3"], words: ["The roof again"], share: ["pair"] };
  expect(answersOf(entry, typed)).toEqual({
    energy: "3",
    workload: undefined,
    belonging: undefined,
    words: "The roof again",
    share: [],
  });
  const shared = { ...entry, sharedWith: ["pair"] };
  expect(answersOf(shared, { words: ["The roof"] }).share).toEqual(["pair"]);
});
