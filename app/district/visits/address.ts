import * as z from "zod";
import { id, pageNumber } from "@/lib/fields";
import { districtVisitStates } from "@/lib/visits/district-queries";

const shape = z.object({
  school: id.optional().catch(undefined),
  state: z.enum(districtVisitStates).optional().catch(undefined),
  page: pageNumber,
});

/** What the list reads from its address; anything else is as if it were not there. */
export function readVisitsAddress(given: Record<string, unknown>) {
  return shape.parse(given);
}

/** The same filter for another page of the list, or for its file. */
export function filterQuery(filter: { school?: string | undefined; state?: string | undefined }) {
  const { school = "", state = "" } = filter;
  const kept = Object.entries({ school, state }).filter(([, value]) => value !== "");
  return new URLSearchParams(kept).toString();
}
