import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { KeptDraft } from "@/components/drafts/kept-draft";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { dateIn } from "@/lib/dates";
import { draftOf } from "@/lib/drafts/queries";
import { suggestedAnswers } from "@/lib/programmes/answers";
import { packNamed, packs } from "@/lib/requirements/packs";
import { ProgrammeForm } from "../_components/programme-form";
import { beginProgramme, startNewAgain } from "../actions";

export async function generateMetadata() {
  const t = await getTranslations("programmes.form");
  return { title: t("newTitle") };
}

export default async function NewProgrammePage(props: PageProps<"/district/programmes/new">) {
  const coordinator = await requireCoordinator();
  const { district } = await requireFrame();
  const { pack: chosen } = await props.searchParams;
  const pack = packNamed(typeof chosen === "string" ? chosen : undefined);
  const draft = pack ? null : await draftOf(coordinator, { form: "programme", subject: "new" });
  const t = await getTranslations("programmes");
  const today = dateIn(district.timeZone, coordinator.now);
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/district/programmes", label: t("title") }]} />
      <PageHeader title={t("form.newTitle")} lede={t("form.newLede")} />
      <KeptDraft draft={draft} timeZone={district.timeZone} discard={startNewAgain} />
      <nav aria-labelledby="packs" className="mb-6 max-w-3xl">
        <h2 id="packs" className="text-lg">
          {t("form.packs")}
        </h2>
        <p className="mb-3 text-sm text-muted">{t("form.packsHint")}</p>
        <ul className="grid gap-2.5 sm:grid-cols-2 lg:grid-cols-3">
          {packs.map(({ name }) => (
            <li key={name}>
              <LinkButton
                variant="quiet"
                wide
                className={`h-full flex-col items-start gap-0 text-start ${name === pack?.name ? "inset-ring-2 inset-ring-accent" : ""}`}
                aria-current={name === pack?.name ? "true" : undefined}
                href={`/district/programmes/new?pack=${name}` as Route}
              >
                <span>{t(`pack.${name}`)}</span>
                <span className="text-sm font-normal text-muted">{t(`pack.${name}Hint`)}</span>
              </LinkButton>
            </li>
          ))}
        </ul>
      </nav>
      <ProgrammeForm
        key={pack?.name}
        action={beginProgramme}
        formKey={randomUUID()}
        answers={draft?.values ?? suggestedAnswers(today, t("form.nameSuggested"), pack)}
      />
    </>
  );
}
