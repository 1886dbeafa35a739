import { type CsvRow, CsvTrouble, readCsv } from "@/lib/csv";
import { freePlaces, type ListedMentor, type PairLists, scoreOf } from "./lists";

export const files = ["mentors", "pairs", "mentees", "pins"] as const;
export type File = (typeof files)[number];

/** What is wrong with one file, at the line at which the row begins. */
export class ListTrouble extends Error {
  override readonly name = "ListTrouble";
  constructor(
    readonly file: File,
    /** Null when it is the file as a whole. */
    readonly line: number | null,
    readonly what: ListProblem,
    readonly value = "",
  ) {
    super(`${file} ${line}: ${what} ${value}`);
  }
}

export type ListProblem =
  | "not-a-table"
  | "empty"
  | "column-missing"
  | "id-missing"
  | "capacity-out-of-range"
  | "busy-out-of-range"
  | "score-out-of-range"
  | "listed-twice"
  | "pair-twice"
  | "mentor-unknown"
  | "mentee-unknown"
  | "pinned-twice"
  | "pin-impossible"
  | "too-many-pins";

const mostPlaces = 10_000;
const fullScore = 10_000;

/**
 * Reads the lists, or says at which row they cannot be right: nothing is half read.
 * @throws ListTrouble
 */
export async function readLists(given: Partial<Record<File, Uint8Array>>): Promise<PairLists> {
  const mentors = await readMentors(given.mentors);
  const pairs = await readPairs(given.pairs, placeById(mentors));
  const others = await readMentees(given.mentees);
  const mentees = [...new Set([...pairs.mentees, ...others])].sort();
  const lists = byMentee(mentees, mentors, pairs);
  await readPins(given.pins, lists);
  return lists;
}

