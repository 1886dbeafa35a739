import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/**
 * A button with its words in the property `Words`. Where these alone do not say whom or what it is
 * about, as where each row of a table has one, `about` is heard as well: of words that are text.
 */
export type AboutProps<Words extends string> =
  | ({ [words in Words]?: ReactNode } & { about?: undefined })
  | ({ [words in Words]: string } & { about: string | undefined });

/** What is heard of it: the words that are seen, and then whom or what. */
export function useAbout(words: ReactNode, about: string | undefined): string | undefined {
  const t = useTranslations("ui");
  return about && typeof words === "string" ? `${words}${t("colon")} ${about}` : undefined;
}
