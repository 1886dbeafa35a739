import { describe, expect, it } from "vitest";
import { certifyLists } from "./certify";
import type { PairLists } from "./lists";
import { type File, ListTrouble, readLists } from "./read";
import { type ListResult, solveLists } from "./solve";

const settings = { poor: 3000, weak: 4500, loadStep: 0 };
const bytes = (text: string) => new TextEncoder().encode(text);

const sample: Record<File, string> = {
  mentors: "mentor,capacity\nOsei,1\nVance,2\n",
  pairs:
    "mentee,mentor,score\nHerrera,Osei,9000\nHerrera,Vance,8000\nKovacs,Osei,7000\nArroyo,Vance,2000\n",
  mentees: "mentee\nTran\n",
  pins: "mentee,mentor\n",
};

function read(changes: Partial<Record<File, string>> = {}): Promise<PairLists> {
  const texts = Object.entries({ ...sample, ...changes });
  return readLists(Object.fromEntries(texts.map(([file, text]) => [file, bytes(text)])));
}

describe("the best of some lists", () => {
  it("matches as many as possible, and says why somebody is not", async () => {
    const result = solveLists(await read(), settings);
    expect(result.pairs).toEqual([
      { mentee: "Arroyo", mentor: "Vance", score: 2000, pinned: false },
      { mentee: "Herrera", mentor: "Vance", score: 8000, pinned: false },
      { mentee: "Kovacs", mentor: "Osei", score: 7000, pinned: false },
    ]);
    expect(result.unmatched).toEqual([{ mentee: "Tran", reason: "no-possible-mentor" }]);
    expect(result.value).toEqual({ matched: 3, poor: 1, weak: 1, points: 17_000 });
  });

  it("keeps pins, and counts running pairs", async () => {
    const lists = await read({
      mentors: "mentor,capacity,busy\nOsei,2,1\nVance,2,2\n",
      pins: "mentee,mentor\nHerrera,Osei\n",
    });
    const result = solveLists(lists, { ...settings, loadStep: 500 });
    expect(result.pairs).toEqual([
      { mentee: "Herrera", mentor: "Osei", score: 9000, pinned: true },
    ]);
    expect(result.unmatched).toEqual([
      { mentee: "Arroyo", reason: "no-places" },
      { mentee: "Kovacs", reason: "mentors-full" },
      { mentee: "Tran", reason: "no-possible-mentor" },
    ]);
    expect(result.value.points).toBe(8500);
    expect(certifyLists(lists, { ...settings, loadStep: 500 }, result)).toEqual({ holds: true });
  });

  it("is the same in any order, with another separator and a byte order mark", async () => {
    const turned = await read({
      pairs:
        "\ufeffscore;mentor;mentee\r\n2000;Vance;Arroyo\r\n7000;Osei;Kovacs\r\n8000;Vance;Herrera\r\n9000;Osei;Herrera\r\n",
      mentors: "mentor,capacity\nVance,2\nOsei,1\n",
    });
    expect(solveLists(turned, settings)).toEqual(solveLists(await read(), settings));
  });
});

