import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Wordmark } from "@/components/mark";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("ui.notFound");
  return { title: t("title") };
}

export default async function NotFound() {
  const t = await getTranslations("ui.notFound");
  return (
    <main className="mx-auto grid min-h-dvh max-w-2xl content-center px-4 py-12">
      <div className="mb-4 flex justify-center">
        <Wordmark />
      </div>
      <EmptyState
        level={1}
        title={t("title")}
        action={<LinkButton href="/">{t("home")}</LinkButton>}
      >
        {t("words")}
      </EmptyState>
    </main>
  );
}
