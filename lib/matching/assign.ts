import {
  type Assigned,
  type Assignment,
  type Costs,
  costs,
  eachPair,
  rankTable,
  scaleFor,
  stepOf,
} from "./assignment";
import { FULL_FIT } from "./types";

/**
 * Successive shortest augmenting paths with prices (Jonker & Volgenant 1987), mentors holding their
 * places natively: one mentee after the other enters on the cheapest path to a free place, or to
 * somebody, perhaps themselves, who then has no mentor.
 */
export function assign(problem: Assignment): Assigned {
  const state = start(problem);
  for (let i = 0; i < problem.mentees; i += 1) enter(problem, state, i);
  return state;
}

interface State extends Assigned {
  /** The mentees of each mentor, as lists linked through `next`. */
  first: Int32Array;
  next: Int32Array;
  distance: Costs;
  /** The mentee through whom the shortest path reaches a mentor. */
  through: Int32Array;
  /** Mentors not yet reached for good: the first `openCount` of `open`. */
  open: Int32Array;
  openCount: number;
  settled: Uint8Array;
}

function start(problem: Assignment): State {
  const { mentees, mentors } = problem;
  const scale = scaleFor(problem);
  return {
    scale,
    rankOf: rankTable(problem, scale),
    mentorOf: new Int32Array(mentees).fill(-1),
    given: new Int32Array(mentors),
    prices: costs(mentors),
    paid: costs(mentees),
    first: new Int32Array(mentors).fill(-1),
    next: new Int32Array(mentees).fill(-1),
    distance: costs(mentors),
    through: new Int32Array(mentors),
    open: new Int32Array(mentors),
    openCount: 0,
    settled: new Uint8Array(mentors),
  };
}

function nextStep({ busy, loadStep }: Assignment, state: State, j: number): number {
  return stepOf((busy[j] ?? 0) + (state.given[j] ?? 0), loadStep);
}

const isFull = ({ places }: Assignment, { given }: State, j: number) =>
  (given[j] ?? 0) >= (places[j] ?? 0);

function enter(problem: Assignment, state: State, i: number) {
  openAll(problem, state);
  payCheapest(problem, state, i);
  const path = cheapestPath(problem, state, i);
  raisePrices(state, path);
  augment(state, i, path);
}

function openAll({ mentors }: Assignment, state: State) {
  for (let j = 0; j < mentors; j += 1) state.open[j] = j;
  state.openCount = mentors;
  state.settled.fill(0);
  state.distance.rank.fill(Number.POSITIVE_INFINITY);
  state.distance.points.fill(0);
}

/** A newcomer pays the cheapest of their ways, so that no reduced cost is below nothing. */
function payCheapest(problem: Assignment, state: State, i: number) {
  const { prices, paid, rankOf, scale } = state;
  let rank = scale.unmatched;
  let points = FULL_FIT;
  eachPair(problem, i, (j, fit) => {
    const r = (rankOf[fit] ?? 0) + (prices.rank[j] ?? 0);
    const p = FULL_FIT - fit + (prices.points[j] ?? 0);
    if (r < rank || (r === rank && p < points)) {
      rank = r;
      points = p;
    }
  });
  paid.rank[i] = rank;
  paid.points[i] = points;
}

interface Path {
  rank: number;
  points: number;
  /** The mentor with the free place, or −1 when `lastMentee` goes without. */
  lastMentor: number;
  lastMentee: number;
  /** Everyone closer than the end, with their distances: mentees in parallel lists. */
  mentors: number[];
  mentees: number[];
  menteeRank: number[];
  menteePoints: number[];
}

/** Dijkstra's search by reduced costs from mentee `i`. */
function cheapestPath(problem: Assignment, state: State, i: number): Path {
  const { prices, distance, first, next } = state;
  const path: Path = {
    rank: Number.POSITIVE_INFINITY,
    points: 0,
    lastMentor: -1,
    lastMentee: -1,
    mentors: [],
    mentees: [],
    menteeRank: [],
    menteePoints: [],
  };
  reachMentee(problem, state, path, i, 0, 0);
  while (state.openCount > 0) {
    const at = nearestOpen(state);
    const j = state.open[at] ?? 0;
    const rank = distance.rank[j] ?? 0;
    const points = distance.points[j] ?? 0;
    if (rank > path.rank || (rank === path.rank && points >= path.points)) break;
    state.openCount -= 1;
    state.settled[j] = 1;
    state.open[at] = state.open[state.openCount] ?? 0;
    path.mentors.push(j);
    if (!isFull(problem, state, j)) {
      const endRank = rank - (prices.rank[j] ?? 0);
      const endPoints = points + nextStep(problem, state, j) - (prices.points[j] ?? 0);
      endAt(path, endRank, endPoints, j, -1);
    }
    for (let r = first[j] ?? -1; r >= 0; r = next[r] ?? -1) {
      reachMentee(problem, state, path, r, rank, points);
    }
  }
  return path;
}

