import * as z from "zod";
import { pageNumber } from "@/lib/fields";
import { type ListedRule, listedRules } from "@/lib/matching/forbidden";
import { mustHaveParts, partNames, type Weights } from "@/lib/matching/types";
import type { PreviewInput } from "@/lib/rounds/schema";
import type { Settings } from "@/lib/rounds/settings";

/** Settings that are only being tried stand in the address; without them the saved ones hold. */
const tried = z
  .object({
    /** In the order of the parts: `30-12-6-…`. */
    weights: z
      .string()
      .regex(/^\d{1,3}(-\d{1,3})*$/)
      .transform((text) => text.split("-").map(Number))
      .refine((all) => all.length === partNames.length && all.some((weight) => weight > 0))
      .transform((all) => Object.fromEntries(partNames.map((name, at) => [name, all[at] ?? 0]))),
    must: z
      .string()
      .max(200)
      .default("")
      .transform((text) => mustHaveParts.filter((part) => text.split("-").includes(part))),
    floor: z.coerce.number().int().min(0).max(100).default(0),
  })
  .transform(
    ({ weights, must, floor }): Settings => ({
      weights: weights as Weights,
      mustHave: must,
      floor: floor * 100,
      // Neither makes a pair impossible.
      thresholds: { poor: 0, weak: 0 },
      loadStep: 0,
    }),
  );

const address = z.object({
  rule: z.enum(listedRules).optional().catch(undefined),
  round: z.uuid().optional().catch(undefined),
  page: pageNumber,
});

export type RulesAddress = z.output<typeof address> & { settings: Settings | undefined };

export function rulesAddress(query: Record<string, string | string[] | undefined>): RulesAddress {
  return { ...address.parse(query), settings: tried.safeParse(query).data };
}

/** Where the pairs are that a rule excludes by these settings. */
export function rulesHref(
  rule: ListedRule,
  { weights, mustHave, floor, roundId }: PreviewInput,
  page = 1,
): string {
  const query = new URLSearchParams({
    rule,
    weights: partNames.map((name) => weights[name]).join("-"),
    ...(mustHave.length > 0 ? { must: mustHave.join("-") } : {}),
    ...(floor > 0 ? { floor: String(floor / 100) } : {}),
    ...(roundId ? { round: roundId } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return `/district/matching/rules?${query}`;
}
