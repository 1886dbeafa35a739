import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Banner } from "@/components/ui/banner";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Form } from "@/components/ui/form";
import { Link, LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { currentProgramme } from "@/lib/programmes/queries";
import { roundAtWork } from "@/lib/rounds/by-hand";
import { matchingStanding } from "@/lib/rounds/queries";
import { settingsOfProgramme } from "@/lib/rounds/settings";
import type { Coordinator } from "@/lib/viewer";
import { NoProgramme } from "../_components/no-programme";
import { Preview } from "../_components/settings/preview";
import { SettingsFields } from "../_components/settings/settings-fields";
import { save } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("weights");
  return { title: t("title") };
}

/** What counts in the programme's rounds, with what would come of it. */
export default async function WeightsPage({
  searchParams,
}: PageProps<"/district/matching/weights">) {
  const coordinator = await requireCoordinator();
  const { said } = await searchParams;
  const found = await readTogether(coordinator, () => load(coordinator));
  if (!found) return <NoProgramme />;
  const { programme, settings, atWork, mayStart } = found;
  const t = await getTranslations("weights");
  const list = await getTranslations("matching.list");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/district/matching" as Route, label: list("title") }]} />
      <PageHeader
        kicker={programme.name}
        title={t("heading")}
        lede={t("lede")}
        place="beside"
        actions={
          <LinkButton variant="quiet" wide="phone" href={"/district/matching/rules" as Route}>
            {t("rules.link")}
          </LinkButton>
        }
      />
      <div className="mb-5 grid gap-5 empty:hidden">
        {said === "saved" ? (
          <div role="status">
            <Banner>{t("save.saved")}</Banner>
          </div>
        ) : null}
        {atWork ? <DraftOpen {...atWork} /> : null}
      </div>
      <Form action={save} formKey={randomUUID()}>
        <input type="hidden" name="programmeId" value={programme.id} />
        <input type="hidden" name="version" value={programme.version} />
        <div className="flex flex-col gap-5 lg:grid lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)] lg:items-start">
          <div className="grid min-w-0 gap-5">
            <SettingsFields settings={settings} />
            <div>
              <div className="flex flex-col gap-3 sm:flex-row">
                <SubmitButton wide="phone">{t("save.go")}</SubmitButton>
                {mayStart ? (
                  <SubmitButton wide="phone" variant="quiet" name="begin" value="round">
                    {t("save.start")}
                  </SubmitButton>
                ) : null}
              </div>
              <p className="mt-2 max-w-[64ch] text-sm text-muted">{t("save.next")}</p>
            </div>
          </div>
          <Preview />
        </div>
      </Form>
    </>
  );
}

async function load(coordinator: Coordinator) {
  const current = await currentProgramme(coordinator);
  if (!current) return null;
  const found = await settingsOfProgramme(coordinator, current.id);
  if (!found) notFound();
  const { waiting, places } = await matchingStanding(coordinator, current.id);
  const atWork = await roundAtWork(coordinator, current.id);
  return { ...found, atWork, mayStart: !atWork && waiting > 0 && places > 0 };
}

async function DraftOpen({ id, number }: { id: string; number: number }) {
  const t = await getTranslations("weights.draft");
  return (
    <Banner
      action={
        <Link href={`/district/matching/${id}/weights` as Route} className="py-1">
          {t("openLink")}
        </Link>
      }
    >
      {t("open", { number })}
    </Banner>
  );
}
