import { describe, expect, it } from "vitest";
import { type Random, randomFrom } from "@/prisma/seed/random";
import { type Assignment, eachPair, stepOf } from "./assignment";
import { exchangeFor } from "./exchange";
import { type Assigned, withValues } from "./prices";
import { newTable, searchFor } from "./search";
import { TooLarge } from "./too-large";

/** A round as a table: more mentors than a list holds, prices beyond 16 bits, some pairs impossible. */
function tableOf(random: Random): Assignment {
  const [mentees, mentors] = [random.whole(1, 90), random.whole(1, 70)];
  const possible = random.pick([0.2, 0.9, 1]);
  const fits = () => (random.chance(possible) ? random.whole(0, random.pick([10_000, 3])) : -1);
  return {
    mentees,
    mentors,
    edges: { kind: "dense", fits: Int16Array.from({ length: mentees * mentors }, fits) },
    places: Int32Array.from({ length: mentors }, () => random.whole(0, random.pick([1, 4]))),
    busy: Int32Array.from({ length: mentors }, () => random.whole(0, 2)),
    thresholds: random.pick([
      { poor: 0, weak: 0 },
      { poor: 3_000, weak: 4_500 },
    ]),
    loadStep: random.pick([0, 0, 700]),
  };
}

/** The same round as lists, in which the search looks at every pair. */
function listsOf(table: Assignment): Assignment {
  const starts = new Int32Array(table.mentees + 1);
  const [mentor, fits]: [number[], number[]] = [[], []];
  for (let i = 0; i < table.mentees; i += 1) {
    eachPair(table, i, (j, fit) => {
      mentor.push(j);
      fits.push(fit);
    });
    starts[i + 1] = mentor.length;
  }
  const edges = { mentor: Int32Array.from(mentor), fits: Int16Array.from(fits), starts };
  return { ...table, edges: { kind: "sparse", ...edges } };
}

const costsOf = ({ problem, weights }: Assigned, mentorOf: Int32Array): number => {
  const load = Int32Array.from(problem.busy);
  let cost = 0;
  for (const [i, mentor] of mentorOf.entries()) {
    if (mentor < 0) cost += weights.nobody;
    else cost += stepOf(load[mentor] ?? 0, problem.loadStep);
    if (mentor >= 0) load[mentor] = (load[mentor] ?? 0) + 1;
    eachPair(problem, i, (j, fit) => {
      if (j === mentor) cost += weights.cost[fit] ?? 0;
    });
  }
  return cost;
};

/** What the best with some pair costs, by the exchange that puts it in. */
function costsWith(assigned: Assigned, i: number, j: number): number {
  const mentorOf = assigned.mentorOf.slice();
  for (const { mentee, to } of exchangeFor(assigned, i, j)) mentorOf[mentee] = to;
  expect(mentorOf[i]).toBe(j);
  return costsOf(assigned, mentorOf);
}

describe("looking at a few of each row", () => {
  it("finds the value, the prices and the exchanges that looking at all of them finds", () => {
    const random = randomFrom(5);
    for (let round = 0; round < 400; round += 1) {
      const table = tableOf(random);
      const [some, all] = [table, listsOf(table)].map((one) => withValues(searchFor(one)));
      if (!some || !all) throw new Error("both are searched");
      expect(costsOf(some, some.mentorOf)).toBe(costsOf(all, all.mentorOf));
      expect(some.values).toEqual(all.values);
      for (let tried = 0; tried < 5; tried += 1) {
        const [i, j] = [random.whole(0, table.mentees - 1), random.whole(0, table.mentors - 1)];
        if ((table.places[j] ?? 0) === 0 || (table.edges.fits[i * table.mentors + j] ?? -1) < 0) {
          continue;
        }
        expect(costsWith(some, i, j)).toBe(costsWith(all, i, j));
      }
    }
  });

  it("a search keeps what it found while others are made", () => {
    const random = randomFrom(6);
    const first = searchFor(tableOf(random));
    const found = [first.mentorOf, first.fitOf, first.order].map((array) => [...array]);
    for (let other = 0; other < 20; other += 1) searchFor(tableOf(random));
    expect([first.mentorOf, first.fitOf, first.order].map((array) => [...array])).toEqual(found);
  });

  it("a second search for one table leaves what the first one found as it was", () => {
    const random = randomFrom(8);
    for (let round = 0; round < 20; round += 1) {
      const given = tableOf(random);
      const table = newTable(given.mentees, given.mentors);
      table.set(given.edges.fits);
      const problem: Assignment = { ...given, edges: { kind: "dense", fits: table } };
      const [first, expected] = [searchFor(problem), searchFor(given)];
      const found = [...first.mentorOf];
      expect(found).toEqual([...expected.mentorOf]);
      const places = given.places.map((count) => count + 1);
      const second = searchFor({ ...problem, places });
      expect([...second.mentorOf]).toEqual([...searchFor({ ...given, places }).mentorOf]);
      expect([...first.mentorOf]).toEqual(found);
      const [i, j] = [random.whole(0, given.mentees - 1), random.whole(0, given.mentors - 1)];
      if ((given.places[j] ?? 0) === 0 || (table[i * given.mentors + j] ?? -1) < 0) continue;
      const exchanges = [first, expected].map((one) => exchangeFor(withValues(one), i, j));
      expect(exchanges[0]).toEqual(exchanges[1]);
    }
  });

  it("more pairs than a table holds are refused before there is a table", () => {
    expect(() => newTable(40_000, 30_000)).toThrow(TooLarge);
  });

  it("nobody, and nobody for anybody", () => {
    const table = tableOf(randomFrom(7));
    const fits = { kind: "dense", fits: new Int16Array() } as const;
    expect(searchFor({ ...table, mentees: 0, edges: fits }).mentorOf).toHaveLength(0);
    const none = { mentors: 0, places: new Int32Array(), busy: new Int32Array() };
    const left = searchFor({ ...table, ...none, edges: fits }).mentorOf;
    expect(left.every((j) => j === -1)).toBe(true);
    expect(left).toHaveLength(table.mentees);
  });
});
