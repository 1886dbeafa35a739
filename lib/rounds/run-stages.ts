/** What a run goes through, in order; the page has the words. */
export const runStages = ["reading", "solving", "checking", "keeping"] as const;
export type RunStage = (typeof runStages)[number];
