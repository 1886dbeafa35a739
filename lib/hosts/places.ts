import { hectometresBetween } from "@/lib/matching/distance";

type Post = { school: Placed };
type Placed = {
  latitude: number | null;
  longitude: number | null;
  coordinatesDoubtful: boolean;
};

/** In a straight line, to a tenth of a kilometre; null when either place is not known for certain. */
export function kmBetween(from: Post | null | undefined, to: Placed): number | null {
  const [a, b] = [placeOf(from?.school), placeOf(to)];
  return a && b ? hectometresBetween(a, b) / 10 : null;
}

function placeOf(school: Placed | undefined) {
  if (!school || school.coordinatesDoubtful) return undefined;
  const { latitude, longitude } = school;
  return latitude === null || longitude === null ? undefined : { latitude, longitude };
}

export const placeFields = {
  latitude: true,
  longitude: true,
  coordinatesDoubtful: true,
} as const;
