import { eachPair } from "./assignment";
import { Heap } from "./heap";
import { type Assigned, lastStep } from "./prices";
import { hasRoom, nextStep, paidBy } from "./search";

/** Someone goes to a mentor, −1 for nobody. */
export interface Step {
  mentee: number;
  to: number;
}

/**
 * The cheapest exchange that puts mentee `i` with mentor `j`: who else moves, in a best assignment.
 *
 * `j` then has one too many. Whoever is one too many moves on, to another mentor or to a free place
 * or to nobody; from there, somebody without a mentor, or a place given up, may move on in turn; it
 * ends at what `i` left: their place, or being without one. All of it is one path among the mentors
 * and "nobody", and the shortest one, by Dijkstra's search over reduced costs at the lowest prices,
 * is the best. In a best assignment with `i` at `j` the difference is such a path (pairs in one and
 * not the other form it; anything else would be a cycle, and improve what cannot be improved).
 */
export function exchangeFor(assigned: Assigned, i: number, j: number): Step[] {
  const { mentorOf, problem } = assigned;
  const from = mentorOf[i] ?? -1;
  if (from === j) return [];
  const nobody = problem.mentors;
  const search = new Exchange(assigned, i, from < 0 ? nobody : from);
  return [{ mentee: i, to: j }, ...search.pathFrom(j)];
}

class Exchange {
  private readonly heap: Heap;
  /** How the path came to a mentor or to nobody: who moved, −1 for a place alone; and whence. */
  private readonly mover: Int32Array;
  private readonly before: Int32Array;
  private readonly nobody: number;

  constructor(
    private readonly assigned: Assigned,
    private readonly left: number,
    private readonly target: number,
  ) {
    this.nobody = assigned.problem.mentors;
    this.heap = new Heap(this.nobody + 1);
    this.mover = new Int32Array(this.nobody + 1);
    this.before = new Int32Array(this.nobody + 1);
  }

  pathFrom(start: number): Step[] {
    const { heap, target, nobody } = this;
    heap.clear();
    heap.reach(start, 0);
    for (;;) {
      const distance = heap.nearest();
      const at = heap.take();
      if (at === target) break;
      if (at === nobody) this.leaveNobody(distance);
      else this.leaveMentor(at, distance);
    }
    const steps: Step[] = [];
    for (let at = target; at !== start; at = this.before[at] ?? 0) {
      const mentee = this.mover[at] ?? -1;
      if (mentee >= 0) steps.push({ mentee, to: at === nobody ? -1 : at });
    }
    return steps.reverse();
  }

  /** One too many at a mentor: there is a place after all, or one of theirs moves on. */
  private leaveMentor(j: number, distance: number): void {
    const { assigned, nobody, left } = this;
    const { first, next, price, weights } = assigned;
    if (hasRoom(assigned, j)) {
      this.reach(nobody, distance + nextStep(assigned, j) - (price[j] ?? 0), -1, j);
    }
    for (let r = first[j] ?? -1; r >= 0; r = next[r] ?? -1) {
      if (r === left) continue;
      const base = distance - paidBy(assigned, r);
      this.reach(nobody, base + weights.nobody, r, j);
      this.leaveAs(r, base, j);
    }
  }

  /** Someone without a mentor moves on, or a mentor gives a place up and has one too many. */
  private leaveNobody(distance: number): void {
    const { assigned, nobody, left } = this;
    const { mentorOf, price, problem, given, weights } = assigned;
    for (const [i, mentor] of mentorOf.entries()) {
      if (mentor < 0 && i !== left) this.leaveAs(i, distance - weights.nobody, nobody);
    }
    for (let j = 0; j < problem.mentors; j += 1) {
      if ((given[j] ?? 0) === 0) continue;
      this.reach(j, distance + (price[j] ?? 0) - lastStep(assigned, j), -1, nobody);
    }
  }

  private leaveAs(mentee: number, base: number, from: number): void {
    const { price, problem, weights } = this.assigned;
    eachPair(problem, mentee, (j, fit) => {
      this.reach(j, base + (weights.cost[fit] ?? 0) + (price[j] ?? 0), mentee, from);
    });
  }

  private reach(to: number, distance: number, mover: number, from: number): void {
    if (to === from || distance >= this.heap.of(to)) return;
    if (distance >= this.heap.of(this.target)) return;
    this.mover[to] = mover;
    this.before[to] = from;
    this.heap.reach(to, distance);
  }
}
