import type { Assignment, Edges } from "./assignment";
import { program } from "./generated/search";
import { TooLarge } from "./too-large";
import { type Weights, weightsFor } from "./weights";

/** The best assignment of a problem, at the lowest prices that prove it. */
export interface Search {
  problem: Assignment;
  weights: Weights;
  /** −1 for nobody. */
  mentorOf: Int32Array;
  /** The fit of each mentee with the mentor they have. */
  fitOf: Int16Array;
  given: Int32Array;
  /** The mentee who keeps a mentor's price from being lower, −1 for nobody. */
  keeper: Int32Array;
  /** Mentors, each behind the one from whose price theirs follows. */
  order: Int32Array;
  /** The cheapest exchange that puts mentee `i` with mentor `j`, not theirs. */
  exchange(i: number, j: number): ExchangePath;
}

/**
 * A path that ends at what a mentee left. Of each mentor on it, and of nobody, whose number is behind
 * theirs: whence the path came, and who moved, −1 for a place alone. Good until another is asked for.
 */
export interface ExchangePath {
  before: Int32Array;
  mover: Int32Array;
}

/** Runs the search (`search/program.ts`) in memory of its own, which what it gives out looks into. */
export function searchFor(problem: Assignment): Search {
  const { mentees, mentors } = problem;
  const weights = weightsFor(problem);
  const run = start(problem, weights);
  const { ints, shorts } = arraysOf(run);
  const path = { before: ints(run.before, mentors + 1), mover: ints(run.mover, mentors + 1) };
  return {
    problem,
    weights,
    mentorOf: ints(run.mentorOf, mentees),
    fitOf: shorts(run.fitOf, mentees),
    given: ints(run.given, mentors),
    keeper: ints(run.keeper, mentors),
    order: ints(run.order, mentors),
    exchange(i, j) {
      run.exchange(i, j);
      return path;
    },
  };
}

type Lists = Extract<Edges, { kind: "sparse" }>;

/** What the program exports: functions, and where its arrays begin. */
type Run = {
  memory: WebAssembly.Memory;
  make(mentees: number, mentors: number, pairs: number): void;
  search(nobody: number, loadStep: number): void;
  exchange(i: number, j: number): void;
} & Record<
  | ("busy" | "places" | "given" | "mentorOf" | "starts" | "mentor")
  | ("keeper" | "order" | "before" | "mover" | "cost" | "fit" | "fitOf" | "table"),
  WebAssembly.Global
>;

let compiled: WebAssembly.Module | null = null;

/** @param pairs of a round that comes as lists; below 0 for a table */
function newRun(mentees: number, mentors: number, pairs: number): Run {
  compiled ??= new WebAssembly.Module(Buffer.from(program, "base64"));
  const run = new WebAssembly.Instance(compiled).exports as unknown as Run;
  run.make(mentees, mentors, pairs);
  return run;
}

/** The runs in whose memory tables lie, until a search has looked at them. */
const runs = new WeakMap<Int16Array, Run>();
/** A gibibyte: what lies behind it still has an address without a sign. */
const MOST_PAIRS = 2 ** 29;

/**
 * Room for the fits of a round in the memory of the search for it, so that they need not be copied
 * there: rows of every mentor, one behind the other.
 * @throws TooLarge
 */
export function newTable(mentees: number, mentors: number): Int16Array {
  const pairs = mentees * mentors;
  if (pairs > MOST_PAIRS) throw new TooLarge("Too many pairs for a table");
  const run = newRun(mentees, mentors, -1);
  const fits = arraysOf(run).shorts(run.table, pairs);
  runs.set(fits, run);
  return fits;
}

function start(problem: Assignment, { cost, nobody }: Weights): Run {
  const run = problem.edges.kind === "dense" ? tableRun(problem) : listsRun(problem, problem.edges);
  const { doubles, ints } = arraysOf(run);
  doubles(run.cost, cost.length).set(cost);
  ints(run.places, problem.mentors).set(problem.places);
  ints(run.busy, problem.mentors).set(problem.busy);
  run.search(nobody, problem.loadStep);
  return run;
}

/** A table that has been looked at is copied: what the first search found there stays as it is. */
function tableRun(problem: Assignment): Run {
  const { mentees, mentors, edges } = problem;
  const run = runs.get(edges.fits);
  runs.delete(edges.fits);
  if (run) return run;
  const copy = newTable(mentees, mentors);
  copy.set(edges.fits);
  return tableRun({ ...problem, edges: { kind: "dense", fits: copy } });
}

function listsRun({ mentees, mentors }: Assignment, { starts, mentor, fits }: Lists): Run {
  const run = newRun(mentees, mentors, mentor.length);
  const { ints, shorts } = arraysOf(run);
  ints(run.starts, mentees + 1).set(starts);
  ints(run.mentor, mentor.length).set(mentor);
  shorts(run.fit, mentor.length).set(fits);
  return run;
}

/** All memory has been taken when the arrays have been made: none of these is left behind by growing. */
function arraysOf({ memory: { buffer } }: Run) {
  return {
    doubles: (at: WebAssembly.Global, count: number) => new Float64Array(buffer, at.value, count),
    ints: (at: WebAssembly.Global, count: number) => new Int32Array(buffer, at.value, count),
    shorts: (at: WebAssembly.Global, count: number) => new Int16Array(buffer, at.value, count),
  };
}
