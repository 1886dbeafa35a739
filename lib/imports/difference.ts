/** What one row would change: a field, as it is and as it would be, in words a person can compare. */
export type Change = { field: string; before: string; after: string };

/** Facts of a person or school, as kept with an import. */
export type Facts = Record<string, string | number | boolean | null>;

/**
 * The fields that differ, in the order of `after`.
 * @param shown words for a value that is an id
 */
export function difference(
  before: Facts,
  after: Facts,
  shown: (field: string, value: Facts[string]) => string = (_, value) => String(value ?? ""),
): Change[] {
  return Object.keys(after)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({
      field,
      before: shown(field, before[field] ?? null),
      after: shown(field, after[field] ?? null),
    }));
}
