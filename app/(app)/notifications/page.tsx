import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { pageOf } from "@/app/_frame/address";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { OneButton } from "@/components/ui/one-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { requireFrame } from "@/lib/auth/session";
import { noticeAbouts } from "@/lib/notifications/event-kinds";
import { listNotices, noticesPerPage } from "@/lib/notifications/queries";
import { NoticeList } from "./_components/notice-list";
import { markAll } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("notifications");
  return { title: t("title") };
}

export default async function NotificationsPage({ searchParams }: PageProps<"/notifications">) {
  const { viewer, hats, district } = await requireFrame();
  const asked = await searchParams;
  const page = pageOf(asked);
  const only = asked.only === "unread";
  const about = noticeAbouts.find((one) => one === asked.about);
  const { total, unread, notices } = await listNotices(viewer, { page, unread: only, about });
  const t = await getTranslations("notifications");
  const shown = noticeAbouts.filter((one) => one !== "office" || hats.includes("coordinator"));
  const tabs = [
    { href: "/notifications" as Route, label: t("tab.all"), current: !only && !about },
    {
      href: "/notifications?only=unread" as Route,
      label: t("tab.unread"),
      current: only,
      ...(unread > 0 ? { count: unread } : {}),
    },
    ...shown.map((one) => ({
      href: `/notifications?about=${one}` as Route,
      label: t(`tab.${one}`),
      current: about === one,
    })),
  ];
  const kept = only ? "only=unread&" : about ? `about=${about}&` : "";
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t("title")}
        lede={t("lede", { count: unread })}
        place="beside"
        actions={
          <>
            {unread > 0 ? (
              <OneButton action={markAll} fields={{}} label={t("markAll")} variant="quiet" />
            ) : null}
            <Link href="/account/mail" className="self-start py-2.5 sm:self-center">
              {t("mail.link")}
            </Link>
          </>
        }
      />
      <Tabs label={t("filter")} tabs={tabs} />
      {notices.length === 0 ? (
        <EmptyState title={t(only ? "empty.unread" : "empty.all")}>
          <p>{t("empty.words")}</p>
        </EmptyState>
      ) : (
        <NoticeList notices={notices} timeZone={district.timeZone} />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / noticesPerPage)}
        total={total}
        href={(to) => `/notifications?${kept}page=${to}` as Route}
      />
    </div>
  );
}
