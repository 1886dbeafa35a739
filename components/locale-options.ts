import type { Locale } from "@/lib/i18n/messages";

type LocaleOption = { value: Locale; label: string; lang: Locale };

/** The languages that the product speaks, each by its own name. */
export const localeOptions: readonly LocaleOption[] = [
  { value: "en", label: "English", lang: "en" },
  { value: "fr", label: "Français", lang: "fr" },
  { value: "es", label: "Español", lang: "es" },
];
