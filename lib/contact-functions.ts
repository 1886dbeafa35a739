/** What a contact was for [Freedman 2021]; the order gives each its spine colour on the shelf. */
export const contactFunctions = [
  "sharingKnowledge",
  "psychosocialSupport",
  "guiding",
  "roleModelling",
  "providingIdeas",
  "networking",
] as const;

export type ContactFunction = (typeof contactFunctions)[number];
