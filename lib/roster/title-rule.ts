import { plainWords } from "@/lib/names";

/** What a phrase in a job title says about its holder: a librarian, or not. */
export type Phrase = { phrase: string; librarian: boolean };

/** A phrase against always wins: a *Library Media Assistant* is not proposed. */
export function isLibrarianTitle(title: string, phrases: readonly Phrase[]): boolean {
  const said = phrases.filter(({ phrase }) => contains(title, phrase));
  return said.length > 0 && said.every(({ librarian }) => librarian);
}

/**
 * The principal of a school, who gets the principal's hat. Assistant, vice, associate, deputy and
 * intern principals do not approve release time, and a principal's secretary is not one.
 */
export function isPrincipalTitle(title: string): boolean {
  return (
    contains(title, "principal") &&
    !/\b(?:assistant|asst|vice|associate|assoc|deputy|intern|secretary|clerk|resident)\b/i.test(
      title,
    )
  );
}

/** Whole words, whatever their case, spacing and punctuation. */
function contains(title: string, phrase: string): boolean {
  const wanted = plainWords(phrase);
  return wanted !== "" && ` ${plainWords(title)} `.includes(` ${wanted} `);
}
