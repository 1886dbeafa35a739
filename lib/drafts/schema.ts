import * as z from "zod";

/** What someone is typing: by field name, as the form would send it. */
export const draftValues = z
  .record(z.string().max(120), z.array(z.string().max(20_000)).max(200))
  .refine((values) => JSON.stringify(values).length <= 60_000);

/** A form by its name and what it is about: an id, or `new`. */
export const draftKey = z.strictObject({
  form: z.string().regex(/^[a-z][a-z-]{1,39}$/),
  subject: z.string().regex(/^[\w-]{1,60}$/),
});
export type DraftKey = z.output<typeof draftKey>;

export const draftSchema = draftKey.extend({ values: draftValues });

export type DraftValues = z.output<typeof draftValues>;
