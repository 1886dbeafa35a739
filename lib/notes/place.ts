import type { Place } from "@/lib/private-text";

export function placeOf(rowId: string): Place {
  return { table: "ActivityNote", column: "words", rowId };
}
