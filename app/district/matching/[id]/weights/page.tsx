import type { Route } from "next";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Form } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireCoordinator } from "@/lib/auth/session";
import { type SettingsOfRound, settingsOfRound } from "@/lib/rounds/settings";
import { Preview } from "../../_components/settings/preview";
import { SettingsFacts } from "../../_components/settings/settings-facts";
import { SettingsFields } from "../../_components/settings/settings-fields";
import { rerun } from "../actions";

export async function generateMetadata() {
  const t = await getTranslations("weights");
  return { title: t("title") };
}

/** What counts in one round that is a draft, with what would come of working it out anew. */
export default async function RoundWeightsPage({
  params,
}: PageProps<"/district/matching/[id]/weights">) {
  const coordinator = await requireCoordinator();
  const id = idOf((await params).id);
  const round = await settingsOfRound(coordinator, id);
  if (!round) notFound();
  const { programme, number, state, settings } = round;
  const t = await getTranslations("weights");
  const matching = await getTranslations("matching");
  const isDraft = state === "draft";
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: "/district/matching" as Route, label: matching("list.title") },
          { href: `/district/matching/${id}` as Route, label: matching("rounds.name", { number }) },
        ]}
      />
      <PageHeader
        kicker={programme.name}
        title={t("ofRound", { number })}
        lede={isDraft ? t("ofRoundLede") : undefined}
        place="beside"
        actions={
          isDraft ? (
            <LinkButton
              variant="quiet"
              wide="phone"
              href={`/district/matching/rules?round=${id}` as Route}
            >
              {t("rules.link")}
            </LinkButton>
          ) : undefined
        }
      />
      {isDraft ? (
        <DraftForm id={id} round={round} />
      ) : (
        <Card title={matching("settings.title")}>
          <SettingsFacts settings={settings} />
        </Card>
      )}
    </>
  );
}

function DraftForm({ id, round }: { id: string; round: SettingsOfRound }) {
  const t = useTranslations("weights.save");
  const start = useTranslations("matching.start");
  const { version, settings, pinned } = round;
  return (
    <Form action={rerun}>
      <input type="hidden" name="roundId" value={id} />
      <input type="hidden" name="version" value={version} />
      <div className="flex flex-col gap-5 lg:grid lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)] lg:items-start">
        <div className="grid min-w-0 gap-5">
          <SettingsFields settings={settings} />
          <div>
            {pinned > 0 ? <p>{start("pinnedKept", { count: pinned })}</p> : null}
            <Checkbox name="forProgramme" option={{ value: "on", label: t("forProgramme") }} />
            <SubmitButton wide="phone" className="mt-2">
              {t("rerun")}
            </SubmitButton>
          </div>
        </div>
        <Preview />
      </div>
    </Form>
  );
}
