import { type LanguageCode, languages } from "@/lib/languages";
import { plainWords } from "@/lib/names";

/**
 * The code for what a file calls a language: the code itself, or the name in English, French or
 * Spanish, whatever its accents and capitals. Undefined when it is none that can be chosen.
 */
export function languageCalled(text: string): LanguageCode | undefined {
  const wanted = plainWords(text);
  return languages.find((code) => code === wanted) ?? byName.get(wanted);
}

const byName = new Map(
  ["es", "fr", "en"].flatMap((locale) => {
    const names = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
    return languages.map((code) => [plainWords(names.of(code) ?? code), code] as const);
  }),
);
