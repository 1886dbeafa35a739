import { assign } from "@/lib/matching/assign";
import type { Assignment } from "@/lib/matching/assignment";
import { newTable } from "@/lib/matching/search";
import { readInstance } from "./instance-file.ts";
import { tellRuns } from "./runs.ts";

/** Our own solver, the lowest prices with it: what a proof needs is part of the work. */
const problem = readInstance(process.argv[2] ?? "");

tellRuns(problem, (given) => assign(given).mentorOf, inItsTable);

/**
 * Rows come to the search as scoring leaves them, in a table of its own. What earlier solves left goes
 * first: a round is solved once in a process, and no table of another is cleared away meanwhile.
 */
function inItsTable(): Assignment {
  globalThis.gc?.();
  const { mentees, mentors, edges } = problem;
  if (edges.kind === "sparse") return problem;
  const fits = newTable(mentees, mentors);
  fits.set(edges.fits);
  return { ...problem, edges: { kind: "dense", fits } };
}
