/** What a command answers: done, or refused for a reason that is a literal. Exceptions are bugs. */
export type Done<T> = { readonly ok: true; readonly value: T };
export type Refused<R extends string> = { readonly ok: false; readonly refusal: R };
export type Result<T, R extends string> = Done<T> | Refused<R>;

export function done(): Done<undefined>;
export function done<T>(value: T): Done<T>;
export function done(value?: unknown): Done<unknown> {
  return { ok: true, value };
}

export function refused<const R extends string>(refusal: R): Refused<R> {
  return { ok: false, refusal };
}

/** What came of a command that cannot be refused. */
export function unrefused<T>(result: Result<T, never>): T {
  return result.ok ? result.value : result.refusal;
}

/** The refusals a command may answer with: `RefusalOf<typeof askForVisit>`. */
export type RefusalOf<F extends (...args: never[]) => Promise<Result<unknown, string>>> = Extract<
  Awaited<ReturnType<F>>,
  { ok: false }
>["refusal"];
