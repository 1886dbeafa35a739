import * as z from "zod";

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
  ask: z.enum(["out", "apart", "swap"]).nullable().catch(null),
  /** For whom a mentor is chosen from the whole list. */
  for: z.uuid().nullable().catch(null),
  /** Of those without a mentor. */
  alone: z.coerce.number().int().min(1).max(1000).catch(1),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
  /** Of a matrix that shows some people at a time. */
  rows: z.coerce.number().int().min(1).max(1000).nullable().catch(null),
});

export type Address = z.output<typeof address>;

export function addressOf(query: Record<string, string | string[] | undefined>): Address {
  return address.parse(query);
}
