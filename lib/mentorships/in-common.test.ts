import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import { locales, messagesFor } from "@/lib/i18n/messages";
import { readersOf } from "@/lib/profiles/readers";
import { anyMentee, anyMentor } from "@/lib/testing/arbitrary-people";
import { mentee, mentor } from "@/lib/testing/made-up";
import { inCommon, tellsInCommon } from "./in-common";

const school = (latitude: number, languages: string[] = []) => ({
  ...{ id: "s", roll: 500, languages },
  place: { latitude, longitude: -82.4 },
});
const free = (from: number, to: number) => [{ weekday: 2, start: from, end: to }];
const seeks = mentee("a", {
  growthAreas: [
    { topic: "weeding", weight: 3 },
    { topic: "book-fair", weight: 2 },
    { topic: "inventory", weight: 1 },
  ],
  level: "elementary",
  school: school(27.9, ["es", "ht"]),
  windows: free(600, 720),
  ways: ["inPerson", "video"],
});
const offers = mentor("b", {
  strengths: [
    { topic: "inventory", weight: 3 },
    { topic: "weeding", weight: 1 },
  ],
  level: "elementary",
  school: school(27.95),
  windows: free(630, 780),
  ways: ["video", "phone"],
  languages: ["en", "es"],
});
const keys = (...pair: Parameters<typeof inCommon>) => inCommon(...pair).map(({ key }) => key);
const bare = { windows: [], ways: [], languages: [], school: null, level: null };

describe("what a pair has in common", () => {
  it("are the few strongest facts, what one seeks and the other offers first", () => {
    expect(inCommon(seeks, offers)).toEqual([
      {
        key: "part.topics.met",
        values: { topics: { of: "topics", codes: ["weeding", "inventory"] } },
      },
      {
        key: "part.schoolNeeds.languages",
        values: { languages: { of: "languages", codes: ["es"] } },
      },
      { key: "part.level.same", values: { level: "elementary" } },
      { key: "part.distance.km", values: { km: 5.6 } },
    ]);
  });

  it("has no time of day in it, and no number of minutes", () => {
    const far = { ...offers, ...bare, strengths: [], windows: offers.windows, ways: offers.ways };
    expect(inCommon(seeks, far)).toEqual([
      { key: "part.windows.minutes", values: {} },
      { key: "part.ways.shared", values: { ways: { of: "ways", codes: ["video"] } } },
    ]);
    expect(keys(seeks, { ...far, windows: free(690, 780) })).toEqual(["part.ways.shared"]);
  });

  it("says nothing where nothing is shared, or nothing is known", () => {
    expect(inCommon(mentee("a"), mentor("b"))).toEqual([]);
    const apart = {
      ...bare,
      level: "secondary",
      school: school(28.4),
      windows: free(60, 90),
    } as const;
    expect(inCommon(seeks, { ...apart, id: "b", strengths: [], ways: ["phone"] })).toEqual([]);
  });

  it("calls levels close where they are, and schools near up to fifteen kilometres", () => {
    const at = (level: "middle" | "k12" | "secondary") =>
      keys({ ...mentee("a"), level: "elementary" }, { ...mentor("b"), level });
    expect(at("middle")).toEqual(["part.level.different"]);
    expect(at("k12")).toEqual(["part.level.different"]);
    expect(at("secondary")).toEqual([]);
    const north = (degrees: number) =>
      keys({ ...mentee("a"), school: school(27) }, mentor("b", { school: school(27 + degrees) }));
    expect(north(0.13)).toEqual(["part.distance.km"]);
    expect(north(0.14)).toEqual([]);
  });
});

describe("what a pair is never told", () => {
  const sentences = [
    ...["topics.met", "schoolNeeds.languages", "level.same", "level.different"],
    ...["distance.km", "windows.minutes", "ways.shared"],
  ];
  const sayable = new Set(["topics", "languages", "level", "mentee", "mentor", "km", "ways"]);

  it("is whatever only the matcher or the office reads: it changes nothing, whatever it is", () => {
    fc.assert(
      fc.property(anyMentee, anyMentor, anyMentee, anyMentor, (one, other, a, b) => {
        const { wishes, supervisorIds, maxKm, schedule, yearsInLibrary } = a;
        const hidden = { wishes, supervisorIds, maxKm, schedule, yearsInLibrary };
        const { daysWaiting, earlierMentorIds } = a;
        const changed = [
          { ...one, ...hidden, daysWaiting, earlierMentorIds },
          { ...other, ...hidden, wishes: b.wishes, capacity: b.capacity, taken: b.taken },
        ] as const;
        expect(inCommon(...changed)).toEqual(inCommon(one, other));
      }),
    );
  });

  it("has neither key nor value beyond those that are told", () => {
    fc.assert(
      fc.property(anyMentee, anyMentor, (one, other) => {
        const facts = inCommon(one, other);
        expect(facts.length).toBeLessThanOrEqual(4);
        for (const { key, values } of facts) {
          expect(sentences).toContain(key.replace("part.", ""));
          expect(Object.keys(values).filter((name) => !sayable.has(name))).toEqual([]);
        }
      }),
    );
  });

  it("is no field of the sign-up that keeps the partner out", () => {
    const from = ["growth", "strength", "level", "languages", "windows", "meetingWays"] as const;
    for (const field of from) expect(readersOf(field), field).toContain("partner");
    for (const field of ["wishes", "vetoes", "capacity"] as const) {
      expect(readersOf(field), field).not.toContain("partner");
    }
  });

  it.each(locales)("has no word in %s", (locale) => {
    const words = messagesFor(locale).mentorships.inCommon;
    const secret =
      /wish|veto|wait|score|point|fit\b|rank|choice|rule|souhait|attend|compatib|classement|règle|dese|esper|puntu|regla|opción/i;
    expect(JSON.stringify(words)).not.toMatch(secret);
    const said = Object.entries(words).flatMap(([part, of]) =>
      typeof of === "string" ? [] : Object.keys(of).map((key) => `${part}.${key}`),
    );
    expect(said, "the sentences there are, and no others").toEqual(sentences);
  });
});

it("is told while a pair is proposed, and until its trial is over", () => {
  const day = (iso: string) => iso as IsoDate;
  const trial = { startedOn: day("2026-09-01"), programme: { trialDays: 30 } };
  const pair = { ...trial, endedOn: null, today: day("2026-10-01"), answer: "both" } as const;
  expect(tellsInCommon(pair)).toBe(true);
  expect(tellsInCommon({ ...pair, today: day("2026-10-02") })).toBe(false);
  expect(tellsInCommon({ ...pair, today: day("2026-12-02"), answer: "waitsForMe" })).toBe(true);
  expect(tellsInCommon({ ...pair, endedOn: day("2026-09-20") })).toBe(false);
});
