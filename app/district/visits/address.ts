import * as z from "zod";
import { id, isoDate, pageNumber } from "@/lib/fields";
import { districtVisitStates } from "@/lib/visits/district-queries";

const shape = z.object({
  school: id.optional().catch(undefined),
  state: z.enum(districtVisitStates).optional().catch(undefined),
  /** Days of the visits, the first and the last. */
  from: isoDate.optional().catch(undefined),
  to: isoDate.optional().catch(undefined),
  page: pageNumber,
});

export type VisitsAddress = Partial<z.output<typeof shape>>;

/** What the list reads from its address; anything else is as if it were not there. */
export function readVisitsAddress(given: Record<string, unknown>) {
  return shape.parse(given);
}

/** The same filter for another page of the list, or for its file. */
export function filterQuery(filter: Omit<VisitsAddress, "page">) {
  const { school = "", state = "", from = "", to = "" } = filter;
  const kept = Object.entries({ school, state, from, to }).filter(([, value]) => value !== "");
  return new URLSearchParams(kept).toString();
}
