/** Stands for what a browser cannot read as the date, time or number that it asks for. */
const sign = "?";

/**
 * What a form sends, and the names of fields that are typed only in part. Those have no value for
 * the browser; sent as a sign they are refused in words, instead of passing for left out.
 */
export function readForm(form: HTMLFormElement, submitter: HTMLElement | null) {
  const data = new FormData(form, submitter);
  const halfTyped = [...form.elements]
    .filter((field) => field instanceof HTMLInputElement && field.validity.badInput)
    .map((field) => (field as HTMLInputElement).name);
  for (const name of halfTyped) data.set(name, sign);
  return { data, halfTyped };
}

/** The answer's values without the sign: a field keeps what only the browser knows. */
export function withoutSign(values: Record<string, string[]>, halfTyped: readonly string[]) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !halfTyped.includes(name)));
}
