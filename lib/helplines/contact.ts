/** A piece of a contact as it was written; what can be tapped has an address. */
export type ContactPart = { at: number; words: string; href?: string };

/**
 * How a helpline is reached → the same words, with its numbers to tap: to call, and to write where
 * the words before a number say so, in any of our languages. A number for both has a link for each,
 * the first on its word, the second from its word to the number.
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
    const [first, write] = [told[0], told.at(-1)];
    const call = [...before.matchAll(calling)].at(-1);
    const digits = number.replace(/[^\d+]/g, "");
    const [sms, after] = [smsTo(digits, before), index + number.length];
    const tel = `tel:${digits}`;
    const start = end;
    if (call && write) {
      const callsFirst = call.index < write.index;
      const [one, other] = callsFirst ? [call, write] : [write, call];
      add(start + one.index);
      add(start + one.index + one[0].length, callsFirst ? tel : sms);
      add(start + other.index);
      add(after, callsFirst ? sms : tel);
      continue;
    }
    add(first ? start + first.index : index);
    add(after, first ? sms : tel);
  }
  add(contact.length);
  return parts;
}

/** Neither hours such as 8:00 and 24/7, nor a number that goes on in letters. */
const numbers = /(?<![\p{L}\d:/])[+(]?\d+(?:[\s().–-]+\d+)*(?![\d:/\p{L}]|-\S*\p{L})/gu;
const calling = /(?<!\p{L})(?:call|phone|dial|appel|téléphon|compos|llam|marque|marcar)\p{L}*/giu;
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
