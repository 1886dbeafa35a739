import { plainWords } from "@/lib/names";

/** Languages to choose from, as codes; the page names them in the reader's language. */
export const languages = [
  "en",
  "es",
  "fr",
  "ht",
  "pt",
  "ar",
  "zh",
  "vi",
  "tl",
  "ko",
  "ru",
  "uk",
  "pl",
  "de",
  "it",
  "ja",
  "hi",
  "ur",
  "pa",
  "bn",
  "gu",
  "fa",
  "so",
  "am",
  "sw",
  "hmn",
  "km",
  "ne",
  "my",
  "haw",
  "chr",
  "nv",
  "cr",
  "iu",
  "ase",
] as const;

export type LanguageCode = (typeof languages)[number];

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
