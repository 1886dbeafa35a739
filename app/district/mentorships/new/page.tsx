import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { NoProgramme } from "@/app/district/matching/_components/no-programme";
import { Banner } from "@/components/ui/banner";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { id as idShape, pageNumber, soughtWords } from "@/lib/fields";
import { currentProgramme } from "@/lib/programmes/queries";
import { listUnpaired, mentorsFor, roundAtWork } from "@/lib/rounds/by-hand";
import type { Coordinator } from "@/lib/viewer";
import { ChooseMentee } from "./choose-mentee";
import { ChooseMentor } from "./choose-mentor";

const shape = z.object({
  mentee: idShape.optional().catch(undefined),
  q: soughtWords,
  page: pageNumber,
});

export async function generateMetadata() {
  await requireCoordinator();
  const t = await getTranslations("matching.byHand");
  return { title: t("title") };
}

export default async function PairByHandPage(props: PageProps<"/district/mentorships/new">) {
  const coordinator = await requireCoordinator();
  const asked = shape.parse(await props.searchParams);
  const found = await readTogether(coordinator, () => load(coordinator, asked));
  if (found === "no programme") return <NoProgramme />;
  if (!found) notFound();
  const { programme, round, pairing, unpaired } = found;
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
        <ChooseMentee {...unpaired} q={asked.q} page={asked.page} />
      )}
    </>
  );
}

/** The mentee of the address when they wait; otherwise a page of those who do. Null when they do not. */
async function load(
  coordinator: Coordinator,
  { mentee: menteeId, q, page }: z.output<typeof shape>,
) {
  const programme = await currentProgramme(coordinator);
  if (!programme) return "no programme" as const;
  const { id: programmeId } = programme;
  const round = await roundAtWork(coordinator, programmeId);
  const pairing = menteeId ? await mentorsFor(coordinator, { programmeId, menteeId }) : null;
  if (menteeId && !pairing) return null;
  const nobody = { rows: [], total: 0, pages: 1 };
  const unpaired = pairing ? nobody : await listUnpaired(coordinator, programmeId, { q, page });
  return { programme, round, pairing, unpaired };
}
