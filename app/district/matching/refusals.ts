/** Why a round did not begin, or its settings were not kept. */
export const notStarted = {
  "not-found": "matching.refused.not-found",
  "nobody-waits": "matching.refused.nobody-waits",
  "no-places": "matching.refused.no-places",
  "round-at-work": "matching.refused.round-at-work",
  "changed-by-you": "weights.save.refused.changedByYou",
  "changed-meanwhile": "weights.save.refused.changed",
} as const;
