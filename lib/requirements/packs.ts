import type { RequirementKind } from "@/prisma/generated/enums";

/** What a programme asks of each pair, as data: an amount for each kind of rule. */
export type Requirements = Partial<Record<RequirementKind, number>>;

export type Pack = {
  name: "light" | "hawaii" | "california" | "texas" | "ontario";
  requirements: Requirements;
  /** Days from the programme's start to the match deadline, where the model sets them. */
  matchDays?: number;
};

/**
 * Rule packs to begin with, each as far as the kinds of requirement reach.
 * California asks for an hour a week on average; Texas for 12 hours a semester of 4.5 months.
 */
export const packs: readonly Pack[] = [
  { name: "light", requirements: { contactMinutesPerMonth: 30, visitsPerYear: 1 } },
  { name: "hawaii", requirements: { contactMinutesPerMonth: 180 } },
  { name: "california", requirements: { contactMinutesPerMonth: 260 }, matchDays: 30 },
  { name: "texas", requirements: { contactMinutesPerMonth: 160 }, matchDays: 30 },
  { name: "ontario", requirements: { visitsPerYear: 3 } },
];

export function packNamed(name: string | undefined): Pack | undefined {
  return packs.find((pack) => pack.name === name);
}
