import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { idOf, pageOf } from "@/app/_frame/address";
import { VisitTable } from "@/app/district/visits/_components/visit-table";
import { Banner } from "@/components/ui/banner";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listContactsForOffice, officeContactsPerPage } from "@/lib/activities/district-queries";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { type OfficePair, pairForOffice } from "@/lib/mentorships/district-queries";
import { listDistrictVisits } from "@/lib/visits/district-queries";
import { EndPair } from "../_components/end-pair";
import { RestorePair } from "../_components/restore-pair";
import { AfterNo, AfterNoSaid } from "./_components/after-no";
import { ContactTable } from "./_components/contact-table";
import { PairFacts } from "./_components/pair-facts";

type Props = PageProps<"/district/mentorships/[id]">;

const visitsShown = 50;

/** Once for the title and the page, and in one transaction. */
const factsOf = cache(async (address: string, page: number) => {
  const coordinator = await requireCoordinator();
  const id = idOf(address);
  return (
    (await readTogether(coordinator, async () => {
      const pair = await pairForOffice(coordinator, id);
      return (
        pair && {
          pair,
          contacts: await listContactsForOffice(coordinator, id, page),
          visits: await listDistrictVisits(
            coordinator,
            { mentorshipId: id },
            { skip: 0, take: visitsShown },
          ),
        }
      );
    })) ?? notFound()
  );
});
const factsFor = async ({ params, searchParams }: Props) =>
  factsOf((await params).id, pageOf(await searchParams));

export async function generateMetadata(props: Props) {
  const { mentee, mentor } = (await factsFor(props)).pair;
  const t = await getTranslations("matching.pairs");
  return { title: t("with", { mentee: mentee.name, mentor: mentor.name }) };
}

export default async function OfficePairPage(props: Props) {
  const { pair, contacts, visits } = await factsFor(props);
  const asked = await props.searchParams;
  const page = pageOf(asked);
  const { id, contacts: total } = pair;
  const t = await getTranslations("matching");
  const names = { mentee: pair.mentee.name, mentor: pair.mentor.name };
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/district/mentorships", label: t("running.title") }]} />
      <PageHeader
        kicker={pair.programme.name}
        title={t("pairs.with", names)}
        lede={t("office.lede")}
        place="beside"
        actions={<Actions pair={pair} />}
      />
      {asked.said === "paired" ? (
        <div className="mb-5">
          <Banner>{t("office.paired")}</Banner>
        </div>
      ) : null}
      <AfterNoSaid said={asked.said} />
      <div className="grid gap-5">
        <PairFacts pair={pair} />
        <AfterNo pair={pair} />
        <Card title={t("office.contacts", { count: total })}>
          {total > 0 ? (
            <>
              <ContactTable contacts={contacts} />
              <Pagination
                page={page}
                pages={Math.ceil(total / officeContactsPerPage)}
                total={total}
                href={(to) => `/district/mentorships/${id}?page=${to}` as Route}
              />
            </>
          ) : (
            <p className="text-muted">{t("office.noContacts")}</p>
          )}
        </Card>
        <Card title={t("office.visits", { count: visits.total })}>
          {visits.total > 0 ? (
            <VisitTable visits={visits.visits} />
          ) : (
            <p className="text-muted">{t("office.noVisits")}</p>
          )}
        </Card>
      </div>
    </>
  );
}

/** Ended pairs are restored here too, where nothing is in the way; what is stands among the facts. */
function Actions({ pair: { id, mentee, mentor, endedOn, notRestorable } }: { pair: OfficePair }) {
  const names = { mentee: mentee.name, mentor: mentor.name };
  if (!endedOn) return <EndPair id={id} {...names} />;
  return notRestorable ? null : <RestorePair id={id} {...names} />;
}
