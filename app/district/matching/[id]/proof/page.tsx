import type { Route } from "next";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { worthOfPlaces } from "@/lib/matching/worth";
import { codeVersion } from "@/lib/rounds/code-version";
import { mayTakeLists } from "@/lib/rounds/policy";
import { roundOf } from "@/lib/rounds/queries";
import { namesOf } from "../names";
import { Auditor } from "./_components/auditor";
import { LastCheck } from "./_components/last-check";
import { PlacesWorth } from "./_components/places-worth";
import { Prices } from "./_components/prices";
import { Totals } from "./_components/totals";

export async function generateMetadata() {
  const t = await getTranslations("proof");
  return { title: t("page") };
}

/** Why nothing can be better than a round, in words; checked again, and handed to an auditor. */
export default async function ProofPage({ params }: PageProps<"/district/matching/[id]/proof">) {
  const coordinator = await requireCoordinator();
  const { district } = await requireFrame();
  const id = idOf((await params).id);
  const round = await roundOf(coordinator, id);
  if (!round?.draft || round.state === "running") notFound();
  const { problem, result } = round.draft;
  const names = namesOf(round.people);
  const t = await getTranslations();
  return (
    <>
      <PageHeader
        kicker={round.programme.name}
        title={t("proof.title", { number: round.number })}
      />
      <div className="grid gap-5">
        <LastCheck
          round={round}
          checked={result.checked ?? null}
          present={codeVersion()}
          names={names}
          timeZone={district.timeZone}
        />
        <div className="grid items-start gap-5 lg:grid-cols-2">
          <Promised />
          <Totals result={result} />
        </div>
        <PlacesWorth worths={worthOfPlaces(problem, result)} loads={result.loads} names={names} />
        <Card title={t("proof.prices.title")} className="print:not-has-[details[open]]:hidden">
          <Prices prices={result.prices} names={names} />
        </Card>
        <Auditor roundId={id} problem={problem} mayTake={mayTakeLists(coordinator, problem)} />
        <p className="print:hidden">
          <Link href={`/district/matching/${id}` as Route}>
            {t("matching.round.title", { number: round.number })}
          </Link>
        </p>
      </div>
    </>
  );
}

function Promised() {
  const t = useTranslations("proof.promise");
  return (
    <Card title={t("title")}>
      <div className="grid gap-3">
        <p>{t("order")}</p>
        <p>{t("prices")}</p>
        <p className="text-muted">{t("hand")}</p>
      </div>
    </Card>
  );
}
