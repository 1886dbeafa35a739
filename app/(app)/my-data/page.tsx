import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { pageOf } from "@/app/_frame/address";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listReadsOfMine, readsPerPage } from "@/lib/audit/queries";
import { requireFrame } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { kindNames } from "@/lib/privacy/kinds";
import { peopleAroundMe } from "@/lib/privacy/queries";
import { KindRow } from "./_components/kind-row";
import { Reads } from "./_components/reads";

export async function generateMetadata() {
  const t = await getTranslations("privacy");
  return { title: t("title") };
}

export default async function MyDataPage({ searchParams }: PageProps<"/my-data">) {
  const { viewer, district } = await requireFrame();
  const page = pageOf(await searchParams);
  const { people, log } = await readTogether(viewer, async () => ({
    people: await peopleAroundMe(viewer),
    log: await listReadsOfMine(viewer, { page }),
  }));
  const t = await getTranslations("privacy");
  return (
    <>
      <PageHeader title={t("title")} lede={t("lede")} />
      <div className="mb-5">
        <Banner>{t("shared", people.shared)}</Banner>
      </div>
      <Card title={t("table.title")}>
        <ul>
          {kindNames.map((kind) => (
            <KindRow key={kind} kind={kind} people={people} />
          ))}
        </ul>
      </Card>
      <Card id="reads" title={t("reads.title")} className="mt-5">
        <Reads reads={log.reads} timeZone={district.timeZone} />
        <Pagination
          page={page}
          pages={Math.ceil(log.total / readsPerPage)}
          total={log.total}
          href={(to) => `/my-data?page=${to}#reads` as Route}
        />
      </Card>
      <p className="mt-6 max-w-[68ch] text-sm text-muted">{t("promise")}</p>
    </>
  );
}
