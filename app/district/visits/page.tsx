import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { buttonStyles } from "@/components/ui/button-styles";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { listDistrictVisits, visitedSchools } from "@/lib/visits/district-queries";
import { VisitFilter } from "./_components/visit-filter";
import { VisitTable } from "./_components/visit-table";
import { filterQuery, readVisitsAddress } from "./address";

const perPage = 50;

export async function generateMetadata() {
  const t = await getTranslations("visits.district");
  return { title: t("title") };
}

export default async function DistrictVisitsPage({ searchParams }: PageProps<"/district/visits">) {
  const coordinator = await requireCoordinator();
  const { page, ...filter } = readVisitsAddress(await searchParams);
  const { school: schoolId, ...rest } = filter;
  const range = { skip: (page - 1) * perPage, take: perPage };
  const { list, schools } = await readTogether(coordinator, async () => ({
    list: await listDistrictVisits(coordinator, { schoolId, ...rest }, range),
    schools: await visitedSchools(coordinator),
  }));
  const t = await getTranslations("visits.district");
  const query = filterQuery(filter);
  return (
    <>
      <PageHeader
        title={t("heading", { count: list.total })}
        lede={t("lede")}
        place="beside"
        actions={
          <a
            href={`/district/visits/csv?${query}`}
            className={buttonStyles({ variant: "quiet", wide: "phone" })}
          >
            {t("csv")}
          </a>
        }
      />
      <VisitFilter schools={schools} {...filter} />
      <VisitTable visits={list.visits} sought={query !== ""} />
      <Pagination
        page={page}
        pages={Math.ceil(list.total / perPage)}
        total={list.total}
        href={(to) => `/district/visits?${query}&page=${to}` as Route}
      />
    </>
  );
}
