import type { Assignment } from "./assignment";
import { program } from "./generated/search";
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

/** What the program exports: functions, and where its arrays begin. */
type Run = {
  memory: WebAssembly.Memory;
  make(mentees: number, mentors: number, pairs: number, nobody: number, loadStep: number): void;
  search(): void;
  exchange(i: number, j: number): void;
} & Record<
  | ("busy" | "places" | "given" | "mentorOf" | "starts" | "mentor")
  | ("keeper" | "order" | "before" | "mover" | "cost" | "fit" | "fitOf" | "row"),
  WebAssembly.Global
>;

let compiled: WebAssembly.Module | null = null;

function start(problem: Assignment, { cost, nobody }: Weights): Run {
  const { mentees, mentors, edges } = problem;
  compiled ??= new WebAssembly.Module(Buffer.from(program, "base64"));
  let row = new Int16Array();
  const copyRow = (i: number) => row.set(edges.fits.subarray(i * mentors, (i + 1) * mentors));
  const run = new WebAssembly.Instance(compiled, { rows: { copyRow } }).exports as unknown as Run;
  const pairs = edges.kind === "sparse" ? edges.mentor.length : -1;
  run.make(mentees, mentors, pairs, nobody, problem.loadStep);
  const { doubles, ints, shorts } = arraysOf(run);
  doubles(run.cost, cost.length).set(cost);
  ints(run.places, mentors).set(problem.places);
  ints(run.busy, mentors).set(problem.busy);
  if (edges.kind === "sparse") {
    ints(run.starts, mentees + 1).set(edges.starts);
    ints(run.mentor, pairs).set(edges.mentor);
    shorts(run.fit, pairs).set(edges.fits);
  } else row = shorts(run.row, mentors);
  run.search();
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
