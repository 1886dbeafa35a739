import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { Health } from "@/components/mentorships/health";
import { DateText } from "@/components/time";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link, LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { listMyMentorships, type PairSummary } from "@/lib/mentorships/queries";
import { hasBegun } from "@/lib/mentorships/standing";

export async function generateMetadata() {
  const t = await getTranslations("mentorships");
  return { title: t("list.title") };
}

export default async function MentorshipsPage() {
  const viewer = await requireViewer();
  const { running, ended } = await readTogether(viewer, async () => ({
    running: await listMyMentorships(viewer),
    ended: await listMyMentorships(viewer, { ended: true }),
  }));
  const t = await getTranslations("mentorships");
  return (
    <>
      <PageHeader
        title={t("list.title")}
        lede={running.length > 0 ? t("list.lede", { count: running.length }) : undefined}
      />
      {running.length === 0 ? (
        <EmptyState
          title={t("list.none")}
          action={<LinkButton href={"/home" as Route}>{t("list.home")}</LinkButton>}
        >
          <p>{t("list.noneWords")}</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-4 md:grid-cols-2">
          {running.map((pair) => (
            <li key={pair.id}>
              <Running pair={pair} />
            </li>
          ))}
        </ul>
      )}
      {ended.length > 0 ? (
        <Card title={t("list.ended")} className="mt-8">
          <ul className="grid gap-2">
            {ended.map(({ id, partner, startedOn, endedOn }) => (
              <li key={id}>
                <Link href={`/mentorships/${id}` as Route}>{partner.name}</Link>{" "}
                <span className="text-muted">
                  <DateText iso={startedOn} style="short" /> –{" "}
                  {endedOn ? <DateText iso={endedOn} style="short" /> : null}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}

async function Running({ pair }: { pair: PairSummary }) {
  const t = await getTranslations("mentorships");
  const last = pair.contacts.find(({ cancelled }) => !cancelled);
  return (
    <Card
      title={<Link href={`/mentorships/${pair.id}` as Route}>{pair.partner.name}</Link>}
      action={hasBegun(pair) ? <Health pair={pair} /> : <Answer pair={pair} />}
    >
      <p className="text-muted">
        {t(`list.as.${pair.side}`)}
        {pair.partner.school ? ` · ${pair.partner.school}` : null}
      </p>
      <p className="mt-1">
        {last
          ? t.rich("list.last", { on: () => <DateText iso={last.date} style="weekday" /> })
          : t("list.noContact")}
      </p>
    </Card>
  );
}

async function Answer({ pair: { answer, partner } }: { pair: PairSummary }) {
  const t = await getTranslations("answers.list");
  const mine = answer === "waitsForMe";
  return (
    <Badge tone={mine ? "watch" : "neutral"}>
      {mine ? t("waitsForMe") : t("waitsForPartner", { name: partner.firstName })}
    </Badge>
  );
}
