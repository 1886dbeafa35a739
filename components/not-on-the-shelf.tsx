import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { TitleNow } from "./title-now";

export async function titleOfNotThere(): Promise<Metadata> {
  const t = await getTranslations("ui.notFound");
  return { title: t("title") };
}

/** What is not there, for what stands around it: each layout has the page's one main landmark. */
export async function NotOnTheShelf() {
  const t = await getTranslations("ui.notFound");
  const product = (await getTranslations("ui"))("product");
  return (
    <>
      <TitleNow title={`${t("title")} · ${product}`} />
      <EmptyState
        level={1}
        title={t("title")}
        action={<LinkButton href="/">{t("home")}</LinkButton>}
      >
        {t("words")}
      </EmptyState>
    </>
  );
}
