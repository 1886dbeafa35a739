import { getTranslations } from "next-intl/server";
import { pageOf } from "@/app/_frame/address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { currentProgramme } from "@/lib/programmes/queries";
import { listWaitingMentees } from "@/lib/reports/waiting-mentees";
import { pageSize } from "../_components/pages";
import { WaitingRows } from "../_components/waiting-table";

export async function generateMetadata() {
  await requireCoordinator();
  const t = await getTranslations("dashboard.waiting");
  return { title: t("title") };
}

export default async function WithoutMentorPage({
  searchParams,
}: PageProps<"/district/without-mentor">) {
  const coordinator = await requireCoordinator();
  const page = pageOf(await searchParams);
  const { rows, total, unready } = await readTogether(coordinator, async () => {
    const programme = await currentProgramme(coordinator);
    if (!programme) return { rows: [], total: 0, unready: 0 };
    return listWaitingMentees(coordinator, programme.id, {
      take: pageSize,
      skip: (page - 1) * pageSize,
    });
  });
  const title = (await getTranslations("dashboard"))("title");
  const t = await getTranslations("dashboard.waiting");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/district", label: title }]} />
      <PageHeader
        title={t("heading", { count: total })}
        lede={
          total > 0
            ? `${t("lede")}${unready > 0 ? ` ${t("unready", { count: unready })}` : ""}`
            : null
        }
      />
      <WaitingRows rows={rows} />
      <Pagination
        page={page}
        pages={Math.ceil(total / pageSize)}
        total={total}
        href={(to) => `/district/without-mentor?page=${to}`}
      />
    </>
  );
}
