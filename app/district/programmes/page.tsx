import { getFormatter, getTranslations } from "next-intl/server";
import { formatDate } from "@/components/time";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link, LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { currentProgramme, listProgrammes } from "@/lib/programmes/queries";
import { schoolYearName } from "@/lib/programmes/school-year";

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
  const format = await getFormatter();
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
            <Card
              title={<Link href={`/district/programmes/${programme.id}`}>{programme.name}</Link>}
              action={
                programme.id === current?.id ? <Badge tone="fine">{t("current")}</Badge> : undefined
              }
            >
              <p>{t("year", { year: schoolYearName(programme.schoolYear) })}</p>
              <p className="text-muted">
                {t("dates", {
                  from: formatDate(format, programme.startsOn, "short"),
                  to: formatDate(format, programme.endsOn, "short"),
                })}
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
