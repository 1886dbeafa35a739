import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certify } from "@/lib/matching/certify";
import { solve } from "@/lib/matching/solve";
import type { Problem, Value } from "@/lib/matching/types";
import { compareValues, minus, nothing, plus, valueOfPair } from "@/lib/matching/value";
import { type AuditTable, auditRows, expectedOf } from "@/lib/rounds/audit-lists";
import { arbitraryRound } from "@/lib/testing/arbitrary-round";
import { corruptions } from "@/lib/testing/corruptions";
import { type Random, randomFrom } from "@/prisma/seed/random";
import { certifyLists } from "./certify";
import { freePlaces, type ListSettings, type PairLists, scoreOf } from "./lists";
import { readLists } from "./read";
import { solveLists } from "./solve";

/** No pair, one poor, one weak, one good: every order of the objective is at stake. */
const scores = [-1, 2000, 4000, 9000] as const;
const plain: ListSettings = { poor: 3000, weak: 4500, loadStep: 0 };

/** @param rows of each mentee the score with each mentor, −1 for no pair */
function listsOf(
  rows: readonly (readonly number[])[],
  places: readonly { capacity: number; busy: number }[],
  pins: readonly number[] = rows.map(() => -1),
): PairLists {
  const starts = [0];
  const mentor: number[] = [];
  const score: number[] = [];
  for (const row of rows) {
    for (const [j, one] of row.entries()) {
      if (one < 0) continue;
      mentor.push(j);
      score.push(one);
    }
    starts.push(mentor.length);
  }
  return {
    mentees: rows.map((_, i) => `mentee-${i}`),
    mentors: places.map((one, j) => ({ id: `mentor-${j}`, ...one })),
    starts: Int32Array.from(starts),
    mentor: Int32Array.from(mentor),
    score: Int16Array.from(score),
    pins: Int32Array.from(pins),
  };
}

/** Tries everything, pins kept. */
function bestOf(lists: PairLists, settings: ListSettings): Value {
  const load = lists.mentors.map(({ busy }) => busy);
  const left = lists.mentors.map(freePlaces);
  /** Null when a pin further down finds its place taken. */
  const from = (i: number): Value | null => {
    if (i === lists.mentees.length) return nothing;
    const pin = lists.pins[i] ?? -1;
    let best: Value | null = pin < 0 ? from(i + 1) : null;
    for (const j of lists.mentors.keys()) {
      const score = scoreOf(lists, i, j);
      const [busy, room] = [load[j] ?? 0, left[j] ?? 0];
      if (score < 0 || room === 0 || (pin >= 0 && pin !== j)) continue;
      [load[j], left[j]] = [busy + 1, room - 1];
      const step = { ...nothing, points: busy > 0 ? settings.loadStep : 0 };
      const rest = from(i + 1);
      [load[j], left[j]] = [busy, room];
      const value = rest && plus(minus(valueOfPair(score, settings), step), rest);
      if (value && (!best || compareValues(value, best) > 0)) best = value;
    }
    return best;
  };
  const best = from(0);
  if (!best) throw new Error("the pins have places");
  return best;
}

/** Whether the result is the best and proved; says of which lists it is not. */
function faultIn(lists: PairLists, settings: ListSettings): string | null {
  const result = solveLists(lists, settings);
  const isBest = compareValues(result.value, bestOf(lists, settings)) === 0;
  const kept = result.pairs.filter(({ pinned }) => pinned).length;
  const pins = lists.pins.filter((j) => j >= 0).length;
  const isRight = isBest && kept === pins && certifyLists(lists, settings, result).holds;
  return isRight ? null : JSON.stringify({ lists, settings });
}

