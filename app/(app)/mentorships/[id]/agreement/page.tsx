import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { KeptDraft } from "@/components/drafts/kept-draft";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { agreementsOf } from "@/lib/agreements/queries";
import { requireFrame, requireViewer } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { draftOf } from "@/lib/drafts/queries";
import { mentorshipOf } from "@/lib/mentorships/queries";
import { peopleAroundMe } from "@/lib/privacy/queries";
import { Always } from "./_components/always";
import { Latest } from "./_components/latest";
import { TermsForm } from "./_components/terms-form";
import { Versions } from "./_components/versions";
import { startAgain } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("mentorships.agreement");
  return { title: t("title") };
}

export default async function AgreementPage({ params }: PageProps<"/mentorships/[id]/agreement">) {
  const viewer = await requireViewer();
  const id = idOf((await params).id);
  const found = await readTogether(viewer, async () => {
    const pair = await mentorshipOf(viewer, id);
    const versions = await agreementsOf(viewer, id);
    if (!pair || !versions) return null;
    const draft = await draftOf(viewer, { form: "agreement", subject: id });
    return { pair, versions, draft, people: await peopleAroundMe(viewer) };
  });
  if (!found) notFound();
  const { pair, versions, draft, people } = found;
  const { district } = await requireFrame();
  const t = await getTranslations("mentorships");
  const name = pair.partner.firstName;
  const [latest] = versions;
  const running = pair.endedOn === null;
  return (
    <>
      <Breadcrumbs
        crumbs={[{ href: `/mentorships/${id}` as Route, label: t("youAnd", { name }) }]}
      />
      <PageHeader
        title={t("agreement.heading", { name })}
        lede={
          running || latest ? t(`agreement.standing.${pair.agreement}.words`, { name }) : undefined
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-[1.3fr_1fr]">
        <div className="grid min-w-0 gap-5">
          {latest ? <Latest pair={pair} latest={latest} /> : null}
          {running ? (
            <Card
              title={t(latest ? "agreement.changeTitle" : "agreement.writeTitle")}
              className="print:hidden"
            >
              <KeptDraft
                draft={draft}
                timeZone={district.timeZone}
                discard={startAgain.bind(null, id)}
              />
              <TermsForm
                key={draft ? "kept" : "saved"}
                pair={pair}
                latest={latest}
                typed={draft?.values}
              />
            </Card>
          ) : null}
          {versions.length > 1 ? <Versions pair={pair} versions={versions.slice(1)} /> : null}
        </div>
        <Always pair={pair} coordinators={people.coordinators} />
      </div>
    </>
  );
}
