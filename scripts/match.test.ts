import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { writeCsvInParts } from "@/lib/csv";
import { solve } from "@/lib/matching/solve";
import type { Problem } from "@/lib/matching/types";
import * as proving from "@/lib/pair-lists/certify";
import * as solving from "@/lib/pair-lists/solve";
import { auditCommand, auditFiles, auditRows, expectedText } from "@/lib/rounds/audit-lists";
import { fullMentee, fullMentor, mentee, round } from "@/lib/testing/made-up";
import { matchLists } from "./match-lists.ts";
import { Trouble } from "./stack/trouble.ts";

vi.mock("@/lib/pair-lists/certify", { spy: true });
vi.mock("@/lib/pair-lists/solve", { spy: true });

const run = promisify(execFile);
let folder = "";
const path = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "match-"));
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

const sample = {
  mentors: "mentor,capacity\nOsei,1\nVance,2\n",
  pairs:
    "mentee,mentor,score\nHerrera,Osei,9000\nHerrera,Vance,8000\nKovacs,Osei,7000\nArroyo,Vance,2000\n",
  mentees: "mentee\nTran\n",
  pins: "mentee,mentor\n",
};
type Lists = Partial<Record<keyof typeof sample, string>>;

function listed(changes: Lists = {}): string[] {
  return Object.entries({ ...sample, ...changes }).flatMap(([name, text]) => {
    writeFileSync(path(`${name}.csv`), text);
    return [`--${name}`, path(`${name}.csv`)];
  });
}

/** What the command says when it cannot go on; fails when it can. */
async function troubleOf(args: string[]): Promise<Trouble> {
  const lines: string[] = [];
  const error = await matchLists(args, (line) => lines.push(line)).then(
    () => new Error("it went through"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Trouble)) throw error;
  expect(lines).toEqual([]);
  return error;
}

