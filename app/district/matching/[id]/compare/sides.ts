import * as z from "zod";
import type { RoundView } from "@/lib/rounds/queries";
import type { DraftState } from "@/lib/rounds/what-if";
import { draftOf } from "@/lib/rounds/whole-draft";
import { type ScenarioLine, scenarioOf } from "@/lib/scenarios/queries";
import type { Coordinator } from "@/lib/viewer";

/** The draft as it stands, the matcher's own best for it, or a scenario by its id. */
const side = z.union([z.literal("draft"), z.literal("best"), z.uuid()]);
export type SideKey = z.output<typeof side>;

const address = z.object({
  of: side.catch("draft"),
  with: side.optional().catch(undefined),
});

export type Sides = { one: SideKey; other: SideKey };

/** Which two an address asks for; the newest scenario of somebody's choosing, or else the best. */
export function sidesOf(
  query: Record<string, string | string[] | undefined>,
  scenarios: readonly ScenarioLine[],
): Sides {
  const asked = address.parse(query);
  const newest = scenarios.find(({ name }) => name !== "");
  return { one: asked.of, other: asked.with ?? newest?.id ?? "best" };
}

/** Null when there is no such scenario in the round. */
export async function draftAt(
  viewer: Coordinator,
  round: RoundView & { draft: DraftState },
  key: SideKey,
): Promise<DraftState | null> {
  if (key === "draft") return round.draft;
  if (key === "best") return draftOf(round.draft.problem, round.draft.result);
  return scenarioOf(viewer, round.id, key);
}
