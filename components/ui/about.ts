import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/**
 * What is heard of a button whose words alone do not say what they are about, as where each row of a
 * table has one: the words that are seen, and then whom or what.
 */
export function useAbout(words: ReactNode, about: string | undefined): string | undefined {
  const t = useTranslations("ui");
  return about && typeof words === "string" ? `${words}${t("colon")} ${about}` : undefined;
}
