import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { NextStep } from "@/app/district/_components/next-step";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { programmeCounts, programmeOf } from "@/lib/programmes/queries";
import { schoolYearName } from "@/lib/programmes/school-year";
import { Asks } from "./_components/asks";
import { Steps } from "./_components/steps";

export async function generateMetadata() {
  const t = await getTranslations("programmes");
  return { title: t("title") };
}

/** Where a programme stands, and the one thing to do next. */
export default async function ProgrammePage(props: PageProps<"/district/programmes/[id]">) {
  const coordinator = await requireCoordinator();
  const id = idOf((await props.params).id);
  const { programme, counts } = await readTogether(coordinator, async () => ({
    programme: await programmeOf(coordinator, id),
    counts: await programmeCounts(coordinator, id),
  }));
  if (!programme) notFound();
  const t = await getTranslations("programmes");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/district/programmes", label: t("title") }]} />
      <PageHeader
        kicker={t("year", { year: schoolYearName(programme.schoolYear) })}
        title={programme.name}
        place="beside"
        actions={
          <LinkButton variant="quiet" href={`/district/programmes/${id}/edit`}>
            {t("page.edit")}
          </LinkButton>
        }
      />
      <div className="mb-6">
        <NextStep programme={programme} counts={counts} />
      </div>
      <Steps programmeId={id} counts={counts} />
      <Asks programme={programme} />
    </>
  );
}
