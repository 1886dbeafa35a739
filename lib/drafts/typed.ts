import { isoDate } from "@/lib/fields";
import type { DraftValues } from "./schema";

/** A day that was being typed; half a year of it (0002) is none, and the field is empty again. */
export function typedDay(typed: DraftValues, name: string): string {
  return isoDate.safeParse(typed[name]?.[0]).data ?? "";
}

/** What was chosen of a list, as long as the list still has it. */
export function typedOf<T extends string>(
  typed: DraftValues,
  name: string,
  list: readonly T[],
): T[] {
  return list.filter((one) => typed[name]?.includes(one));
}
