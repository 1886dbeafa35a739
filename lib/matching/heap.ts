/** A queue of numbered things by distance, the nearest first; each can come nearer while it waits. */
export class Heap {
  /** Of each thing: its distance in this search, if its stamp says that it has one. */
  readonly distance: Float64Array;
  private readonly place: Int32Array;
  private readonly stamp: Int32Array;
  private readonly things: Int32Array;
  private epoch = 0;
  private size = 0;

  constructor(things: number) {
    this.distance = new Float64Array(things);
    this.place = new Int32Array(things);
    this.stamp = new Int32Array(things);
    this.things = new Int32Array(things);
  }

  /** Begins another search: nothing is known of anything. */
  clear(): void {
    this.epoch += 1;
    this.size = 0;
  }

  /** The distance of a thing, waiting or not; endless when this search has not met it. */
  of(thing: number): number {
    return this.stamp[thing] === this.epoch
      ? (this.distance[thing] ?? 0)
      : Number.POSITIVE_INFINITY;
  }

  /** Lets a thing wait at a distance that is nearer than any it had; one that has left comes back. */
  reach(thing: number, distance: number): void {
    const waits = this.stamp[thing] === this.epoch && (this.place[thing] ?? -1) >= 0;
    this.stamp[thing] = this.epoch;
    this.distance[thing] = distance;
    if (!waits) this.size += 1;
    this.rise(waits ? (this.place[thing] ?? 0) : this.size - 1, thing, distance);
  }

  /** The distance of the nearest; endless when nothing waits. */
  nearest(): number {
    return this.size > 0 ? (this.distance[this.things[0] ?? 0] ?? 0) : Number.POSITIVE_INFINITY;
  }

  /** Takes the nearest away. */
  take(): number {
    const { things, place } = this;
    const top = things[0] ?? 0;
    place[top] = -1;
    this.size -= 1;
    if (this.size > 0) this.sink(things[this.size] ?? 0);
    return top;
  }

  private rise(from: number, thing: number, distance: number): void {
    const { things, place } = this;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 2;
      const other = things[above] ?? 0;
      if ((this.distance[other] ?? 0) <= distance) break;
      things[at] = other;
      place[other] = at;
      at = above;
    }
    things[at] = thing;
    place[thing] = at;
  }

  private sink(thing: number): void {
    const { things, place, size } = this;
    const distance = this.distance[thing] ?? 0;
    let at = 0;
    for (;;) {
      const first = 4 * at + 1;
      if (first >= size) break;
      let least = first;
      let nearest = this.distance[things[first] ?? 0] ?? 0;
      const end = Math.min(first + 4, size);
      for (let below = first + 1; below < end; below += 1) {
        const one = this.distance[things[below] ?? 0] ?? 0;
        if (one < nearest) {
          nearest = one;
          least = below;
        }
      }
      if (nearest >= distance) break;
      const other = things[least] ?? 0;
      things[at] = other;
      place[other] = at;
      at = least;
    }
    things[at] = thing;
    place[thing] = at;
  }
}
