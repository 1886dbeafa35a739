/** Distances are kept in kilometres and told as the district measures. */

export const distanceUnits = ["miles", "kilometres"] as const;
export type DistanceUnit = (typeof distanceUnits)[number];

const kmPerMile = 1.609344;

/** Zones of the United States and the United Kingdom, whose roads count miles. */
const milesZones =
  /^(US|Navajo|GB|Europe\/(London|Belfast)|Pacific\/Honolulu|America\/(Adak|Anchorage|Atka|Boise|Chicago|Denver|Detroit|Fort_Wayne|Indiana|Indianapolis|Juneau|Kentucky|Knox_IN|Los_Angeles|Louisville|Menominee|Metlakatla|New_York|Nome|North_Dakota|Phoenix|Shiprock|Sitka|Yakutat))(\/|$|-)/;

/** How distances are told where nobody has chosen. */
export function usualUnit(timeZone: string): DistanceUnit {
  return milesZones.test(timeZone) ? "miles" : "kilometres";
}

/** A distance as people say it: whole numbers, and a tenth below one. */
export function measured(km: number, unit: DistanceUnit): number {
  const exact = inUnit(km, unit);
  return exact < 0.95 ? Math.round(exact * 10) / 10 : Math.round(exact);
}

/** The same, not rounded: for sums and scales. */
export function inUnit(km: number, unit: DistanceUnit): number {
  return unit === "miles" ? km / kmPerMile : km;
}
