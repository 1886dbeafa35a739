/** The query of an address: what is asked, with some of it changed; empty and usual values are left out. */
export function queryOf(
  asked: Record<string, string | number | undefined>,
  changes: Record<string, string | number | undefined> = {},
): string {
  const usual = { direction: "asc", sort: "name", page: 1 };
  const all = Object.entries({ ...asked, ...changes }).filter(
    ([name, value]) =>
      value !== undefined && value !== "" && value !== (usual as Record<string, unknown>)[name],
  );
  return new URLSearchParams(all.map(([name, value]) => [name, String(value)])).toString();
}
