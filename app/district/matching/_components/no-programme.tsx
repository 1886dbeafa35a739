import type { Route } from "next";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";

/** Matching needs a programme first. */
export function NoProgramme() {
  const t = useTranslations("matching.list.noProgramme");
  return (
    <EmptyState
      level={1}
      title={t("title")}
      action={<LinkButton href={"/district/programmes" as Route}>{t("action")}</LinkButton>}
    >
      {t("what")}
    </EmptyState>
  );
}
