/** "es" → "Spanish", in the reader's language. */
export function languageName(locale: string, code: string): string {
  const names = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
  const name = names.of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
