import type { Past } from "./schema";

export type Difference = { field: keyof Past; before: Past[keyof Past]; after: Past[keyof Past] };

const fields = [
  "date",
  "minutes",
  "format",
  "functions",
  "topics",
  "publicLine",
  "lineKept",
] as const;

/** What a change changed. */
export function differences(before: Past, after: Past): Difference[] {
  return fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
