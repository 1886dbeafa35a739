import { getTranslations } from "next-intl/server";
import { pageOf } from "@/app/_frame/address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { dateIn } from "@/lib/dates";
import { readTogether } from "@/lib/db";
import { currentProgramme, programmeCounts } from "@/lib/programmes/queries";
import { listMentorLoad } from "@/lib/reports/queries";
import type { Coordinator } from "@/lib/viewer";
import { EmptyList } from "../_components/next-step";
import { pageSize } from "../_components/pages";

export async function generateMetadata() {
  await requireCoordinator();
  const t = await getTranslations("dashboard.load");
  return { title: t("title") };
}

export default async function MentorsPage({ searchParams }: PageProps<"/district/mentors">) {
  const coordinator = await requireCoordinator();
  const page = pageOf(await searchParams);
  const { district } = await requireFrame();
  const today = dateIn(district.timeZone, coordinator.now);
  const found = await readTogether(coordinator, () => load(coordinator, page));
  const title = (await getTranslations("dashboard"))("title");
  const t = await getTranslations("dashboard.load");
  const crumbs = <Breadcrumbs crumbs={[{ href: "/district", label: title }]} />;
  if (!found || found.total === 0)
    return (
      <>
        {crumbs}
        <EmptyList title={t("none")} found={found} today={today} />
      </>
    );
  const who = await getTranslations("matching.who");
  const { rows, total, taken, places, free } = found;
  return (
    <>
      {crumbs}
      <PageHeader
        title={t("title")}
        lede={t("summary", { taken, places, free, promised: places - taken - free })}
      />
      <Table
        caption={t("title")}
        rows={rows}
        rowKey={({ personId }) => personId}
        columns={[
          {
            key: "name",
            head: t("mentor"),
            cell: (row) => <Link href={`/district/people/${row.personId}`}>{row.name}</Link>,
          },
          { key: "taken", head: t("mentees"), align: "end", cell: (row) => row.taken },
          { key: "places", head: t("places"), align: "end", cell: (row) => row.places },
          {
            key: "free",
            head: t("freePlaces"),
            align: "end",
            cell: ({ free, places, taken }) => (
              <>
                {free}
                {places - taken > free ? (
                  <span className="block text-sm text-muted">
                    {who("held", { count: places - taken - free })}
                  </span>
                ) : null}
              </>
            ),
          },
        ]}
      />
      <Pagination
        page={page}
        pages={Math.ceil(total / pageSize)}
        total={total}
        href={(to) => `/district/mentors?page=${to}`}
      />
    </>
  );
}

async function load(coordinator: Coordinator, page: number) {
  const programme = await currentProgramme(coordinator);
  if (!programme) return null;
  return {
    programme,
    counts: await programmeCounts(coordinator, programme.id),
    ...(await listMentorLoad(coordinator, programme.id, {
      take: pageSize,
      skip: (page - 1) * pageSize,
    })),
  };
}
