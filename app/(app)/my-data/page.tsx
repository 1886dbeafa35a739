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
import { areaNames, areas } from "@/lib/privacy/kinds";
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
      <nav aria-label={t("contents")} className="mb-5">
        <ul className="flex flex-wrap gap-x-5">
          {areaNames.map((area) => (
            <li key={area}>
              <a href={`#${area}`} className={jump}>
                {t(`area.${area}`)}
              </a>
            </li>
          ))}
          <li>
            <a href="#reads" className={jump}>
              {t("reads.title")}
            </a>
          </li>
        </ul>
      </nav>
      {areaNames.map((area) => (
        <Card key={area} id={area} title={t(`area.${area}`)} className="mt-5">
          <ul>
            {areas[area].map((kind) => (
              <KindRow key={kind} kind={kind} people={people} />
            ))}
          </ul>
        </Card>
      ))}
      <Card id="reads" title={t("reads.title")} className="mt-5">
        <Reads
          reads={log.reads}
          alone={!people.partners.some(({ open }) => open)}
          timeZone={district.timeZone}
        />
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

const jump =
  "inline-flex min-h-11 items-center text-accent underline decoration-1 underline-offset-[3px] hover:decoration-2";
