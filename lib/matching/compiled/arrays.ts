/** Memory is given out once, from behind the program's own constants, and all of it zeros. */
let free: usize = (__heap_base + 15) & ~15;

/** Vectors that lie beside each other: one address serves for all. */
@unmanaged
export class Vectors {
  first: v128;
  second: v128;
  third: v128;
  fourth: v128;
}

/**
 * Arrays of numbers in a program's memory, without a check at each look. Who runs the program sees
 * them as typed arrays: exported, an array is its address.
 */
@unmanaged
export class Doubles {
  @operator("[]") get(k: i32): f64 {
    return load<f64>(changetype<usize>(this) + (usize(k) << 3));
  }
  @operator("[]=") set(k: i32, value: f64): void {
    store<f64>(changetype<usize>(this) + (usize(k) << 3), value);
  }
  /** All from `k` on. */
  vectors(k: i32): Vectors {
    return changetype<Vectors>(changetype<usize>(this) + (usize(k) << 3));
  }
}

@unmanaged
export class Ints {
  @operator("[]") get(k: i32): i32 {
    return load<i32>(changetype<usize>(this) + (usize(k) << 2));
  }
  @operator("[]=") set(k: i32, value: i32): void {
    store<i32>(changetype<usize>(this) + (usize(k) << 2), value);
  }
  /** Four of them, from `k` on. */
  four(k: i32): v128 {
    return v128.load(changetype<usize>(this) + (usize(k) << 2));
  }
  /** All from `k` on. */
  vectors(k: i32): Vectors {
    return changetype<Vectors>(changetype<usize>(this) + (usize(k) << 2));
  }
  setFour(k: i32, values: v128): void {
    v128.store(changetype<usize>(this) + (usize(k) << 2), values);
  }
}

/** Numbers of 16 bits. */
@unmanaged
export class Shorts {
  @operator("[]") get(k: i32): i32 {
    return load<i16>(changetype<usize>(this) + (usize(k) << 1));
  }
  @operator("[]=") set(k: i32, value: i32): void {
    store<i16>(changetype<usize>(this) + (usize(k) << 1), value);
  }
  /** Eight of them, from `k` on. */
  eight(k: i32): v128 {
    return v128.load(changetype<usize>(this) + (usize(k) << 1));
  }
  /** All from `k` on. */
  vectors(k: i32): Vectors {
    return changetype<Vectors>(changetype<usize>(this) + (usize(k) << 1));
  }
  setEight(k: i32, values: v128): void {
    v128.store(changetype<usize>(this) + (usize(k) << 1), values);
  }
}

export const doubles = (count: i32): Doubles => changetype<Doubles>(take(usize(count) << 3));
export const ints = (count: i32): Ints => changetype<Ints>(take(usize(count) << 2));
export const shorts = (count: i32): Shorts => changetype<Shorts>(take(usize(count) << 1));

function take(bytes: usize): usize {
  const at = free;
  free += (bytes + 15) & ~15;
  const pages = i32((free + 0xffff) >> 16);
  if (pages > memory.size()) memory.grow(pages - memory.size());
  return at;
}
