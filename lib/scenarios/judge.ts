import type { Totals } from "./compare";
import { type Measure, measures, type Total } from "./measures";

export type Judgement = {
  /** The other less the one; null where one of them has nothing to measure. */
  change: number | null;
  verdict: "better" | "worse" | "equal" | "neither";
};

/** Below a tenth nobody sees a difference. */
const SEEN = 0.05;

export function judge(name: Measure, one: Totals, other: Totals): Judgement {
  const { of, better, perPair }: Total = measures[name];
  const [was, is] = [of(one), of(other)];
  if (was === null || is === null) return { change: null, verdict: "neither" };
  const change = is - was;
  if (Math.abs(change) < SEEN) return { change, verdict: "equal" };
  const uneven = one.value.matched !== other.value.matched || !sameKnown(name, one, other);
  if (better === null || (perPair && uneven)) return { change, verdict: "neither" };
  return { change, verdict: change > 0 === better > 0 ? "better" : "worse" };
}

const sameKnown = (name: Measure, one: Totals, other: Totals) =>
  (name !== "travel" && name !== "longest") || one.travel.pairs === other.travel.pairs;
