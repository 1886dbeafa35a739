import { getTranslations } from "next-intl/server";
import { pageOf } from "@/app/_frame/address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { dateIn } from "@/lib/dates";
import { readTogether } from "@/lib/db";
import { currentProgramme, programmeCounts } from "@/lib/programmes/queries";
import { listWaitingMentees } from "@/lib/reports/waiting-mentees";
import type { Coordinator } from "@/lib/viewer";
import { EmptyList } from "../_components/next-step";
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
  const { district } = await requireFrame();
  const today = dateIn(district.timeZone, coordinator.now);
  const found = await readTogether(coordinator, () => load(coordinator, page));
  const title = (await getTranslations("dashboard"))("title");
  const t = await getTranslations("dashboard.waiting");
  const crumbs = <Breadcrumbs crumbs={[{ href: "/district", label: title }]} />;
  if (!found || found.total === 0)
    return (
      <>
        {crumbs}
        <EmptyList title={t("empty")} found={found} today={today} />
      </>
    );
  const { rows, total, unready } = found;
  return (
    <>
      {crumbs}
      <PageHeader
        title={t("heading", { count: total })}
        lede={`${t("lede")}${unready > 0 ? ` ${t("unready", { count: unready })}` : ""}`}
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

async function load(coordinator: Coordinator, page: number) {
  const programme = await currentProgramme(coordinator);
  if (!programme) return null;
  return {
    programme,
    counts: await programmeCounts(coordinator, programme.id),
    ...(await listWaitingMentees(coordinator, programme.id, {
      take: pageSize,
      skip: (page - 1) * pageSize,
    })),
  };
}
