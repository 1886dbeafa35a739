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
  return languageList(locale, [code], ([name = code]) => name);
}

/** Languages standing by themselves: the first has a capital, in languages that write them without. */
export function languageList(
  locale: string,
  codes: readonly string[],
  join: (names: string[]) => string,
): string {
  const names = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
  const list = join(codes.map((code) => names.of(code) ?? code));
  return list.charAt(0).toLocaleUpperCase(locale) + list.slice(1);
}