async function readMentors(bytes: Uint8Array | undefined): Promise<ListedMentor[]> {
  const mentors = new Map<string, ListedMentor>();
  for await (const { line, cells } of rowsOf("mentors", bytes, ["mentor", "capacity"], ["busy"])) {
    const [id = "", capacity = "", busy = ""] = cells;
    if (mentors.has(id)) throw new ListTrouble("mentors", line, "listed-twice", id);
    const places = wholeUpTo(capacity, mostPlaces);
    if (places === null) throw new ListTrouble("mentors", line, "capacity-out-of-range", capacity);
    const running = wholeUpTo(busy || "0", mostPlaces);
    if (running === null) throw new ListTrouble("mentors", line, "busy-out-of-range", busy);
    mentors.set(id, { id, capacity: places, busy: running });
  }
  return [...mentors.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface ReadPairs {
  mentees: string[];
  /** Of each pair: places in `mentees` and in the mentors, and the score. */
  mentee: number[];
  mentor: number[];
  score: number[];
  line: number[];
}

async function readPairs(
  bytes: Uint8Array | undefined,
  places: Map<string, number>,
): Promise<ReadPairs> {
  const read: ReadPairs = { mentees: [], mentee: [], mentor: [], score: [], line: [] };
  const known = new Map<string, number>();
  for await (const { line, cells } of rowsOf("pairs", bytes, ["mentee", "mentor", "score"])) {
    const [mentee = "", mentor = "", score = ""] = cells;
    const j = places.get(mentor);
    if (j === undefined) throw new ListTrouble("pairs", line, "mentor-unknown", mentor);
    const points = wholeUpTo(score, fullScore);
    if (points === null) throw new ListTrouble("pairs", line, "score-out-of-range", score);
    let i = known.get(mentee);
    if (i === undefined) {
      i = read.mentees.push(mentee) - 1;
      known.set(mentee, i);
    }
    read.mentee.push(i);
    read.mentor.push(j);
    read.score.push(points);
    read.line.push(line);
  }
  return read;
}

async function readMentees(bytes: Uint8Array | undefined): Promise<Set<string>> {
  const mentees = new Set<string>();
  if (!bytes) return mentees;
  for await (const { line, cells } of rowsOf("mentees", bytes, ["mentee"])) {
    const [id = ""] = cells;
    if (mentees.has(id)) throw new ListTrouble("mentees", line, "listed-twice", id);
    mentees.add(id);
  }
  return mentees;
}

/** Puts the pairs in the order of the mentees, counting them into place. */
function byMentee(mentees: string[], mentors: ListedMentor[], read: ReadPairs): PairLists {
  const place = new Map(mentees.map((id, i) => [id, i]));
  const rank = read.mentees.map((id) => place.get(id) ?? 0);
  const starts = new Int32Array(mentees.length + 1);
  for (const i of read.mentee) {
    const at = (rank[i] ?? 0) + 1;
    starts[at] = (starts[at] ?? 0) + 1;
  }
  for (let i = 0; i < mentees.length; i += 1)
    starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const mentor = new Int32Array(read.mentee.length);
  const score = new Int16Array(read.mentee.length);
  const lastOf = new Int32Array(mentors.length).fill(-1);
  const lineOf = new Int32Array(read.mentee.length);
  for (const [k, i] of read.mentee.entries()) {
    const at = next[rank[i] ?? 0] ?? 0;
    next[rank[i] ?? 0] = at + 1;
    mentor[at] = read.mentor[k] ?? 0;
    score[at] = read.score[k] ?? 0;
    lineOf[at] = read.line[k] ?? 0;
  }
  for (let i = 0; i < mentees.length; i += 1) {
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at += 1) {
      const j = mentor[at] ?? 0;
      if (lastOf[j] === i) {
        const both = `${mentees[i]}, ${mentors[j]?.id}`;
        throw new ListTrouble("pairs", lineOf[at] ?? null, "pair-twice", both);
      }
      lastOf[j] = i;
    }
  }
  return { mentees, mentors, starts, mentor, score, pins: new Int32Array(mentees.length).fill(-1) };
}

async function readPins(bytes: Uint8Array | undefined, lists: PairLists): Promise<void> {
  if (!bytes) return;
  const mentors = placeById(lists.mentors);
  const mentees = new Map(lists.mentees.map((id, i) => [id, i]));
  const left = lists.mentors.map(freePlaces);
  for await (const { line, cells } of rowsOf("pins", bytes, ["mentee", "mentor"])) {
    const [mentee = "", mentor = ""] = cells;
    const i = mentees.get(mentee);
    const j = mentors.get(mentor);
    if (i === undefined) throw new ListTrouble("pins", line, "mentee-unknown", mentee);
    if (j === undefined) throw new ListTrouble("pins", line, "mentor-unknown", mentor);
    if (lists.pins[i] !== -1) throw new ListTrouble("pins", line, "pinned-twice", mentee);
    if (scoreOf(lists, i, j) < 0) {
      throw new ListTrouble("pins", line, "pin-impossible", `${mentee}, ${mentor}`);
    }
    const places = (left[j] ?? 0) - 1;
    if (places < 0) throw new ListTrouble("pins", line, "too-many-pins", mentor);
    left[j] = places;
    lists.pins[i] = j;
  }
}

/** The cells of the named columns, in that order; optional columns may be missing. */
async function* rowsOf(
  file: File,
  bytes: Uint8Array | undefined,
  columns: readonly string[],
  optional: readonly string[] = [],
): AsyncGenerator<Pick<CsvRow, "line" | "cells">> {
  if (!bytes?.length) throw new ListTrouble(file, null, "empty");
  let at: number[] | null = null;
  try {
    for await (const { line, cells } of readCsv(bytes)) {
      if (!at) {
        at = columnsIn(file, line, cells, columns, optional);
        continue;
      }
      const named = at.map((place) => cells[place]?.trim() ?? "");
      const ids = named.filter((_, k) => columns[k] === "mentee" || columns[k] === "mentor");
      if (ids.includes("")) throw new ListTrouble(file, line, "id-missing");
      yield { line, cells: named };
    }
  } catch (error) {
    if (error instanceof CsvTrouble) throw new ListTrouble(file, error.row, "not-a-table");
    throw error;
  }
  if (!at) throw new ListTrouble(file, null, "empty");
}

function columnsIn(
  file: File,
  line: number,
  heading: readonly string[],
  columns: readonly string[],
  optional: readonly string[],
): number[] {
  const names = heading.map((cell) => cell.trim().toLowerCase());
  const missing = columns.find((column) => !names.includes(column));
  if (missing) throw new ListTrouble(file, line, "column-missing", missing);
  return [...columns, ...optional].map((column) => names.indexOf(column));
}

/** A whole number from 0 to `most`; null when it is not one. */
function wholeUpTo(text: string, most: number): number | null {
  if (!/^\d{1,9}$/.test(text)) return null;
  const value = Number(text);
  return value <= most ? value : null;
}

const placeById = (mentors: readonly ListedMentor[]) =>
  new Map(mentors.map(({ id }, j) => [id, j]));
