import * as z from "zod";
import { id, pageNumber, soughtWords } from "@/lib/fields";
import { lookFors } from "@/lib/visits/schema";

/** What pages of visits read from their address; anything else is as if it were not there. */
type Given = Record<string, string | string[] | undefined>;

const list = z.object({
  tab: z.enum(["upcoming", "waiting", "past"]).catch("upcoming"),
  page: pageNumber,
});
export type VisitTab = z.output<typeof list>["tab"];
export const readListAddress = (given: Given) => list.parse(given);

const search = z.object({
  q: soughtWords,
  level: z.enum(["elementary", "middle", "secondary", "k12"]).optional().catch(undefined),
  lookFor: z.enum(lookFors).optional().catch(undefined),
  host: id.optional().catch(undefined),
  page: pageNumber,
});
export const readNewAddress = (given: Given) => search.parse(given);

const said = z.object({
  said: z
    .enum([
      "asked",
      "confirmed",
      "declined",
      "proposed",
      "rescheduled",
      "cancelled",
      "restored",
      "notRestored",
    ])
    .optional()
    .catch(undefined),
  at: z.iso.datetime().optional().catch(undefined),
});
export type Said = NonNullable<z.output<typeof said>["said"]>;
export const readVisitAddress = (given: Given) => said.parse(given);
