import { env } from "@/lib/env";
import { isLocale, type Locale } from "@/lib/i18n/messages";
import { mailChoiceFields } from "@/lib/mail-choices/queries";
import type { Prisma } from "@/prisma/generated/client";

/** What a mail needs to know of whoever reads it. */
export const readerFields = {
  id: true,
  email: true,
  locale: true,
  leftAt: true,
  district: { select: { locale: true, timeZone: true } },
  mailChoice: { select: mailChoiceFields },
} as const satisfies Prisma.PersonSelect;

export type Reader = Prisma.PersonGetPayload<{ select: typeof readerFields }>;

/** The language that the reader has chosen, or their district's. */
export function languageOf({ locale, district }: Reader): Locale {
  const chosen = locale ?? district.locale;
  return isLocale(chosen) ? chosen : "en";
}

/** Where the reader chooses how mail comes. */
export function choicesPage(): string {
  return `${env.APP_URL}/account/mail`;
}
