/** What a run goes through, in order; the page has the words. */
export const runStages = ["reading", "solving", "checking", "keeping"] as const;
export type RunStage = (typeof runStages)[number];

/** Why a run did not become a draft; each has a sentence. */
export const runFailures = ["settings", "not-proven", "crashed", "unexpected"] as const;
export type RunFailure = (typeof runFailures)[number];

/** What a stored failure is; one of an older version counts as unexpected. */
export function runFailureOf(failure: string): RunFailure {
  return runFailures.find((known) => known === failure) ?? "unexpected";
}
