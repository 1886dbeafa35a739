import type { Place } from "./types";

const EARTH_RADIUS_KM = 6371.0088;

/**
 * Great-circle distance in whole hundreds of metres: rounded, so that the last bit of a sine, which
 * differs between machines, never decides a pair.
 */
export function hectometresBetween(a: Place, b: Place): number {
  const radians = Math.PI / 180;
  const dLatitude = Math.sin(((b.latitude - a.latitude) * radians) / 2);
  const dLongitude = Math.sin(((b.longitude - a.longitude) * radians) / 2);
  const h =
    dLatitude * dLatitude +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * dLongitude * dLongitude;
  return Math.round(20 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h))));
}