describe("npm run match", () => {
  const out = () => path("out.json");

  it("tells totals and times, and writes pairs, unmatched, value and prices", async () => {
    const args = [...listed(), "--certify", "--json", out()];
    const { stdout } = await run(process.execPath, [
      "--import",
      "tsx",
      "scripts/match.ts",
      ...args,
    ]);
    const told = stdout.split("\n").map((line) => line.trim().replaceAll(/\s+/g, " "));
    expect(told).toEqual(
      expect.arrayContaining([
        "matched 3 of 4",
        "poor 1",
        "weak 1, poor ones included",
        "total 17000",
        "worst 2000",
        "Proved: no matching of these lists is better.",
      ]),
    );
    for (const name of ["reading", "solving", "certifying"]) {
      expect(told).toContainEqual(expect.stringMatching(new RegExp(`^${name} \\d+\\.\\d ms$`)));
    }
    expect(told).toContainEqual(expect.stringMatching(/^peak memory \d+ MiB$/));
    const zero = { matched: 0, poor: 0, weak: 0, points: 0 };
    expect(JSON.parse(readFileSync(out(), "utf8"))).toEqual({
      settings: { poor: 3000, weak: 4500, loadStep: 0 },
      pairs: [
        { mentee: "Arroyo", mentor: "Vance", score: 2000, pinned: false },
        { mentee: "Herrera", mentor: "Vance", score: 8000, pinned: false },
        { mentee: "Kovacs", mentor: "Osei", score: 7000, pinned: false },
      ],
      unmatched: [{ mentee: "Tran", reason: "no-possible-mentor" }],
      value: { matched: 3, poor: 1, weak: 1, points: 17_000 },
      prices: {
        mentors: [
          { id: "Osei", ...zero, points: 1000 },
          { id: "Vance", ...zero },
        ],
        mentees: [
          { id: "Arroyo", matched: 1, poor: 1, weak: 1, points: 2000 },
          { id: "Herrera", matched: 1, poor: 0, weak: 0, points: 8000 },
          { id: "Kovacs", matched: 1, poor: 0, weak: 0, points: 6000 },
          { id: "Tran", ...zero },
        ],
      },
    });
    rmSync(out());
  });

  it("ends with a sentence and a code of its own where a list is wrong", async () => {
    const args = [...listed({ mentors: "mentor,capacity\nOsei,-1\n" }), "--json", out()];
    const failed = await run(process.execPath, [
      "--import",
      "tsx",
      "scripts/match.ts",
      ...args,
    ]).catch((error: { code: number; stderr: string; stdout: string }) => error);
    expect(failed).toMatchObject({ code: 1, stdout: "" });
    expect(
      failed.stderr
        .trim()
        .split("\n")
        .map((line) => line.trim()),
    ).toEqual([
      `${path("mentors.csv")}, line 2: the capacity "-1" is not a whole number from 0 to 10000.`,
      "Nothing was matched.",
    ]);
    expect(existsSync(out())).toBe(false);
  });

  const wrong: [string, Lists, keyof Lists, number | null, string][] = [
    ["capacity −1", { mentors: "mentor,capacity\nOsei,-1\n" }, "mentors", 2, 'capacity "-1"'],
    [
      "capacity 10⁹, beneath a cell with a line break",
      { mentors: 'mentor,capacity,note\n"Osei",1,"two\nlines"\nVance,1000000000,\n' },
      "mentors",
      4,
      'capacity "1000000000"',
    ],
    [
      "a score out of range, beneath line breaks as Windows ends them",
      { pairs: 'mentee,mentor,score,note\r\nA,Osei,1,"a\r\n\r\nb"\r\nB,Osei,10001,\r\n' },
      "pairs",
      5,
      'score "10001"',
    ],
    ["a score below 0", { pairs: "mentee,mentor,score\nA,Osei,-5\n" }, "pairs", 2, 'score "-5"'],
    ["a score in words", { pairs: "mentee,mentor,score\n\nA,Osei,high\n" }, "pairs", 3, '"high"'],
    [
      "a pair twice",
      { pairs: "mentee,mentor,score\nA,Osei,1\nB,Osei,1\nA,Osei,2\n" },
      "pairs",
      4,
      "the pair A, Osei is listed a second time",
    ],
    ["an unknown mentor", { pairs: "mentee,mentor,score\nA,Reyes,1\n" }, "pairs", 2, '"Reyes"'],
    ["an ineligible pin", { pins: "mentee,mentor\nKovacs,Vance\n" }, "pins", 2, "no possible pair"],
    [
      "more pins than places",
      { pins: "mentee,mentor\nHerrera,Osei\nKovacs,Osei\n" },
      "pins",
      3,
      'more mentees are pinned to "Osei"',
    ],
    ["a missing column", { pairs: "mentee,score\nA,1\n" }, "pairs", 1, 'the column "mentor"'],
    ["nothing in it", { mentors: "" }, "mentors", null, "the file has no rows"],
  ];
  it.each(wrong)("refuses %s at its line", async (_, changes, file, line, words) => {
    const { what, remedy } = await troubleOf([...listed(changes), "--json", out(), "--certify"]);
    const where = path(`${file}.csv`) + (line === null ? "" : `, line ${line}`);
    expect(what.startsWith(`${where}: `)).toBe(true);
    expect(what).toContain(words);
    expect(remedy).toBe("Nothing was matched.");
    expect(existsSync(out())).toBe(false);
  });

  const asked: [string, string[], string][] = [
    ["a list that is not given", ["--mentors", "x.csv"], "--pairs is missing"],
    ["a file that is not there", ["--mentors", "no.csv", "--pairs", "no.csv"], "cannot be read"],
    [
      "a threshold that is no number",
      ["--poor", "low"],
      "--poor low: a whole number from 0 to 10000",
    ],
    [
      "thresholds the wrong way round",
      ["--poor", "5000", "--weak", "4000"],
      "--poor is above --weak",
    ],
    ["an option that it does not know", ["--names", "x"], "--names"],
  ];
  it.each(asked)("refuses %s", async (name, args, words) => {
    const { what } = await troubleOf(
      name.includes("list") || name.includes("file") ? args : [...listed(), ...args],
    );
    expect(what).toContain(words);
  });

  it("says so where it cannot write", async () => {
    const { what, remedy } = await troubleOf([...listed(), "--json", path("no/such/out.json")]);
    expect(what).toBe(`--json ${path("no/such/out.json")} cannot be written.`);
    expect(remedy).toContain("folder");
  });

  it("writes nothing that is not proved, and says what is too large", async () => {
    const args = [...listed(), "--certify", "--json", out()];
    const verdict = { holds: false, fails: "gap", at: "" } as const;
    vi.mocked(proving.certifyLists).mockReturnValueOnce(verdict);
    expect((await troubleOf(args)).what).toBe("The proof fails: gap.");
    vi.mocked(proving.certifyLists).mockImplementationOnce(() => {
      throw new RangeError("Too many people to prove in doubles");
    });
    expect((await troubleOf(args)).what).toContain("too large to be proved");
    vi.mocked(solving.solveLists).mockImplementationOnce(() => {
      throw new RangeError("The round is too large to be solved exactly.");
    });
    expect((await troubleOf(args)).what).toContain("too large to be matched exactly");
    expect(existsSync(out())).toBe(false);
  });
});

