import type { Route } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { formatDate } from "@/components/time";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { VisitList } from "@/components/visits/visit-list";
import { requireViewer } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { mayAskForVisits } from "@/lib/hosts/queries";
import type { VisitLine } from "@/lib/visits/line";
import { listComingVisits, listPastVisits, pastPerPage } from "@/lib/visits/queries";
import { readListAddress, type VisitTab } from "./_components/address";
import { WaitingForYou } from "./_components/waiting-for-you";

export async function generateMetadata() {
  const t = await getTranslations("visits");
  return { title: t("name") };
}

export default async function VisitsPage({ searchParams }: PageProps<"/visits">) {
  const viewer = await requireViewer();
  const { tab, page } = readListAddress(await searchParams);
  const { mayAsk, coming, past } = await readTogether(viewer, async () => ({
    mayAsk: await mayAskForVisits(viewer),
    coming: await listComingVisits(viewer),
    past: tab === "past" ? await listPastVisits(viewer, page) : { visits: [], total: 0 },
  }));
  const t = await getTranslations("visits");
  const waiting = coming.filter(({ state }) => state !== "booked");
  const booked = coming.filter(({ state }) => state === "booked");
  const forYou = waiting.filter(({ waitsFor }) => waitsFor === "you");
  const shown = { upcoming: booked, waiting, past: past.visits }[tab];
  return (
    <>
      <PageHeader
        title={await headline(forYou.length, booked[0])}
        lede={t(mayAsk ? "list.lede" : "new.notYetWords")}
        actions={
          mayAsk ? (
            <LinkButton href={"/visits/new" as Route} wide="phone">
              {t("list.ask")}
            </LinkButton>
          ) : undefined
        }
      />
      {forYou.length > 0 && tab !== "waiting" ? <WaitingForYou visits={forYou} /> : null}
      {tab === "upcoming" ? <WaitingForThem visits={waiting} /> : null}
      <Tabs label={t("list.tabs")} tabs={await tabsOf(tab, booked.length, waiting.length)} />
      {shown.length > 0 ? <VisitList visits={shown} /> : <Nothing tab={tab} mayAsk={mayAsk} />}
      {tab === "past" ? (
        <Pagination
          page={page}
          pages={Math.ceil(past.total / pastPerPage)}
          total={past.total}
          href={(to) => `/visits?tab=past&page=${to}` as Route}
        />
      ) : null}
    </>
  );
}

async function headline(forYou: number, next: VisitLine | undefined): Promise<string> {
  const t = await getTranslations("visits.list");
  if (forYou > 0) return t("titleWaiting", { count: forYou });
  if (!next) return t("titleNone");
  const format = await getFormatter();
  return t(`titleNext.${next.as === "host" ? "host" : "visitor"}`, {
    date: formatDate(format, next.date, "weekday"),
    name: next.partner.firstName,
    school: next.school.name,
  });
}

async function tabsOf(current: VisitTab, booked: number, waiting: number) {
  const t = await getTranslations("visits.list");
  const counts: Partial<Record<VisitTab, number>> = { upcoming: booked, waiting };
  return (["upcoming", "waiting", "past"] as const).map((tab) => ({
    href: (tab === "upcoming" ? "/visits" : `/visits?tab=${tab}`) as Route,
    label: t(tab),
    current: tab === current,
    count: counts[tab] || undefined,
  }));
}

/** One quiet line: whose answer the viewer is waiting for. */
async function WaitingForThem({ visits }: { visits: VisitLine[] }) {
  const names = [
    ...new Set(
      visits
        .filter(({ waitsFor }) => waitsFor === "partner")
        .map(({ partner }) => partner.firstName),
    ),
  ];
  if (names.length === 0) return null;
  const [t, format] = [await getTranslations("visits.list"), await getFormatter()];
  return (
    <div className="mb-6">
      <Banner>{t("waitingForThem", { names: format.list(names), count: names.length })}</Banner>
    </div>
  );
}

async function Nothing({ tab, mayAsk }: { tab: VisitTab; mayAsk: boolean }) {
  const t = await getTranslations("visits");
  if (tab !== "upcoming") {
    return <EmptyState title={t(`empty.${tab}.title`)}>{t(`empty.${tab}.words`)}</EmptyState>;
  }
  const next = mayAsk
    ? { href: "/visits/new" as Route, words: t("empty.ask") }
    : { href: "/profile" as Route, words: t("new.toProfile") };
  return (
    <EmptyState
      title={t("empty.upcoming.title")}
      action={
        <LinkButton href={next.href} variant="quiet">
          {next.words}
        </LinkButton>
      }
    >
      {t(mayAsk ? "empty.upcoming.words" : "list.lede")}
    </EmptyState>
  );
}
