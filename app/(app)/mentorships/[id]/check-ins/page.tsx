import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf, pageOf } from "@/app/_frame/address";
import { TapsLine } from "@/components/check-ins/taps-line";
import { DateText } from "@/components/time";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Readers } from "@/components/ui/field-parts";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireViewer } from "@/lib/auth/session";
import { checkInsPerPage, readSharedCheckIns } from "@/lib/check-ins/queries";
import type { IsoDate } from "@/lib/dates";
import { readTogether } from "@/lib/db";
import { mentorshipOf, type PairPage } from "@/lib/mentorships/queries";

export async function generateMetadata() {
  const t = await getTranslations("checkins.shared");
  return { title: t("title") };
}

export default async function SharedPage(props: PageProps<"/mentorships/[id]/check-ins">) {
  const viewer = await requireViewer();
  const [id, asked] = [idOf((await props.params).id), await props.searchParams];
  const page = pageOf(asked);
  const found = await readTogether(viewer, async () => {
    const pair = await mentorshipOf(viewer, id);
    if (!pair) return null;
    if (pair.side === "mentee") return { pair, total: 0, entries: [] };
    return { pair, ...(await readSharedCheckIns(viewer, { mentorshipId: id, page })) };
  });
  if (!found) notFound();
  const { pair, total, entries } = found;
  if (pair.side === "mentee") redirect("/check-ins" as Route);
  const t = await getTranslations("checkins.shared");
  const name = pair.partner.firstName;
  if (pair.endedOn) return <Closed pair={pair} endedOn={pair.endedOn} />;
  return (
    <div className="mx-auto max-w-3xl">
      <Breadcrumbs crumbs={[{ href: `/mentorships/${id}` as Route, label: t("pair", { name }) }]} />
      <PageHeader title={t("heading", { name })} lede={t("lede", { name })} />
      {entries.length === 0 ? (
        <EmptyState title={t("none", { name })}>
          <p>{t("noneWords")}</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {entries.map((entry) => (
            <li key={entry.id}>
              <Card
                title={t.rich("week", { on: () => <DateText iso={entry.week} style="weekday" /> })}
              >
                <TapsLine felt={entry} />
                {entry.words ? (
                  <p className="mt-3 whitespace-pre-wrap">{entry.words.reveal()}</p>
                ) : null}
              </Card>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / checkInsPerPage)}
        total={total}
        href={(to) => `/mentorships/${id}/check-ins?page=${to}` as Route}
      />
      <div className="mt-6">
        <Readers>{t("readers", { name })}</Readers>
      </div>
    </div>
  );
}

/** What was shared closed with the pair. */
async function Closed({ pair, endedOn }: { pair: PairPage; endedOn: IsoDate }) {
  const t = await getTranslations("checkins.shared");
  const name = pair.partner.firstName;
  return (
    <EmptyState
      level={1}
      title={t.rich("ended", { on: () => <DateText iso={endedOn} style="weekday" /> })}
      action={
        <LinkButton href={`/mentorships/${pair.id}` as Route}>
          {t("endedOpen", { name })}
        </LinkButton>
      }
    >
      <p>{t("endedWords", { name })}</p>
    </EmptyState>
  );
}
