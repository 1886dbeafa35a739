import * as z from "zod";
import { pageAsked, pageNumber } from "@/lib/fields";

const pairInAddress = z
  .string()
  .regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/)
  .transform((text) => {
    const [menteeId = "", mentorId = ""] = text.split(".");
    return { menteeId, mentorId };
  });

const address = z.object({
  pair: pairInAddress.nullable().catch(null),
  /** What the coordinator means to do with the pair, opened at once. */
  ask: z.enum(["out", "apart", "swap", "other"]).nullable().catch(null),
  /** For whom a mentor is chosen from the whole list. */
  for: z.uuid().nullable().catch(null),
  /** Of those without a mentor. */
  alone: pageNumber,
  /** Of those who wished for each other. */
  wished: pageNumber,
  page: pageNumber,
  /** Of a matrix that shows some people at a time. */
  rows: pageAsked.nullable().catch(null),
});

export type Address = z.output<typeof address>;

export function addressOf(query: Record<string, string | string[] | undefined>): Address {
  return address.parse(query);
}
