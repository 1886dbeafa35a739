import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { currentProgramme } from "@/lib/programmes/queries";
import { countSilent } from "@/lib/requests/district-queries";
import {
  listRounds,
  type MatchingStanding,
  matchingStanding,
  type RoundLine,
} from "@/lib/rounds/queries";
import type { Coordinator } from "@/lib/viewer";
import { Blocks } from "./_components/blocks";
import { NoProgramme } from "./_components/no-programme";
import { RoundsTable } from "./_components/rounds-table";
import { StartForm } from "./_components/start-form";

export async function generateMetadata() {
  const t = await getTranslations("matching.list");
  return { title: t("title") };
}

export default async function MatchingPage() {
  const coordinator = await requireCoordinator();
  const { district } = await requireFrame();
  const found = await readTogether(coordinator, () => load(coordinator));
  if (!found) return <NoProgramme />;
  const { programme, standing, rounds, silent } = found;
  const atWork = rounds.find(({ state }) => state === "running" || state === "draft");
  const t = await getTranslations("matching.list");
  const requests = await getTranslations("requests.office");
  const weights = await getTranslations("weights");
  const who = await getTranslations("matching.who");
  return (
    <>
      <PageHeader
        kicker={programme.name}
        title={t("heading", { count: standing.unmatched })}
        lede={await lede(standing)}
        place="beside"
        actions={
          <>
            {programme.matchingWay !== "rounds" || standing.promised > 0 ? (
              <LinkButton
                variant="quiet"
                wide="phone"
                href={"/district/matching/requests" as Route}
              >
                {requests("link")}
              </LinkButton>
            ) : null}
            <LinkButton variant="quiet" wide="phone" href={"/district/matching/people" as Route}>
              {who("title")}
            </LinkButton>
            <LinkButton variant="quiet" wide="phone" href={"/district/matching/weights" as Route}>
              {weights("title")}
            </LinkButton>
          </>
        }
      />
      <div className="grid gap-5">
        <Blocks {...standing} silent={silent} asking={programme.matchingWay === "asking"} />
        {atWork ? <AtWork round={atWork} /> : null}
        {!atWork && standing.waiting > 0 && standing.places > 0 ? (
          <StartForm programmeId={programme.id} formKey={randomUUID()} />
        ) : null}
        {!atWork && standing.unmatched === 0 ? <NobodyWaits programmeId={programme.id} /> : null}
        <RoundsTable rounds={rounds} timeZone={district.timeZone} />
      </div>
    </>
  );
}

async function load(coordinator: Coordinator) {
  const programme = await currentProgramme(coordinator);
  if (!programme) return null;
  const standing = await matchingStanding(coordinator, programme.id);
  const silent = await countSilent(coordinator, programme);
  return { programme, standing, silent, rounds: await listRounds(coordinator, programme.id) };
}

async function lede({ places, mentors, longest, waiting, unready }: MatchingStanding) {
  const t = await getTranslations("matching.list");
  const sentences = [
    mentors > 0 && t("lede", { places, mentors }),
    mentors > 0 && waiting > 0 && longest > 0 && t("longest", { days: longest }),
    unready > 0 && t("unready", { count: unready }),
  ];
  return sentences.filter(Boolean).join(" ") || null;
}

/** What has to be there before a round, where nobody is. */
async function NobodyWaits({ programmeId }: { programmeId: string }) {
  const t = await getTranslations("matching.start");
  return (
    <Card title={t("title")}>
      <p className="max-w-[64ch]">{t("nobody")}</p>
      <p className="mt-4">
        <LinkButton
          variant="quiet"
          wide="phone"
          href={`/district/programmes/${programmeId}/invitations` as Route}
        >
          {t("invite")}
        </LinkButton>
      </p>
    </Card>
  );
}

async function AtWork({ round }: { round: RoundLine }) {
  const t = await getTranslations("matching.list.atWork");
  const { number, matched, unmatched } = round;
  const isDraft = round.state === "draft";
  return (
    <Card title={t(isDraft ? "draft" : "running", { number })}>
      {isDraft ? <p className="max-w-[64ch]">{t("draftWords", { matched, unmatched })}</p> : null}
      <p className="mt-4">
        <LinkButton wide="phone" href={`/district/matching/${round.id}` as Route}>
          {t(isDraft ? "open" : "follow")}
        </LinkButton>
      </p>
    </Card>
  );
}
