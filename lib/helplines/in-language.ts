import type { Prisma } from "@/prisma/generated/client";
import { most } from "./schema";

/** Whom the district names for those who want to talk to someone else. */
export type Helpline = {
  id: string;
  name: string;
  contact: string;
  about: string;
  /** The language it is written in. */
  locale: string;
};

/** What a helpline says in one language. */
export const text = { name: true, contact: true, about: true } as const;
export const inOrder = [
  { position: "asc" },
  { id: "asc" },
] satisfies Prisma.HelplineOrderByWithRelationInput[];

/** What a read of the district selects to show its helplines in a language; `inLanguage` reads it. */
export const helplinesIn = (locale: string) =>
  ({
    select: { id: true, ...text, texts: { where: { locale }, select: { locale: true, ...text } } },
    orderBy: inOrder,
    take: most,
  }) satisfies Prisma.District$helplinesArgs;

type Row = Prisma.HelplineGetPayload<ReturnType<typeof helplinesIn>>;

/** Each helpline in that language, or in the district's own where nobody has written it in that one. */
export function inLanguage(rows: Row[], own: string): Helpline[] {
  return rows.map(({ texts, ...line }) => ({ ...line, locale: own, ...texts[0] }));
}
