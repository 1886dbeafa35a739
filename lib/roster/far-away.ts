/** Degrees. */
export type Place = { latitude: number; longitude: number };

/** Within this many kilometres nobody is called far away. */
const nearby = 40;
/** How many robust deviations beyond the median. On Florida's 76 districts this names nearly only wrong coordinates. */
const spread = 8;
/** The median absolute deviation of a normal distribution, as a standard deviation. */
const asDeviation = 1.4826;

/**
 * The places that lie far from the others: distance from the median point more than eight robust
 * deviations (median and MAD) beyond the median distance, and more than 40 km. Medians, so that the
 * wrong ones do not move the measure.
 * @returns kilometres from the middle of the others, for each place that is far away
 */
export function farAway<Key>(places: ReadonlyMap<Key, Place>): Map<Key, number> {
  const all = [...places.values()];
  if (all.length < 4) return new Map();
  const middle = {
    latitude: median(all.map(({ latitude }) => latitude)),
    longitude: median(all.map(({ longitude }) => longitude)),
  };
  const distances = new Map([...places].map(([key, place]) => [key, kilometres(middle, place)]));
  const usual = median([...distances.values()]);
  const deviation = median([...distances.values()].map((one) => Math.abs(one - usual)));
  const limit = Math.max(nearby, usual + spread * asDeviation * deviation);
  return new Map([...distances].filter(([, distance]) => distance > limit));
}

/** Great-circle distance by the haversine formula, on a sphere of 6371 km. */
export function kilometres(one: Place, other: Place): number {
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const across = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * across;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
