import { useTranslations } from "next-intl";
import { NoticeSentence } from "@/components/notifications/sentence";
import { Instant } from "@/components/time";
import { Badge } from "@/components/ui/badge";
import { OneButton } from "@/components/ui/one-button";
import type { NoticeRow } from "@/lib/notifications/queries";
import { open } from "../actions";

/** Each notice is a sentence and a button; opening it marks it as read. */
export function NoticeList({ notices, timeZone }: { notices: NoticeRow[]; timeZone: string }) {
  const t = useTranslations("notifications");
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface shadow-lift">
      {notices.map((notice) => (
        <li
          key={notice.id}
          className={`flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-line px-4 py-3.5 not-last:border-b sm:px-5 ${notice.unread ? "bg-soft/60" : ""}`}
        >
          <div className="min-w-0 flex-[1_1_18rem]">
            <p className={notice.unread ? "font-semibold" : undefined}>
              <NoticeSentence kind={notice.kind} said={notice.said} />
            </p>
            <p className="mt-0.5 flex flex-wrap items-center gap-2 text-sm text-muted">
              <Instant at={notice.at} timeZone={timeZone} />
              {notice.unread ? <Badge tone="fine">{t("unread")}</Badge> : null}
            </p>
          </div>
          <OneButton
            action={open}
            fields={{ noticeId: notice.id }}
            label={t("open")}
            variant="quiet"
            size="small"
          />
        </li>
      ))}
    </ul>
  );
}
