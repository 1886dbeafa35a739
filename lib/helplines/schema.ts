import * as z from "zod";
import { id, line, words } from "@/lib/fields";
import { locales } from "@/lib/i18n/messages";

/** Of one district: among more, nobody finds theirs. */
export const most = 20;

const texts = { name: line(120), contact: line(120), about: words(300) };

/** A helpline in a language other than the district's own: wholly, or not at all. */
const translation = z
  .strictObject({
    name: z.string().default(""),
    contact: z.string().default(""),
    about: words(300),
  })
  .transform((sent, context) => {
    if (Object.values(sent).every((text) => text.trim() === "")) return null;
    const read = z.strictObject(texts).safeParse(sent);
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues)
      context.addIssue({ code: "custom", path: [...path], message });
    return z.NEVER;
  });

const translations = z
  .strictObject(Object.fromEntries(locales.map((locale) => [locale, translation.optional()])))
  .default({})
  .transform((all) =>
    Object.entries(all).flatMap(([locale, text]) => (text ? [{ locale, ...text }] : [])),
  );

/** A helpline in the district's own language and in others; without an id it is a new one. */
export const helplineForm = z.strictObject({ id: id.optional(), ...texts, in: translations });
export type HelplineInput = z.output<typeof helplineForm>;

export const oneHelpline = z.strictObject({ id });