describe("a round handed to an auditor", () => {
  const people = {
    mentees: [
      ...Array.from({ length: 40 }, (_, k) => fullMentee(`Mireille-${k}`, k)),
      mentee("Nobody"),
      mentee("Unlucky"),
    ],
    mentors: Array.from({ length: 15 }, (_, k) => ({
      ...fullMentor(`Haddad-${k}`, k),
      taken: k % 4 === 0 ? 2 : k % 3 === 0 ? 1 : 0,
    })),
  };
  const pin = { menteeId: "Mireille-7", mentorId: "Haddad-5" };
  const problem: Problem = round({
    ...people,
    loadStep: 250,
    floor: 4_200,
    mustHave: ["level"],
    // In the order in which a database gives them back.
    thresholds: { weak: 6_500, poor: 5_000 },
    pinned: [pin],
    forbidden: [
      { menteeId: "Mireille-3", mentorId: "Haddad-1" },
      ...people.mentors.map(({ id }) => ({ menteeId: "Unlucky", mentorId: id })),
    ],
    vetoes: [{ fromId: "Haddad-2", aboutId: "Mireille-4" }],
  });
  const solved = solve(problem);
  const { matched, poor, weak, points } = solved.value;
  const result = { ...solved, value: { points, weak, poor, matched } };
  const audited = { roundId: "round-1", problem, result };
  const texts = () =>
    auditFiles.map((file): [string, string] =>
      file === "expected"
        ? ["expected.json", expectedText(audited)]
        : [`${file}.csv`, [...writeCsvInParts(auditRows(audited, file))].join("")],
    );

  it("is what the command that its page shows makes of it, letter by letter", async () => {
    for (const [name, text] of texts()) writeFileSync(path(name), text);
    const [, ...args] = auditCommand(problem).split(" -- ");
    const there = (args[0] ?? "")
      .split(" ")
      .map((word) => (/\.(csv|json)$/.test(word) ? path(word) : word));
    const lines: string[] = [];
    await matchLists(there, (line) => lines.push(line));
    expect(lines.at(-1)).toContain("Proved");
    const text = readFileSync(path("expected.json"), "utf8");
    expect(readFileSync(path("result.json"), "utf8")).toBe(text);
    const expected = JSON.parse(text);
    expect(expected.value).toEqual(result.value);
    const reasons = expected.unmatched.map(({ reason }: { reason: string }) => reason);
    expect(new Set(reasons)).toEqual(new Set(["mentors-full", "no-possible-mentor"]));
    expect(expected.pairs).toContainEqual(expect.objectContaining({ pinned: true }));
  });

  it("tells nobody’s name, id or answers", () => {
    const all = texts()
      .map(([, text]) => text)
      .join("\n");
    for (const word of [
      "Mireille",
      "Haddad",
      "Nobody",
      "Unlucky",
      "round-1",
      "weeding",
      "wish",
      "veto",
    ]) {
      expect(all).not.toContain(word);
    }
  });

  it("numbers people the same throughout a round, and otherwise in another", () => {
    const mentors = (of: typeof audited) =>
      [...auditRows(of, "mentors")].map(([, capacity, busy]) => `${capacity}/${busy}`).join();
    expect(mentors(audited)).toBe(mentors(audited));
    expect(mentors({ ...audited, roundId: "round-2" })).not.toBe(mentors(audited));
    const turned = { ...problem, mentors: problem.mentors.toReversed() };
    expect(mentors({ ...audited, problem: turned })).toBe(mentors(audited));
  });
});