/** Notes the end if it is nearer than the nearest so far. */
function endAt(path: Path, rank: number, points: number, mentor: number, mentee: number) {
  if (rank > path.rank || (rank === path.rank && points >= path.points)) return;
  path.rank = rank;
  path.points = points;
  path.lastMentor = mentor;
  path.lastMentee = mentee;
}

function nearestOpen({ open, openCount, distance }: State): number {
  let at = 0;
  let rank = Number.POSITIVE_INFINITY;
  let points = 0;
  for (let k = 0; k < openCount; k += 1) {
    const j = open[k] ?? 0;
    const r = distance.rank[j] ?? 0;
    if (r > rank) continue;
    const p = distance.points[j] ?? 0;
    if (r < rank || p < points) {
      at = k;
      rank = r;
      points = p;
    }
  }
  return at;
}

/** The search arrives at a mentee: they may go without, or on to any open mentor. */
function reachMentee(
  problem: Assignment,
  state: State,
  path: Path,
  i: number,
  rank: number,
  points: number,
) {
  const { settled, prices, distance, through, rankOf, paid, scale } = state;
  path.mentees.push(i);
  path.menteeRank.push(rank);
  path.menteePoints.push(points);
  const baseRank = rank - (paid.rank[i] ?? 0);
  const basePoints = points + FULL_FIT - (paid.points[i] ?? 0);
  endAt(path, baseRank + scale.unmatched, basePoints, -1, i);
  eachPair(problem, i, (j, fit) => {
    if (settled[j]) return;
    const r = baseRank + (rankOf[fit] ?? 0) + (prices.rank[j] ?? 0);
    const known = distance.rank[j] ?? 0;
    if (r > known) return;
    const p = basePoints - fit + (prices.points[j] ?? 0);
    if (r < known || p < (distance.points[j] ?? 0)) {
      distance.rank[j] = r;
      distance.points[j] = p;
      through[j] = i;
    }
  });
}

/** Everyone nearer than the end pays the difference: reduced costs stay at nothing or above. */
function raisePrices({ prices, paid, distance }: State, path: Path) {
  for (const j of path.mentors) {
    prices.rank[j] = (prices.rank[j] ?? 0) + path.rank - (distance.rank[j] ?? 0);
    prices.points[j] = (prices.points[j] ?? 0) + path.points - (distance.points[j] ?? 0);
  }
  for (const [k, i] of path.mentees.entries()) {
    paid.rank[i] = (paid.rank[i] ?? 0) + path.rank - (path.menteeRank[k] ?? 0);
    paid.points[i] = (paid.points[i] ?? 0) + path.points - (path.menteePoints[k] ?? 0);
  }
}

/** Walks the path backwards; each mentee on it takes the mentor they reached. */
function augment(state: State, newcomer: number, { lastMentor, lastMentee }: Path) {
  let j = lastMentor;
  if (j >= 0) {
    state.given[j] = (state.given[j] ?? 0) + 1;
  } else {
    if (lastMentee === newcomer) return;
    j = leave(state, lastMentee);
  }
  for (;;) {
    const i = state.through[j] ?? 0;
    const before = i === newcomer ? -1 : leave(state, i);
    state.mentorOf[i] = j;
    state.next[i] = state.first[j] ?? -1;
    state.first[j] = i;
    if (before < 0) return;
    j = before;
  }
}

/** Takes a mentee off their mentor's list and tells whose it was. */
function leave({ mentorOf, first, next }: State, i: number): number {
  const j = mentorOf[i] ?? -1;
  const after = next[i] ?? -1;
  let before = -1;
  for (let r = first[j] ?? -1; r !== i; r = next[r] ?? -1) before = r;
  if (before < 0) first[j] = after;
  else next[before] = after;
  mentorOf[i] = -1;
  return j;
}
