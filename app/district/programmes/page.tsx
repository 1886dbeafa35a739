import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { currentProgramme, listProgrammes } from "@/lib/programmes/queries";
import { ProgrammeCard } from "./_components/programme-card";

export async function generateMetadata() {
  const t = await getTranslations("programmes");
  return { title: t("title") };
}

export default async function ProgrammesPage() {
  const coordinator = await requireCoordinator();
  const { programmes, current } = await readTogether(coordinator, async () => ({
    programmes: await listProgrammes(coordinator),
    current: await currentProgramme(coordinator),
  }));
  const t = await getTranslations("programmes");
  if (programmes.length === 0) {
    return (
      <EmptyState
        level={1}
        title={t("empty.title")}
        action={<LinkButton href="/district/programmes/new">{t("new")}</LinkButton>}
      >
        {t("empty.words")}
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader
        title={t("title")}
        lede={t("lede")}
        place="beside"
        actions={<LinkButton href="/district/programmes/new">{t("new")}</LinkButton>}
      />
      <ul className="grid max-w-3xl gap-4">
        {programmes.map((programme) => (
          <li key={programme.id}>
            <ProgrammeCard programme={programme} current={programme.id === current?.id} />
          </li>
        ))}
      </ul>
    </>
  );
}
