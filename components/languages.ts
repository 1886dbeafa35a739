import { languages } from "@/lib/languages";

/** Languages to choose from, in the reader's own and by its alphabet. */
export function languageOptions(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale], { type: "language" });
  return languages
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
}

/** "es" → "Spanish", in the reader's language. */
export function languageName(locale: string, code: string): string {
  const names = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
  const name = names.of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
