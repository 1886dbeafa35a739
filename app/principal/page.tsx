import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireFrame, requirePrincipal } from "@/lib/auth/session";

export async function generateMetadata(): Promise<Metadata> {
  await requirePrincipal();
  const t = await getTranslations("frame");
  return { title: t("principal") };
}

export default async function PrincipalHome() {
  await requirePrincipal();
  const { firstName } = await requireFrame();
  const t = await getTranslations("frame.principalHome");
  return (
    <>
      <PageHeader title={t("title", { name: firstName })} lede={t("lede")} />
      <div className="grid gap-5 lg:grid-cols-[1.4fr_1fr]">
        <Card>
          <EmptyState title={t("none")}>{t("noneWords")}</EmptyState>
        </Card>
        <Card title={t("sees")}>
          <p>{t("seesWords")}</p>
        </Card>
      </div>
    </>
  );
}
