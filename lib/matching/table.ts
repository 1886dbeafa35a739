import type { Assignment } from "./assignment";
import { LOWEST, Sieve } from "./sieve";
import { FULL_FIT } from "./types";

/** Heights lower than this are soon none at all: prices are then counted from a higher floor. */
const DEEP = LOWEST / 2;

/**
 * A table of all pairs while prices rise: which mentors of a row may be cheap enough to be looked at.
 * A pair costs at least what its fit lacks of a full one, and the price. So a mentor is sieved with
 * the price as the handicap, above a floor that no price is below.
 */
export class Table {
  /** The mentors that were asked for; some of them may be dearer than that, or impossible. */
  readonly found: Int32Array;
  private readonly sieve: Sieve;
  private floor = Number.NEGATIVE_INFINITY;

  constructor(
    { mentors }: Assignment,
    fits: Int16Array,
    private readonly price: Float64Array,
  ) {
    this.sieve = new Sieve(fits, mentors);
    this.found = this.sieve.found;
    this.raiseFloor();
  }

  /** To be told whenever a price has risen. */
  raised(j: number): void {
    this.sieve.setHandicap(j, (this.price[j] ?? 0) - this.floor);
  }

  /** Fills `found` with everyone in row `i` who may cost less than this, and tells how many. */
  below(i: number, cost: number): number {
    let height = FULL_FIT + this.floor - cost;
    if (height < DEEP && this.raiseFloor()) height = FULL_FIT + this.floor - cost;
    return this.sieve.above(i, height);
  }

  /** The cost below which `below` finds some 16 of row `i`; endless where that cannot be told. */
  lowCost(i: number): number {
    let level = this.sieve.level(i);
    if (level < DEEP && this.raiseFloor()) level = this.sieve.level(i);
    return level === LOWEST ? Number.POSITIVE_INFINITY : FULL_FIT + this.floor - level + 1;
  }

  private raiseFloor(): boolean {
    const { price } = this;
    let least = Number.POSITIVE_INFINITY;
    for (let j = 0; j < price.length; j += 1) least = Math.min(least, price[j] ?? 0);
    if (least === this.floor) return false;
    this.floor = least;
    for (let j = 0; j < price.length; j += 1) this.raised(j);
    return true;
  }
}
