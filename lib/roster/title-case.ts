/**
 * Federal files write names in capitals. Shown like this, BOYETTE SPRINGS ELEMENTARY SCHOOL becomes
 * Boyette Springs Elementary School; a name that already has small letters is left alone.
 */
export function kindCase(text: string): string {
  const clean = text.trim().replace(/\s+/g, " ");
  if (/\p{Ll}/u.test(clean) || !/\p{Lu}{2}/u.test(clean)) return clean;
  return clean.replace(/[\p{L}\p{N}.'’]+/gu, (word, place: number) =>
    wordOf(word, clean, place === 0),
  );
}

const initials = new Set(
  "AMI BASIS CTE ECC ESE FSU FAMU IB JROTC KIPP LLC MLK PACE PK PLC RCMA ROTC SLAM STEAM STEM UCF UF USF VPK YMCA YWCA FL NE NW SE SW US".split(
    " ",
  ),
);
const small = new Set("A AN AND AT BY DE FOR IN OF ON OR THE TO".split(" "));
const roman = /^(?:X{1,2}|X?(?:IX|IV|V?I{1,3}|VI{0,3}))$/;

function wordOf(word: string, whole: string, first: boolean): string {
  if (initials.has(word) || roman.test(word) || /^(?:\p{L}\.)+\p{L}?\.?$/u.test(word)) return word;
  if (/\d/.test(word)) return /^\d+(?:ST|ND|RD|TH)$/.test(word) ? word.toLowerCase() : word;
  if (!first && small.has(word) && whole.length > word.length) return word.toLowerCase();
  return word
    .toLowerCase()
    .replace(/^\p{L}/u, upper)
    .replace(/^(Mc)(\p{L})(?=\p{L}{2})/u, (_, mc: string, letter: string) => mc + upper(letter))
    .replace(
      /^(\p{L}['’])(\p{L})(?=\p{L}{2})/u,
      (_, prefix: string, letter: string) => prefix + upper(letter),
    );
}

function upper(letter: string): string {
  return letter.toUpperCase();
}
