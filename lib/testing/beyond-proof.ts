type Load = <T>() => Promise<T>;
type Weights = typeof import("@/lib/matching/weights");
type Proves = typeof import("@/lib/matching/proves");

/** From the moment a test says so, the numbers are too large for anything to be proved. */
export const size = { isBeyond: false };

/** For `vi.mock("@/lib/matching/weights", …)`. */
export async function weights(load: Load): Promise<Weights> {
  const real = await load<Weights>();
  const weightsFor: Weights["weightsFor"] = (problem) =>
    size.isBeyond ? { ...real.weightsFor(problem), isProved: false } : real.weightsFor(problem);
  return { ...real, weightsFor };
}

/** For `vi.mock("@/lib/matching/proves", …)`. */
export async function proves(load: Load): Promise<Proves> {
  const real = await load<Proves>();
  return { ...real, proves: (found) => !size.isBeyond && real.proves(found) };
}
