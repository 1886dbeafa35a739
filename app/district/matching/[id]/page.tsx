import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { historyOf } from "@/lib/rounds/history";
import { type RoundView, roundOf } from "@/lib/rounds/queries";
import { sinceRun } from "@/lib/rounds/since-run";
import { listScenarios } from "@/lib/scenarios/queries";
import type { Coordinator } from "@/lib/viewer";
import { Review } from "./_components/review";
import { Running } from "./_components/running";
import { useStopWords } from "./_components/stop-words";
import { addressOf } from "./address";
import { namesOf } from "./names";
import { newsOf } from "./news";
import { roundModel } from "./round-model";

export async function generateMetadata() {
  const t = await getTranslations("matching.list");
  return { title: t("title") };
}

export default async function RoundPage({
  params,
  searchParams,
}: PageProps<"/district/matching/[id]">) {
  const coordinator = await requireCoordinator();
  const { district } = await requireFrame();
  const id = idOf((await params).id);
  const found = await readTogether(coordinator, () => load(coordinator, id));
  if (!found) notFound();
  const { round, history, scenarios, since } = found;
  const { number, programme, draft } = round;
  if (round.state === "running")
    return (
      <Running id={id} number={number} programme={programme.name} first={await newsOf(round)} />
    );
  if (!draft) return <NoDraft round={round} />;
  const address = addressOf(await searchParams);
  const names = namesOf(round.people);
  const model = await roundModel(round, draft, names, { ...address, own: coordinator.personId });
  return (
    <Review
      round={round}
      draft={draft}
      history={history}
      scenarios={scenarios}
      since={since}
      model={model}
      names={names}
      address={address}
      formKey={randomUUID()}
      timeZone={district.timeZone}
    />
  );
}

async function load(coordinator: Coordinator, id: string) {
  const round = await roundOf(coordinator, id);
  if (!round) return null;
  const history = await historyOf(coordinator, id);
  const { draft, programme } = round;
  const drafted = round.state === "draft" && draft && { id, programme, problem: draft.problem };
  const since = drafted ? await sinceRun(coordinator, drafted) : null;
  return { round, history, scenarios: await listScenarios(coordinator, id), since };
}

function NoDraft({ round }: { round: RoundView }) {
  const t = useTranslations("matching");
  const stopWords = useStopWords(namesOf(round.people));
  const { number, state, progress } = round;
  return (
    <PageHeader
      kicker={round.programme.name}
      title={state === "failed" ? t("failure.title") : t("round.title", { number })}
      lede={state === "failed" ? stopWords(progress?.failure ?? "") : t("discard.aside")}
      actions={
        <LinkButton href={"/district/matching" as Route} wide="phone">
          {t("start.title")}
        </LinkButton>
      }
    />
  );
}
