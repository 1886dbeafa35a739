import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { KeptDraft } from "@/components/drafts/kept-draft";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { draftOf } from "@/lib/drafts/queries";
import { savedAnswers } from "@/lib/programmes/answers";
import { programmeOf } from "@/lib/programmes/queries";
import { ProgrammeForm } from "../../_components/programme-form";
import { saveProgramme, startAgain } from "../../actions";

export async function generateMetadata() {
  const t = await getTranslations("programmes.form");
  return { title: t("editTitle") };
}

export default async function EditProgrammePage(
  props: PageProps<"/district/programmes/[id]/edit">,
) {
  const coordinator = await requireCoordinator();
  const { district } = await requireFrame();
  const id = idOf((await props.params).id);
  const { programme, draft } = await readTogether(coordinator, async () => ({
    programme: await programmeOf(coordinator, id),
    draft: await draftOf(coordinator, { form: "programme", subject: id }),
  }));
  if (!programme) notFound();
  const t = await getTranslations("programmes");
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: "/district/programmes", label: t("title") },
          { href: `/district/programmes/${id}` as Route, label: programme.name },
        ]}
      />
      <PageHeader title={t("form.editTitle")} />
      <KeptDraft draft={draft} timeZone={district.timeZone} discard={startAgain.bind(null, id)} />
      <ProgrammeForm
        action={saveProgramme}
        change={{ id, version: programme.version }}
        answers={draft?.values ?? savedAnswers(programme)}
      />
    </>
  );
}
