import type { SchoolLevel } from "@/prisma/generated/enums";

/**
 * The level from the grades taught; the federal LEVEL column says OTHER where the grades say it.
 * A school from kindergarten to grade 8 counts as elementary, as the federal file has it.
 * @param stated the file's own word, used when the grades are missing
 */
export function levelOf(low: string, high: string, stated = ""): SchoolLevel | null {
  const from = gradeOf(low);
  const to = gradeOf(high);
  if (from === null || to === null || from > to) return levelByName(stated);
  if (to <= 6 && from <= 5) return "elementary";
  if (to >= 10) return from >= 6 ? "secondary" : "k12";
  return from >= 4 ? "middle" : "elementary";
}

/** Prekindergarten is −1, kindergarten 0; null when the file does not say. */
export function gradeOf(text: string): number | null {
  const grade = text.trim().toUpperCase();
  if (/^(PK|PREK|PRE-K|VPK)$/.test(grade)) return -1;
  if (/^(K|KG|KDG)$/.test(grade)) return 0;
  const number = /^(?:GRADE )?(\d{1,2})(?:ST|ND|RD|TH)?$/.exec(grade)?.[1];
  return number !== undefined && Number(number) <= 13 ? Number(number) : null;
}

/** In English as files have it, and in each language as our own lists write it. */
function levelByName(stated: string): SchoolLevel | null {
  const name = stated.trim().toLowerCase();
  if (/^(prekindergarten|primary|elementary|primaire|primaria)/.test(name)) return "elementary";
  if (/^(middle|intermediate|junior|intermédiaire|intermedia)/.test(name)) return "middle";
  if (/^(high|secondary|senior|secondaire|secundaria)/.test(name)) return "secondary";
  return /^(k[-–]?12|combined|tous niveaux|todos los niveles)/.test(name) ? "k12" : null;
}