describe("a list that cannot be right is refused at its line", () => {
  const refused: [string, Partial<Record<File, string>>, [File, number | null, string]][] = [
    [
      "capacity −1",
      { mentors: "mentor,capacity\nOsei,-1\n" },
      ["mentors", 2, "capacity-out-of-range"],
    ],
    [
      "capacity 10⁹",
      { mentors: "mentor,capacity\nOsei,1000000000\n" },
      ["mentors", 2, "capacity-out-of-range"],
    ],
    [
      "running pairs in words",
      { mentors: "mentor,capacity,busy\nOsei,1,two\n" },
      ["mentors", 2, "busy-out-of-range"],
    ],
    [
      "a mentor twice",
      { mentors: "mentor,capacity\nOsei,1\nOsei,2\n" },
      ["mentors", 3, "listed-twice"],
    ],
    ["a mentee twice", { mentees: "mentee\nTran\nTran\n" }, ["mentees", 3, "listed-twice"]],
    [
      "a score above 10 000",
      { pairs: "mentee,mentor,score\nHerrera,Osei,10001\n" },
      ["pairs", 2, "score-out-of-range"],
    ],
    [
      "half a point",
      { pairs: "mentee,mentor,score\nHerrera,Osei,5.5\n" },
      ["pairs", 2, "score-out-of-range"],
    ],
    [
      "a pair twice",
      { pairs: "mentee,mentor,score\nA,Osei,1\nB,Osei,1\nA,Osei,2\n" },
      ["pairs", 4, "pair-twice"],
    ],
    [
      "a mentor nobody listed",
      { pairs: "mentee,mentor,score\nA,Reyes,1\n" },
      ["pairs", 2, "mentor-unknown"],
    ],
    [
      "a mentee without an id",
      { pairs: "mentee,mentor,score\n,Osei,1\n" },
      ["pairs", 2, "id-missing"],
    ],
    ["a column that is missing", { pairs: "mentee,score\nA,1\n" }, ["pairs", 1, "column-missing"]],
    ["no rows at all", { mentors: "" }, ["mentors", null, "empty"]],
    ["an impossible pin", { pins: "mentee,mentor\nKovacs,Vance\n" }, ["pins", 2, "pin-impossible"]],
    [
      "a mentee pinned twice",
      { pins: "mentee,mentor\nHerrera,Osei\nHerrera,Vance\n" },
      ["pins", 3, "pinned-twice"],
    ],
    ["a pin of nobody", { pins: "mentee,mentor\nReyes,Osei\n" }, ["pins", 2, "mentee-unknown"]],
    [
      "more pins than places",
      { pins: "mentee,mentor\nHerrera,Osei\nKovacs,Osei\n" },
      ["pins", 3, "too-many-pins"],
    ],
  ];
  it.each(refused)("%s", async (_, changes, [file, line, what]) => {
    const trouble = await read(changes).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(ListTrouble);
    expect(trouble).toMatchObject({ file, line, what });
  });
});

describe("the proof refuses whatever has been changed", () => {
  const changed: [string, (result: ListResult) => void, string][] = [
    ["a pair left out", ({ pairs }) => void pairs.pop(), "menteeMissing"],
    ["somebody twice", ({ pairs }) => void pairs.push(...pairs.slice(0, 1)), "menteeTwice"],
    [
      "a better score",
      ({ pairs: [one] }) => void (one && Object.assign(one, { score: 9999 })),
      "wrongScore",
    ],
    [
      "another mentor",
      ({ pairs: [one] }) => void (one && Object.assign(one, { mentor: "Osei" })),
      "impossiblePair",
    ],
    [
      "one too many",
      ({ pairs: [, two] }) => void (two && Object.assign(two, { mentor: "Osei", score: 9000 })),
      "overCapacity",
    ],
    [
      "a price lowered",
      ({
        prices: {
          mentors: [one],
        },
      }) => void (one && Object.assign(one, { matched: 0, points: 0 })),
      "betterPair",
    ],
    [
      "a price raised",
      ({
        prices: {
          mentors: [, two],
        },
      }) => void (two && Object.assign(two, { points: two.points + 1 })),
      "notCheapest",
    ],
    [
      "a price gone",
      (result) => void Object.assign(result.prices, { mentors: result.prices.mentors.slice(1) }),
      "priceMissing",
    ],
    [
      "a price below nothing",
      ({
        prices: {
          mentors: [one],
        },
      }) => void (one && Object.assign(one, { matched: -1 })),
      "priceNegative",
    ],
    [
      "a worth for somebody unmatched",
      ({ prices: { mentees } }) => void Object.assign(mentees.at(-1) ?? {}, { points: 1 }),
      "unmatchedPriced",
    ],
    [
      "another total",
      ({ value }) => void Object.assign(value, { points: value.points + 1 }),
      "wrongValue",
    ],
  ];
  it.each(changed)("%s", async (_, change, fails) => {
    const lists = await read();
    const result = solveLists(lists, settings);
    expect(certifyLists(lists, settings, result)).toEqual({ holds: true });
    change(result);
    expect(certifyLists(lists, settings, result)).toMatchObject({ holds: false, fails });
  });
});
