import { expect, it } from "vitest";
import { locales, messagesFor } from "@/lib/i18n/messages";
import { gradeOf, levelOf } from "./school-level";

it.each([
  ["PK", "05", "ELEMENTARY", "elementary"],
  ["KG", "08", "ELEMENTARY", "elementary"],
  ["PK", "PK", "PREKINDERGARTEN", "elementary"],
  ["06", "08", "MIDDLE", "middle"],
  ["04", "08", "OTHER", "middle"],
  ["06", "06", "", "middle"],
  ["09", "12", "HIGH", "secondary"],
  ["06", "12", "HIGH", "secondary"],
  ["PK", "12", "OTHER", "k12"],
  ["04", "12", "OTHER", "k12"],
  ["M", "M", "NOT REPORTED", null],
  ["M", "M", "HIGH", "secondary"],
  ["", "", "", null],
  ["12", "05", "ELEMENTARY", "elementary"],
])("grades %s to %s (%s) are %s", (low, high, stated, level) => {
  expect(levelOf(low, high, stated)).toBe(level);
});

it.each(locales)("knows the levels as our lists in %s write them", (locale) => {
  for (const [level, word] of Object.entries(messagesFor(locale).roster.level))
    expect(levelOf("", "", word), word).toBe(level);
});

it("reads grades as people write them", () => {
  expect(["Pre-K", "K", "1st", "Grade 12", "99", "M"].map(gradeOf)).toEqual([
    -1,
    0,
    1,
    12,
    null,
    null,
  ]);
});
