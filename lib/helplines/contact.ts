/** A piece of a contact as it was written; what can be tapped has an address. */
export type ContactPart = { at: number; words: string; href?: string };

/**
 * How a helpline is reached → the same words, with its numbers to tap: to call, and to write where
 * the words before a number say so, in any of our languages.
 */
export function contactParts(contact: string): ContactPart[] {
  const parts: ContactPart[] = [];
  let end = 0;
  const add = (upTo: number, href?: string) => {
    const words = contact.slice(end, upTo);
    if (words) parts.push({ at: end, words, ...(href && { href }) });
    end = upTo;
  };
  for (const { 0: number, index } of contact.matchAll(numbers)) {
    if (!canBeDialled(number)) continue;
    const before = contact.slice(end, index);
    const told = [...before.matchAll(writing)];
    const [first, last] = [told[0], told.at(-1)];
    const digits = number.replace(/[^\d+]/g, "");
    const [sms, after] = [smsTo(digits, before), index + number.length];
    const calls = calling.test(before);
    if (first && !calls) {
      add(end + first.index);
      add(after, sms);
      continue;
    }
    if (last) {
      const at = end + last.index;
      add(at);
      add(at + last[0].length, sms);
    }
    add(index);
    add(after, `tel:${digits}`);
  }
  add(contact.length);
  return parts;
}

/** Neither hours such as 8:00 and 24/7, nor a number that goes on in letters. */
const numbers = /(?<![\p{L}\d:/])[+(]?\d+(?:[\s().–-]+\d+)*(?![\d:/\p{L}]|-\S*\p{L})/gu;
const calling = /(?<!\p{L})(?:call|phone|dial|appel|téléphon|compos|llam|marque|marcar)/iu;
const writing =
  /(?<!\p{L})(?:texts?|texto|sms|messages?|mensajes?|écri\p{L}*|envoy\p{L}*|escrib\p{L}*|envíe)(?!\p{L})/giu;

function canBeDialled(number: string): boolean {
  return /\d{3}/.test(number) || number.replace(/\D/g, "").length >= 8;
}

/** With the word that it asks for, which is written in capitals: "text HOME to 741741". */
function smsTo(digits: string, before: string): string {
  const [word] = before.replace(writing, "").match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u) ?? [];
  return word ? `sms:${digits}?body=${encodeURIComponent(word)}` : `sms:${digits}`;
}
