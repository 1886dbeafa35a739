import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { Parts } from "@/components/matching/parts";
import { DateText } from "@/components/time";
import { Banner } from "@/components/ui/banner";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Readers } from "@/components/ui/field-parts";
import { Form } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireViewer } from "@/lib/auth/session";
import { type Looking, type MentorToAsk, mentorsToAsk } from "@/lib/requests/mentors";
import { FitsBadge } from "../_components/fits-badge";
import { ask } from "../actions";
import { MentorFacts } from "./_components/mentor-facts";

export async function generateMetadata() {
  const t = await getTranslations("requests.mentor");
  return { title: t("title") };
}

/** One mentor as a mentee who looks for one may see them, and the asking. */
export default async function MentorPage({ params }: PageProps<"/mentors/[id]">) {
  const viewer = await requireViewer();
  const id = idOf((await params).id);
  const looking = await mentorsToAsk(viewer);
  const mentor = looking?.mentors.find((one) => one.id === id);
  if (!looking || !mentor) notFound();
  const t = await getTranslations("requests.mentor");
  const mentors = await getTranslations("requests.mentors");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/mentors" as Route, label: t("back") }]} />
      <PageHeader
        kicker={looking.programme.name}
        title={mentor.name}
        lede={[mentor.school?.name, mentors("free", { count: mentor.free })]
          .filter(Boolean)
          .join(" · ")}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[1.4fr_1fr]">
        <div className="grid min-w-0 gap-5">
          <Card title={t("facts", { name: mentor.firstName })}>
            <MentorFacts mentor={mentor} />
          </Card>
          <Asking looking={looking} mentor={mentor} />
        </div>
        <Card title={t("fit")} action={<FitsBadge tier={mentor.tier} />}>
          <p className="mb-4 text-sm text-muted">{t("fitWords")}</p>
          <Parts parts={mentor.parts} names={() => mentor.name} mentor={mentor.firstName} />
        </Card>
      </div>
    </>
  );
}

async function Asking({ looking, mentor }: { looking: Looking; mentor: MentorToAsk }) {
  const t = await getTranslations("requests.mentor");
  const mentors = await getTranslations("requests.mentors");
  const name = mentor.firstName;
  const { open, until } = looking;
  if (open) {
    return (
      <Banner
        action={
          <LinkButton variant="quiet" size="small" href={`/requests/${open.id}` as Route}>
            {mentors("openLink")}
          </LinkButton>
        }
      >
        {mentors("open", { name: open.mentor })}
      </Banner>
    );
  }
  return (
    <Card title={t("askTitle", { name })} id="ask">
      <Readers>{t("sees", { name })}</Readers>
      <Form action={ask} formKey={randomUUID()} className="mt-4 grid gap-4">
        <input type="hidden" name="mentorId" value={mentor.id} />
        <div>
          <SubmitButton wide="phone" size="large" pendingLabel={t("asking")}>
            {t("ask", { name })}
          </SubmitButton>
        </div>
        <p className="text-sm text-muted">
          {t.rich("next", { name, on: () => <DateText iso={until} style="weekday" /> })}
        </p>
      </Form>
    </Card>
  );
}
