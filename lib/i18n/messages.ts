import type { MessageKeys, NestedKeyOf } from "use-intl/core";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";

export const locales = ["en", "fr", "es"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "en";

/** English gives the keys; a key that it lacks does not compile, in any language. */
export type Messages = typeof en;
/** The whole path of a sentence, such as `visits.said.asked`. */
export type MessageKey = MessageKeys<Messages, NestedKeyOf<Messages>>;

const byLocale: Record<Locale, Messages> = { en, fr, es };

export function messagesFor(locale: Locale): Messages {
  return byLocale[locale];
}

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}
