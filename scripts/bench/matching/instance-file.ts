import { readFileSync, writeFileSync } from "node:fs";
import type { Assignment } from "@/lib/matching/assignment";

/**
 * A round as a file that every solver reads, whatever it is written in; little-endian:
 * int32 mentees, mentors, pairs, dense (1) or not (0), poor, weak; int32 places[mentors];
 * int32 starts[mentees + 1]; int32 mentor[pairs]; int16 fit[pairs]. A dense round has no starts and
 * no mentors, its pairs are all of them, and impossible ones have a fit below 0.
 */
export function writeInstance(path: string, problem: Assignment): void {
  const { mentees, mentors, edges, places, thresholds } = problem;
  const dense = edges.kind === "dense" ? 1 : 0;
  const head = Int32Array.of(
    mentees,
    mentors,
    edges.fits.length,
    dense,
    thresholds.poor,
    thresholds.weak,
  );
  const lists = edges.kind === "dense" ? [] : [edges.starts, edges.mentor];
  writeFileSync(path, Buffer.concat([head, places, ...lists, edges.fits].map(bytesOf)));
}

export function readInstance(path: string): Assignment {
  const file = readFileSync(path);
  let at = file.byteOffset;
  const ints = (length: number) => {
    const list = new Int32Array(file.buffer.slice(at, at + 4 * length));
    at += 4 * length;
    return list;
  };
  const [mentees = 0, mentors = 0, pairs = 0, dense, poor = 0, weak = 0] = ints(6);
  const places = ints(mentors);
  const lists = dense ? null : { starts: ints(mentees + 1), mentor: ints(pairs) };
  const fits = new Int16Array(file.buffer.slice(at, at + 2 * pairs));
  return {
    mentees,
    mentors,
    edges: lists ? { kind: "sparse", ...lists, fits } : { kind: "dense", fits },
    places,
    busy: new Int32Array(mentors),
    thresholds: { poor, weak },
    loadStep: 0,
  };
}

const bytesOf = (list: Int32Array | Int16Array) =>
  Buffer.from(list.buffer, list.byteOffset, list.byteLength);
