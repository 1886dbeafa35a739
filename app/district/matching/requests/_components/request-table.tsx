import type { Route } from "next";
import { useTranslations } from "next-intl";
import { RequestState } from "@/components/requests/request-state";
import { DateText } from "@/components/time";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import type { OfficeRequest } from "@/lib/requests/district-queries";
import { silentFrom } from "@/lib/requests/policy";
import type { RequestTab } from "@/lib/requests/schema";
import { InRounds } from "./in-rounds";
import { Word } from "./word";

type RequestTableProps = {
  tab: RequestTab;
  page: number;
  rows: OfficeRequest[];
  answerDays: number;
};

/** Requests of one kind: each with what there is to do about it, or how it stands. */
export function RequestTable({ tab, page, rows, answerDays }: RequestTableProps) {
  const t = useTranslations("requests.office");
  const last: Record<RequestTab, Column<OfficeRequest>> = {
    accepted: {
      key: "do",
      head: t("do"),
      quietHead: true,
      align: "end",
      cell: (request) => <Word request={request} page={page} />,
    },
    asked: {
      key: "until",
      head: t("until"),
      cell: ({ until }) => <DateText iso={until} style="weekday" />,
    },
    settled: {
      key: "state",
      head: t("state"),
      cell: (request) => (
        <div className="grid justify-items-start gap-2">
          <RequestState state={request.state} />
          <InRounds request={request} page={page} />
        </div>
      ),
    },
  };
  return (
    <Table
      caption={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "mentee",
          head: t("mentee"),
          cell: ({ mentee }) => (
            <Link href={`/district/people/${mentee.id}` as Route}>{mentee.name}</Link>
          ),
        },
        {
          key: "mentor",
          head: t("mentor"),
          cell: ({ mentor }) => (
            <>
              <Link href={`/district/people/${mentor.id}` as Route}>{mentor.name}</Link>
              {tab === "settled" ? null : (
                <span className="block text-sm text-muted">
                  {t(tab === "accepted" ? "freeBesides" : "free", { count: mentor.free })}
                </span>
              )}
            </>
          ),
        },
        {
          key: "asked",
          head: t("asked"),
          cell: ({ askedOn, days }) =>
            tab === "asked" ? (
              <Waited days={days} answerDays={answerDays} />
            ) : (
              <DateText iso={askedOn} style="short" />
            ),
        },
        last[tab],
      ]}
    />
  );
}

/** Silence is seen, and blames nobody. */
function Waited({ days, answerDays }: { days: number; answerDays: number }) {
  const t = useTranslations("requests.office");
  return days >= silentFrom(answerDays) ? (
    <Badge tone="watch">{t("silent", { days })}</Badge>
  ) : (
    t("waited", { days })
  );
}
