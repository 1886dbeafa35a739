import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Banner } from "@/components/ui/banner";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Link, LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { id as idShape } from "@/lib/fields";
import { currentProgramme } from "@/lib/programmes/queries";
import { listWaitingMentees, type WaitingMentee } from "@/lib/reports/queries";
import { mentorsFor, roundAtWork } from "@/lib/rounds/by-hand";
import type { Coordinator } from "@/lib/viewer";
import { ChooseMentor } from "./choose-mentor";

const waitingShown = 200;

export async function generateMetadata() {
  await requireCoordinator();
  const t = await getTranslations("matching.byHand");
  return { title: t("title") };
}

export default async function PairByHandPage(props: PageProps<"/district/mentorships/new">) {
  const coordinator = await requireCoordinator();
  const { mentee } = await props.searchParams;
  const found = await readTogether(coordinator, () => load(coordinator, mentee));
  if (!found) notFound();
  const { programme, round, pairing, waiting } = found;
  const t = await getTranslations("matching");
  const requests = await getTranslations("requests.office.blocks");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/district/mentorships", label: t("running.title") }]} />
      <PageHeader
        kicker={programme.name}
        title={pairing ? t("byHand.for", { name: pairing.mentee.name }) : t("byHand.title")}
        lede={t(pairing ? "byHand.lede" : "byHand.who")}
      />
      {round ? (
        <div className="mb-5">
          <Banner
            tone="watch"
            action={
              <LinkButton variant="quiet" href={`/district/matching/${round.id}` as Route}>
                {t("list.atWork.open")}
              </LinkButton>
            }
          >
            {t("byHand.roundOpen", { number: round.number })}
          </Banner>
        </div>
      ) : null}
      {pairing?.promisedTo ? (
        <div className="mb-5">
          <Banner
            tone="watch"
            action={
              <LinkButton variant="quiet" href={"/district/matching/requests" as Route}>
                {requests("promisedLink")}
              </LinkButton>
            }
          >
            {t("byHand.promisedTo", {
              name: pairing.mentee.name,
              mentor: pairing.promisedTo.name,
            })}
          </Banner>
        </div>
      ) : null}
      {pairing ? (
        <ChooseMentor programmeId={programme.id} pairing={pairing} formKey={randomUUID()} />
      ) : (
        <ChooseMentee waiting={waiting} title={t("byHand.nobody")} />
      )}
    </>
  );
}

/** The mentee of the address when they wait; otherwise everyone who does. Null without a programme. */
async function load(coordinator: Coordinator, asked: string | string[] | undefined) {
  const programme = await currentProgramme(coordinator);
  if (!programme) return null;
  const { id: programmeId } = programme;
  const round = await roundAtWork(coordinator, programmeId);
  const menteeId = idShape.safeParse(asked).data;
  const pairing = menteeId ? await mentorsFor(coordinator, { programmeId, menteeId }) : null;
  if (menteeId && !pairing) return null;
  const { rows } = pairing
    ? { rows: [] }
    : await listWaitingMentees(coordinator, programmeId, { take: waitingShown });
  const waiting = rows.filter(({ approved }) => approved);
  return { programme, round, pairing, waiting };
}

function ChooseMentee({ waiting, title }: { waiting: WaitingMentee[]; title: string }) {
  if (waiting.length === 0) return <EmptyState title={title} />;
  return (
    <ul className="grid gap-1">
      {waiting.map(({ personId, name, school }) => (
        <li key={personId} className="py-1.5">
          <Link href={`/district/mentorships/new?mentee=${personId}` as Route}>{name}</Link>
          <span className="text-muted"> {school}</span>
        </li>
      ))}
    </ul>
  );
}
