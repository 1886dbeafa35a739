import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyMentee, anyMentor, anyWeights } from "@/lib/testing/arbitrary-people";
import { fullMentee, fullMentor, mentee, mentor, only } from "@/lib/testing/made-up";
import { hectometresBetween } from "./distance";
import { mergedWindows, sharedMinutes } from "./overlap";
import { defaultWeights, fitOf } from "./score";
import {
  FULL_FIT,
  type Mentee,
  type Mentor,
  NEUTRAL,
  type PartName,
  partNames,
  type Topic,
} from "./types";

const school = (facts: object) => ({ id: "s", place: null, roll: null, languages: [], ...facts });
describe("the fit of a pair", () => {
  test("and each of its parts is a whole number from 0 to 10 000", () => {
    fc.assert(
      fc.property(anyMentee, anyMentor, anyWeights, (a, b, weights) => {
        const { fit, parts } = fitOf(a, b, weights);
        for (const value of [fit, ...parts.map((part) => part.value)]) {
          expect(Number.isInteger(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(FULL_FIT);
        }
        expect(parts.map((part) => part.name)).toEqual(partNames);
      }),
      { numRuns: 500 },
    );
  });

  test("lies between its least and its greatest part that counts", () => {
    fc.assert(
      fc.property(anyMentee, anyMentor, (a, b) => {
        const { fit, parts } = fitOf(a, b, defaultWeights);
        const values = parts.map((part) => part.value);
        expect(fit).toBeGreaterThanOrEqual(Math.min(...values));
        expect(fit).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  test("does not depend on the unit of the weights", () => {
    const doubled = Object.fromEntries(
      Object.entries(defaultWeights).map(([name, weight]) => [name, 2 * weight]),
    ) as typeof defaultWeights;
    const [a, b] = [fullMentee("a", 4), fullMentor("b", 3)];
    expect(fitOf(a, b, doubled).fit).toBe(fitOf(a, b, defaultWeights).fit);
  });

  test("is neutral in every part when nothing is known", () => {
    const { parts } = fitOf(mentee("a"), mentor("b"), defaultWeights);
    expect(new Set(parts.map((part) => part.value))).toEqual(new Set([NEUTRAL]));
  });

  test("is the same from both sides where the part has no sides", () => {
    const sideless = ["level", "schedule", "distance", "windows", "ways", "wishes"] as const;
    fc.assert(
      fc.property(anyMentee, anyMentor, (a, b) => {
        const swapped = fitOf(mentee(b.id, { ...b }), mentor(a.id, { ...a }), defaultWeights);
        const straight = fitOf(a, b, defaultWeights);
        for (const name of sideless) {
          const of = ({ parts }: typeof straight) => parts.find((part) => part.name === name);
          expect(of(swapped)?.value, name).toBe(of(straight)?.value);
        }
      }),
    );
  });
});

const at = (latitude: number) => school({ place: { latitude, longitude: -82 } });
const window = (end: number) => [{ weekday: 1, start: 600, end }];
const years = (yearsInLibrary: number) => mentor("b", { yearsInLibrary });
const strong = (weight: Topic["weight"]) => mentor("b", { strengths: [{ topic: "x", weight }] });
const seeks = mentee("a", { growthAreas: [{ topic: "x", weight: 2 }] });
const here = mentee("a", { school: at(28), windows: window(700), yearsInLibrary: 0 });

/** Each row from worse to better, never falling. */
const ladders: [PartName, [Mentee, Mentor][]][] = [
  [
    "topics",
    [
      [seeks, mentor("b")],
      [seeks, strong(1)],
      [seeks, strong(2)],
      [seeks, strong(3)],
    ],
  ],
  [
    "distance",
    [29, 28.4, 28.2, 28.1, 28].map((latitude) => [here, mentor("b", { school: at(latitude) })]),
  ],
  ["windows", [610, 630, 660, 700].map((end) => [here, mentor("b", { windows: window(end) })])],
  ["experience", [0, 1, 2, 3, 4].map((gap) => [here, years(gap)])],
  ["waiting", [0, 30, 90, 180].map((daysWaiting) => [mentee("a", { daysWaiting }), mentor("b")])],
  [
    "wishes",
    [["c"], [], ["c", "b"], ["b"]].map((wishes) => [mentee("a", { wishes }), mentor("b")]),
  ],
  [
    "continuity",
    [[], ["b"]].map((earlierMentorIds) => [mentee("a", { earlierMentorIds }), mentor("b")]),
  ],
];

test.each(ladders)("%s rises step by step", (name, pairs) => {
  const values = pairs.map(([a, b]) => fitOf(a, b, only(name)).fit);
  expect(values).toEqual([...values].sort((a, b) => a - b));
  expect(new Set(values).size).toBe(values.length);
});

test("a place that is not known counts neither way, and the part says so", () => {
  const { parts } = fitOf(here, mentor("b", { school: school({}) }), only("distance"));
  const part = parts.find(({ name }) => name === "distance");
  expect(part).toMatchObject({ value: NEUTRAL, fact: { key: "part.distance.unknown" } });
});

test("further than either can travel counts half", () => {
  const near = mentor("b", { school: at(28.2), maxKm: 10 });
  const wide = mentor("b", { school: at(28.2), maxKm: 60 });
  const from = { ...here, maxKm: 10 };
  const half = fitOf(from, near, only("distance")).fit;
  expect(half).toBe(Math.floor(fitOf(from, wide, only("distance")).fit / 2));
});

test("Tampa to Orlando is 124 km", () => {
  const tampa = { latitude: 27.9506, longitude: -82.4572 };
  const orlando = { latitude: 28.5384, longitude: -81.3789 };
  expect(hectometresBetween(tampa, orlando)).toBeGreaterThan(1_230);
  expect(hectometresBetween(tampa, orlando)).toBeLessThan(1_250);
});

test("minutes entered twice count once", () => {
  const twice = mergedWindows([
    { weekday: 2, start: 600, end: 660 },
    { weekday: 2, start: 630, end: 700 },
  ]);
  expect(sharedMinutes(twice, [{ weekday: 2, start: 0, end: 1_440 }])).toBe(100);
  expect(sharedMinutes(twice, [{ weekday: 3, start: 0, end: 1_440 }])).toBe(0);
});
