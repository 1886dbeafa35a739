import type { IsoDate } from "@/lib/dates";

/** Days on which the district's schools are closed, the last one included. */
export type Closure = { startsOn: IsoDate; endsOn: IsoDate; name: string };

/** Why the schools are closed on a day; undefined when they are open. */
export function closedOn(
  closures: readonly Closure[],
  date: IsoDate | string,
): Closure | undefined {
  return closures.find(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
}
