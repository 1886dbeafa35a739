import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import { promisedDays } from "@/lib/reports/attention";
import type { WaitingReason } from "@/lib/reports/waiting";
import type { WaitingMentee } from "@/lib/reports/waiting-mentees";

/** Where the next step for each reason is taken. */
const nextStep: Record<Exclude<WaitingReason, "profile">, Route> = {
  approval: "/district/people/sign-ups?state=submitted",
  asked: "/district/people/sign-ups?state=returned",
  promised: "/district/matching/requests" as Route,
  asking: "/district/matching/requests?state=asked" as Route,
  mayAsk: "/district/mentors",
  joinedAfterRound: "/district/matching",
  noRoundYet: "/district/matching",
  leftOver: "/district/matching",
  pairEnded: "/district/matching",
  notComing: "/district/matching",
};

/** Where a round that speaks of somebody is the next step. */
const helped = new Set<WaitingReason>([
  ...(["joinedAfterRound", "noRoundYet", "leftOver"] as const),
  ...(["pairEnded", "notComing"] as const),
]);

/** Those without a mentor are the first a coordinator sees: since when, why, and what next. */
export function WaitingTable({ rows, total }: { rows: WaitingMentee[]; total: number }) {
  const t = useTranslations("dashboard.waiting");
  return (
    <Card
      title={t("title")}
      action={
        total > rows.length ? (
          <Link href="/district/without-mentor">{t("all", { count: total })}</Link>
        ) : null
      }
    >
      <WaitingRows rows={rows} />
    </Card>
  );
}

export function WaitingRows({ rows }: { rows: WaitingMentee[] }) {
  const t = useTranslations("dashboard.waiting");
  const words = useTranslations("matching");
  const columns: Column<WaitingMentee>[] = [
    {
      key: "name",
      head: t("librarian"),
      names: true,
      cell: ({ personId, name }) => <Link href={`/district/people/${personId}`}>{name}</Link>,
    },
    { key: "school", head: t("school"), cell: ({ school }) => school },
    { key: "days", head: t("since"), cell: ({ days }) => <Waited days={days} /> },
    { key: "why", head: t("why"), cell: (row) => <Why {...row} /> },
    {
      key: "next",
      head: t("next"),
      cell: ({ personId, reason, approved, invitation, inRound }) => (
        <span className="flex flex-wrap gap-x-4">
          {inRound && helped.has(reason) ? (
            <Link href={rowIn(inRound, personId)}>{t(inRound.mentorId ? "proposal" : "help")}</Link>
          ) : reason === "profile" ? (
            <Remind personId={personId} invitation={invitation} />
          ) : (
            <Link href={nextStep[reason]}>{t(`step.${reason}`)}</Link>
          )}
          {approved ? (
            <Link href={`/district/mentorships/new?mentee=${personId}` as Route}>
              {words("byHand.title")}
            </Link>
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <Table
      caption={t("title")}
      columns={columns}
      rows={rows}
      rowKey={({ personId }) => personId}
      empty={
        <EmptyState level={3} title={t("empty")}>
          {t("emptyWhat")}
        </EmptyState>
      }
    />
  );
}

/** Of a no, with the way to what it means for rounds. */
function Why({ reason, declinedPairId }: WaitingMentee) {
  const t = useTranslations("dashboard.waiting");
  const words = t(`reason.${reason}`);
  if (reason !== "notComing" || !declinedPairId) return words;
  return <Link href={`/district/mentorships/${declinedPairId}#after-no` as Route}>{words}</Link>;
}

/** Where their invitation is sent again; who has none is written to at the address on their page. */
function Remind({ personId, invitation }: Pick<WaitingMentee, "personId" | "invitation">) {
  const t = useTranslations("dashboard.waiting.step");
  if (!invitation) return <Link href={`/district/people/${personId}`}>{t("address")}</Link>;
  const { id, programmeId } = invitation;
  return (
    <Link href={`/district/programmes/${programmeId}/invitations/${id}` as Route}>
      {t("profile")}
    </Link>
  );
}

/** Where a round speaks of somebody: the pair it proposes, or why there is none and what would help. */
function rowIn({ id, mentorId }: NonNullable<WaitingMentee["inRound"]>, personId: string): Route {
  const query = mentorId
    ? `pair=${personId}.${mentorId}#pair`
    : `for=${personId}#without-${personId}`;
  return `/district/matching/${id}?${query}` as Route;
}

function Waited({ days }: { days: number }) {
  const t = useTranslations("dashboard.waiting");
  const words = t("days", { days });
  if (days >= promisedDays) return <Badge tone="act">{words}</Badge>;
  return days >= promisedDays / 4 ? <Badge tone="watch">{words}</Badge> : words;
}
