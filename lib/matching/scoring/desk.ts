import { program } from "../generated/scoring";
import { BYTES, type Field, HEAD, indexOf, inVectors } from "./layout";

/** A block of memory in which one round is scored, with the loops that work on it. */
export interface Desk {
  numbers: Int32Array;
  doubles: Float64Array;
  loops: Loops;
  set(field: Field, value: number): void;
}

/** The loops in which scoring spends its time: `compiled/scoring`. */
export type Loops = Record<
  "topicRow" | "minuteRow" | "askedRow" | "addRow" | "besideSchool" | "score",
  () => void
>;

/** What the block will hold, planned before it is used at that size. */
export function newPlan() {
  let size = HEAD;
  const places: [Field, number][] = [];
  return {
    /** Room for so many numbers: where it begins among all numbers. A field tells the loops too. */
    take(count: number, field?: Field): number {
      const at = size;
      size += inVectors(count);
      if (field) places.push([field, at]);
      return at;
    },
    /** The block is full of zeros, and nobody else's until `work` is done. */
    use(work: (desk: Desk) => void): void {
      const free = spare ?? makeDesk();
      spare = null;
      const { memory, ...loops } = free;
      const missing = size * BYTES - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
      const numbers = new Int32Array(memory.buffer, 0, size).fill(0);
      const doubles = new Float64Array(memory.buffer);
      const set = (field: Field, value: number) => {
        numbers[indexOf(field)] = value;
      };
      for (const [field, at] of places) set(field, at * BYTES);
      work({ numbers, doubles, loops, set });
      if (memory.buffer.byteLength <= MOST_KEPT) spare = free;
    },
  };
}

export type Plan = ReturnType<typeof newPlan>;

const PAGE = 65_536;
const MOST_KEPT = 32 << 20;

/** Kept between rounds: making memory takes longer than scoring a small one. */
let spare: ReturnType<typeof makeDesk> | null = null;
let compiled: WebAssembly.Module | null = null;

function makeDesk() {
  compiled ??= new WebAssembly.Module(Buffer.from(program, "base64"));
  const { exports } = new WebAssembly.Instance(compiled);
  return exports as { memory: WebAssembly.Memory } & Loops;
}