describe("against trying everything, pins included", () => {
  /** Rows in an order, as mentees in another order are the same round. */
  function* rowsUpTo(count: number, kinds: number[][], from = 0): Generator<number[][]> {
    if (count === 0) yield [];
    for (let k = from; count > 0 && k < kinds.length; k += 1) {
      for (const rest of rowsUpTo(count - 1, kinds, k)) yield [kinds[k] ?? [], ...rest];
    }
  }
  const kindsOf = (mentors: number): number[][] =>
    mentors === 0
      ? [[]]
      : kindsOf(mentors - 1).flatMap((row) => scores.map((score) => [...row, score]));
  const capacitiesOf = (mentors: number): number[][] =>
    mentors === 0
      ? [[]]
      : capacitiesOf(mentors - 1).flatMap((row) => [0, 1, 2, 3].map((one) => [...row, one]));

  /** Every round of these sizes, up to the order of mentees. */
  function* everyRound(mentees: number, mentors: number, most: number) {
    for (const rows of rowsUpTo(mentees, kindsOf(mentors))) {
      for (const capacities of capacitiesOf(mentors)) {
        if (Math.max(...capacities) > most) continue;
        yield { rows, places: capacities.map((capacity) => ({ capacity, busy: 0 })) };
      }
    }
  }

  const patient = { timeout: 90_000 };

  it.each([
    [1, 1, 16],
    [1, 2, 160],
    [2, 2, 1_360],
    [3, 1, 80],
    [3, 2, 8_160],
  ])("every round of %d × %d with capacities 0 to 3", patient, (n, m, count) => {
    const wrong: (string | null)[] = [];
    for (const { rows, places } of everyRound(n, m, 3)) {
      // Whoever has more places comes last: mentors in another order are the same round too.
      if (places.some(({ capacity }, j) => capacity < (places[j - 1]?.capacity ?? 0))) continue;
      wrong.push(faultIn(listsOf(rows, places), plain));
    }
    expect(wrong.filter(Boolean)).toEqual([]);
    expect(wrong).toHaveLength(count);
  });

  it.each([
    [1, 1, 3, 9],
    [1, 2, 3, 144],
    [2, 2, 3, 2_304],
    [3, 1, 3, 90],
    [3, 2, 2, 9_792],
  ])("every round of %d × %d with capacities 0 to %d and one pin", patient, (n, m, most, count) => {
    const wrong: (string | null)[] = [];
    for (const { rows, places } of everyRound(n, m, most)) {
      // Another mentor's pin, or that of a mentee with the same row, is one of these in another order.
      if (places[0]?.capacity === 0) continue;
      for (const [i, row] of rows.entries()) {
        if (row === rows[i - 1] || (row[0] ?? -1) < 0) continue;
        const pins = rows.map((_, k) => (k === i ? 0 : -1));
        wrong.push(faultIn(listsOf(rows, places, pins), plain));
      }
    }
    expect(wrong.filter(Boolean)).toEqual([]);
    expect(wrong).toHaveLength(count);
  });

  function anyRound(random: Random, share: number): [PairLists, ListSettings] {
    const [n, m] = [random.whole(0, 6), random.whole(0, 4)];
    const places = Array.from({ length: m }, () => ({
      capacity: random.whole(0, 3),
      busy: random.whole(0, 1),
    }));
    const rows = Array.from({ length: n }, () =>
      Array.from({ length: m }, () => (random.chance(0.7) ? random.pick(scores.slice(1)) : -1)),
    );
    const left = places.map(({ capacity, busy }) => Math.max(0, capacity - busy));
    const pins = rows.map((row) => {
      const open = [...row.keys()].filter((j) => (row[j] ?? -1) >= 0 && (left[j] ?? 0) > 0);
      if (open.length === 0 || !random.chance(share)) return -1;
      const j = random.pick(open);
      left[j] = (left[j] ?? 0) - 1;
      return j;
    });
    const loadStep = random.pick([0, 0, 700, 10_000]);
    return [listsOf(rows, places, pins), { ...plain, loadStep }];
  }

  it("thousands of rounds up to 6 × 4 with pins, running pairs and load", () => {
    const random = randomFrom(21);
    const wrong: (string | null)[] = [];
    let pins = 0;
    for (let round = 0; round < 3000; round += 1) {
      const [lists, settings] = anyRound(random, 0.3);
      pins += lists.pins.filter((j) => j >= 0).length;
      wrong.push(faultIn(lists, settings));
    }
    expect(wrong.filter(Boolean)).toEqual([]);
    expect(pins).toBeGreaterThan(1000);
  });

  it("rounds in which everyone is pinned who can be", () => {
    const random = randomFrom(22);
    let full = 0;
    for (let round = 0; round < 500; round += 1) {
      const [lists, settings] = anyRound(random, 1);
      expect(faultIn(lists, settings)).toBe(null);
      if (lists.mentees.length > 0 && lists.pins.every((j) => j >= 0)) full += 1;
    }
    expect(full).toBeGreaterThan(50);
  });
});

describe("lists of a round come to what the round comes to", () => {
  const settingsOf = ({ thresholds, loadStep }: Problem) => ({ ...thresholds, loadStep });
  const bytesOf = (audited: Parameters<typeof auditRows>[0], table: AuditTable) =>
    new TextEncoder().encode([...auditRows(audited, table)].map((row) => row.join()).join("\n"));
  const listed = async (audited: Parameters<typeof auditRows>[0]) =>
    readLists({
      mentors: bytesOf(audited, "mentors"),
      pairs: bytesOf(audited, "pairs"),
      mentees: bytesOf(audited, "mentees"),
      pins: bytesOf(audited, "pins"),
    });

  it("the same value and prices, proved by both", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRound({ mentees: 9, mentors: 5 }), async (problem) => {
        const audited = { roundId: "any", problem, result: solve(problem) };
        const expected = expectedOf(audited);
        const lists = await listed(audited);
        const result = solveLists(lists, settingsOf(problem));
        expect(result.value).toEqual(expected.value);
        expect(result.prices).toEqual(expected.prices);
        // Among pairs that are worth the same others may go without, and each by the same rule.
        const reasons = new Map(result.unmatched.map((one) => [one.mentee, one.reason]));
        for (const { mentee, reason } of expected.unmatched)
          expect(reasons.get(mentee) ?? reason).toBe(reason);
        expect(certifyLists(lists, settingsOf(problem), result)).toEqual({ holds: true });
        expect(certify(problem, audited.result)).toMatchObject({ holds: true });
      }),
      { numRuns: 150 },
    );
  });

  it("what one proof refuses the other refuses", async () => {
    const kinds = Object.entries(corruptions).filter(([name]) => !/tier|bound/.test(name));
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        arbitraryRound({ mentees: 7, mentors: 4 }),
        fc.constantFrom(...kinds),
        fc.nat(),
        fc.nat(),
        async (problem, [, corrupt], a, b) => {
          const bad = corrupt(solve(problem), a, b);
          if (!bad) return;
          const audited = { roundId: "any", problem, result: bad };
          const lists = await listed(audited);
          const { settings: _, ...claimed } = expectedOf(audited);
          expect(certify(problem, bad).holds).toBe(false);
          expect(certifyLists(lists, settingsOf(problem), claimed).holds).toBe(false);
          refused += 1;
        },
      ),
      { numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});
