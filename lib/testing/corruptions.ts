import type { MatchedPair, MatchResult, Price, Value } from "@/lib/matching/types";

/**
 * Results with one thing changed, chosen by two numbers; null where there is nothing of the kind to
 * change. Each makes the result untrue or its proof void.
 */
export type Corruption = (result: MatchResult, a: number, b: number) => MatchResult | null;

const at = <T>(list: readonly T[], k: number): T | undefined => list[k % Math.max(1, list.length)];

const withPair = (result: MatchResult, old: MatchedPair, changes: Partial<MatchedPair>) => ({
  ...result,
  pairs: result.pairs.map((pair) => (pair === old ? { ...pair, ...changes } : pair)),
});

const pairChanged =
  (change: (pair: MatchedPair, b: number) => Partial<MatchedPair>): Corruption =>
  (result, a, b) => {
    const pair = at(result.pairs, a);
    return pair ? withPair(result, pair, change(pair, b)) : null;
  };

const digits = ["matched", "poor", "weak", "points"] as const;
const nudged = (value: Value, b: number): Value => {
  const digit = at(digits, b) ?? "points";
  return { ...value, [digit]: value[digit] + (b % 8 < 4 ? 1 : -1) };
};

const pricesChanged =
  (
    side: "mentors" | "mentees",
    change: (prices: readonly Price[], k: number, b: number) => Price[],
  ): Corruption =>
  (result, a, b) => {
    const list = result.prices[side];
    if (list.length === 0) return null;
    return { ...result, prices: { ...result.prices, [side]: change(list, a % list.length, b) } };
  };

/** Where somebody is priced who has a say in the proof: a mentor of a pair that is not pinned. */
const priceOfBusyMentor: Corruption = (result, a, b) => {
  const pair = at(
    result.pairs.filter(({ pinned }) => !pinned),
    a,
  );
  const mentors = result.prices.mentors.map((price) =>
    price.id === pair?.mentorId ? { ...price, ...nudged(price, b) } : price,
  );
  return pair ? { ...result, prices: { ...result.prices, mentors } } : null;
};

export const corruptions: Readonly<Record<string, Corruption>> = {
  "a mentor of nowhere": pairChanged(() => ({ mentorId: "nobody" })),
  "a mentee of nowhere": pairChanged(() => ({ menteeId: "nobody" })),
  "a fit that is not theirs": pairChanged(({ fit }, b) => ({ fit: fit + (b % 2 ? 1 : -1) })),
  "a tier that is not theirs": pairChanged(({ tier }) => ({
    tier: tier === "weak" ? "good" : "weak",
  })),
  "a pin that is none, or none that is one": pairChanged(({ pinned }) => ({ pinned: !pinned })),
  "a pair left out": (result, a) =>
    result.pairs.length > 0
      ? { ...result, pairs: result.pairs.filter((pair) => pair !== at(result.pairs, a)) }
      : null,
  "a pair twice": (result, a) => {
    const pair = at(result.pairs, a);
    return pair ? { ...result, pairs: [...result.pairs, pair] } : null;
  },
  "everybody with one mentor": (result, a) => {
    const mentorId = at(result.pairs, a)?.mentorId ?? "";
    const load = result.loads.find((one) => one.mentorId === mentorId);
    // Where they have places for all, it may be as good as any.
    if (!load || result.pairs.length <= load.capacity - load.taken) return null;
    return { ...result, pairs: result.pairs.map((pair) => ({ ...pair, mentorId })) };
  },
  "somebody without a mentor missing": (result, a) =>
    result.unmatched.length > 0
      ? { ...result, unmatched: result.unmatched.filter((one) => one !== at(result.unmatched, a)) }
      : null,
  "another total": (result, _, b) => ({ ...result, value: nudged(result.value, b) }),
  "another bound": (result, _, b) => ({
    ...result,
    certificate: { bound: nudged(result.certificate.bound, b) },
  }),
  "another total and bound": (result, _, b) => ({
    ...result,
    value: nudged(result.value, b),
    certificate: { bound: nudged(result.certificate.bound, b) },
  }),
  "another price": priceOfBusyMentor,
  "another worth": pricesChanged("mentees", (prices, k, b) =>
    prices.map((price, i) => (i === k ? { ...price, ...nudged(price, b) } : price)),
  ),
  "half a point": pricesChanged("mentees", (prices, k) =>
    prices.map((price, i) => (i === k ? { ...price, points: price.points + 0.5 } : price)),
  ),
  "a price beyond reckoning": pricesChanged("mentors", (prices, k) =>
    prices.map((price, i) => (i === k ? { ...price, poor: -(2 ** 40) } : price)),
  ),
  "a price missing": pricesChanged("mentors", (prices, k) => prices.filter((_, i) => i !== k)),
  "a worth missing": pricesChanged("mentees", (prices, k) => prices.filter((_, i) => i !== k)),
  "a price of nobody": pricesChanged("mentors", (prices) => [
    ...prices,
    { id: "nobody", matched: 0, poor: 0, weak: 0, points: 0 },
  ]),
};

/** Two pairs with each other's mentors, their fits as they were. */
export const swapped: Corruption = (result, a, b) => {
  const [one, other] = [at(result.pairs, a), at(result.pairs, b)];
  if (!one || !other || one.mentorId === other.mentorId) return null;
  const half = withPair(result, one, { mentorId: other.mentorId });
  return withPair(half, other, { mentorId: one.mentorId });
};
