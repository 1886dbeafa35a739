import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { UndoToast } from "@/components/ui/toast";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { currentProgramme } from "@/lib/programmes/queries";
import { listRequests, requestsPerPage } from "@/lib/requests/district-queries";
import { type RequestFilter, requestFilter, requestTabs } from "@/lib/requests/schema";
import type { Coordinator } from "@/lib/viewer";
import { RequestTable } from "./_components/request-table";
import { requestsAddress } from "./address";

export async function generateMetadata() {
  await requireCoordinator();
  const t = await getTranslations("requests.office");
  return { title: t("title") };
}

/** What mentors have accepted and waits for the coordinator's word; who waits for a mentor; the rest. */
export default async function RequestsPage({
  searchParams,
}: PageProps<"/district/matching/requests">) {
  const coordinator = await requireCoordinator();
  const filter = requestFilter.parse(await searchParams);
  const { state, page, said } = filter;
  const { programme, rows, counts } = await readTogether(coordinator, () =>
    load(coordinator, filter),
  );
  const t = await getTranslations("requests.office");
  const matching = await getTranslations("matching.list");
  const pages = Math.ceil(counts[state] / requestsPerPage);
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/district/matching" as Route, label: matching("title") }]} />
      <PageHeader
        kicker={programme?.name}
        title={t("heading", { count: counts.accepted })}
        lede={t(programme?.matchingWay === "rounds" ? "ledeRounds" : "lede")}
      />
      <Tabs
        label={t("filter")}
        tabs={requestTabs.map((tab) => ({
          href: requestsAddress({ state: tab }),
          label: t(`tab.${tab}`),
          current: state === tab,
          count: counts[tab],
        }))}
      />
      {rows.length > 0 ? (
        <RequestTable tab={state} page={page} rows={rows} answerDays={programme?.answerDays ?? 0} />
      ) : (
        <EmptyState title={t("empty")}>
          {state === "accepted" ? t("emptyAccepted") : null}
        </EmptyState>
      )}
      <Pagination
        page={page}
        pages={pages}
        total={counts[state]}
        // What was done to the last one of a page is still said on the page before.
        href={(to) => requestsAddress({ state, page: to, said: page > pages ? said : undefined })}
      />
      {said ? <UndoToast message={t(`said.${said}`)} /> : null}
    </>
  );
}

async function load(coordinator: Coordinator, filter: RequestFilter) {
  const programme = await currentProgramme(coordinator);
  const none = { rows: [], counts: { accepted: 0, asked: 0, settled: 0 } };
  const found = programme ? await listRequests(coordinator, programme.id, filter) : none;
  return { programme, ...found };
}
