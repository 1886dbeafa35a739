import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { KeptDraft } from "@/components/drafts/kept-draft";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { dateIn } from "@/lib/dates";
import { draftOf } from "@/lib/drafts/queries";
import { suggestedAnswers } from "@/lib/programmes/answers";
import { packNamed } from "@/lib/requirements/packs";
import { ProgrammeForm } from "../_components/programme-form";
import { beginProgramme, startNewAgain } from "../actions";
import { Packs } from "./_components/packs";

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
      <Packs chosen={pack?.name} />
      <ProgrammeForm
        key={pack?.name}
        action={beginProgramme}
        formKey={randomUUID()}
        answers={draft?.values ?? suggestedAnswers(today, t("form.nameSuggested"), pack)}
      />
    </>
  );
}
