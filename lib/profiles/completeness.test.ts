import { expect, it } from "vitest";
import { answersOf } from "./answers";
import { askedOf } from "./completeness";
import { completenessOf } from "./filled";

const missing = (answers: Parameters<typeof completenessOf>[1]) =>
  completenessOf(askedOf(["mentor"]), answers).missing;

it("counts what the form holds, preselected or typed a moment ago", () => {
  const asked = askedOf(["mentor"]);
  const held = { level: ["middle"], capacity: ["1"], strength: ["weeding"], ownWords: ["Hello"] };
  expect(completenessOf(asked, held)).toMatchObject({ filled: 4, of: asked.length });
  expect(missing(held)).not.toContain("level");
  expect(missing(held)).not.toContain("capacity");
  expect(missing({ ...held, capacity: [], ownWords: ["  "] })).toEqual(
    expect.arrayContaining(["capacity", "ownWords"]),
  );
});

it("takes a free time as such when it has its day and both its hours, or is said in words", () => {
  const line = { "windows[1].weekday": ["2"], "windows[1].from": ["10:00"] };
  expect(missing(line)).toContain("windows");
  expect(missing({ ...line, "windows[1].to": ["11:30"] })).not.toContain("windows");
  expect(missing({ windowsText: ["After three"] })).not.toContain("windows");
});

it("counts what is saved as the form would", () => {
  const profile = {
    level: "k12" as const,
    yearsInLibrary: 0,
    schedule: null,
    languages: [],
    meetingWays: ["phone" as const],
    travelMinutes: null,
    windowsText: "",
    ownWords: "",
    version: 1,
    growth: [],
    strength: [{ topic: "weeding", weight: 2 }],
    windows: [{ weekday: 2, start: 600, end: 690 }],
  };
  const saved = answersOf({ profile, capacity: 2, wishes: [], vetoes: [] });
  expect(missing(saved).toSorted()).toEqual(["languages", "ownWords", "schedule", "travelMinutes"]);
  expect(missing(answersOf({ profile: null, capacity: 0, wishes: [], vetoes: [] }))).toEqual(
    askedOf(["mentor"]),
  );
});
