import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { DateText } from "@/components/time";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { pairsOfRound, type RoundPair } from "@/lib/answers/queries";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import type { PairStanding } from "@/lib/mentorships/standing";
import { roundAtWork } from "@/lib/rounds/by-hand";
import { matchingStanding, type RoundView } from "@/lib/rounds/queries";
import { NextRound } from "./next-round";

const tones: Record<PairStanding, Tone> = {
  published: "watch",
  accepted: "watch",
  active: "fine",
  declined: "act",
  ended: "neutral",
};

/** After publishing: who has said yes, who has not answered, and a round for the rest. */
export async function Aftermath({ round }: { round: RoundView }) {
  const coordinator = await requireCoordinator();
  const { id: programmeId } = round.programme;
  const { pairs, standing, open } = await readTogether(coordinator, async () => ({
    pairs: await pairsOfRound(coordinator, round.id),
    standing: await matchingStanding(coordinator, programmeId),
    open: await roundAtWork(coordinator, programmeId),
  }));
  return (
    <>
      {pairs.length > 0 ? <Pairs pairs={pairs} /> : null}
      <NextRound round={round} standing={standing} open={open} formKey={randomUUID()} />
    </>
  );
}

async function Pairs({ pairs }: { pairs: RoundPair[] }) {
  const t = await getTranslations("answers.office");
  const pair = await getTranslations("matching.pairs");
  const format = await getFormatter();
  const count = (...of: PairStanding[]) => pairs.filter((one) => of.includes(one.standing)).length;
  const declined = count("declined");
  return (
    <Card title={t("round.title")} id="answers">
      <p className="mb-3 text-muted">
        {t("round.summary", { active: count("active"), open: count("published", "accepted") })}{" "}
        {declined > 0 ? t("round.declined", { count: declined }) : null}
      </p>
      <Table
        caption={t("round.title")}
        rows={pairs}
        rowKey={({ mentorshipId }) => mentorshipId}
        columns={[
          {
            key: "pair",
            head: t("round.pair"),
            cell: ({ mentorshipId, mentee, mentor }) => (
              <Link href={`/district/mentorships/${mentorshipId}` as Route}>
                {pair("with", { mentee, mentor })}
              </Link>
            ),
          },
          {
            key: "state",
            head: t("round.state"),
            cell: ({ standing }) => <Badge tone={tones[standing]}>{t(`state.${standing}`)}</Badge>,
          },
          {
            key: "waits",
            head: t("round.waits"),
            cell: ({ waitsFor, days }) =>
              waitsFor.length > 0 ? (
                <>
                  {format.list(waitsFor)}, {t("days", { days })}
                </>
              ) : (
                <span className="text-muted">{t("round.nobody")}</span>
              ),
          },
          {
            key: "since",
            head: t("round.since"),
            cell: ({ since }) => <DateText iso={since} style="short" />,
          },
        ]}
      />
    </Card>
  );
}
