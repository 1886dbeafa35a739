import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { hasDeclined } from "@/lib/answers/queries";
import { declineReasons } from "@/lib/answers/schema";
import { requireViewer } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { mentorshipOf } from "@/lib/mentorships/queries";
import { hasBegun } from "@/lib/mentorships/standing";
import { nameOf } from "@/lib/names";
import { listCoordinators } from "@/lib/roster/contacts";
import type { Viewer } from "@/lib/viewer";
import { decline } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("answers.decline");
  return { title: t("title") };
}

/** A no in private, once in a programme; after that, whom to talk to. */
export default async function DeclinePage({ params }: PageProps<"/mentorships/[id]/decline">) {
  const viewer = await requireViewer();
  const id = idOf((await params).id);
  const found = await readTogether(viewer, () => load(viewer, id));
  if (!found) notFound();
  const { name, coordinators } = found;
  const t = await getTranslations("answers");
  return (
    <div className="mx-auto max-w-2xl">
      <Breadcrumbs crumbs={[{ href: `/mentorships/${id}` as Route, label: t("decline.cancel") }]} />
      {coordinators ? (
        <SaidBefore id={id} coordinators={coordinators} />
      ) : (
        <>
          <PageHeader title={t("decline.heading", { name })} lede={t("decline.lede", { name })} />
          <Card title={t("decline.what")}>
            <ul className="list-disc space-y-1.5 ps-5">
              <li>{t("decline.ends")}</li>
              <li>{t("decline.office")}</li>
              <li>{t("decline.once")}</li>
            </ul>
          </Card>
          <DeclineForm id={id} name={name} />
        </>
      )}
    </div>
  );
}

/** Null for a pair of others; one that has begun or ended says so on its own page. `coordinators` where they have said no before. */
async function load(viewer: Viewer, id: string) {
  const pair = await mentorshipOf(viewer, id);
  if (!pair) return null;
  if (pair.endedOn || hasBegun(pair)) redirect(`/mentorships/${id}` as Route);
  const before = await hasDeclined(viewer, pair.programme.id);
  return {
    name: pair.partner.firstName,
    coordinators: before ? await listCoordinators(viewer) : null,
  };
}

async function DeclineForm({ id, name }: { id: string; name: string }) {
  const t = await getTranslations("answers");
  return (
    <Form id="decline" action={decline} className="mt-6 grid gap-5" aria-label={t("decline.title")}>
      <input type="hidden" name="mentorshipId" value={id} />
      <RadioGroup
        name="reason"
        label={t("decline.reasonLabel")}
        readers={t("decline.reasonReaders", { name })}
        required
        options={declineReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
      />
      <div className="flex flex-col gap-3 sm:flex-row">
        <SubmitButton variant="danger">{t("decline.confirm")}</SubmitButton>
        <LinkButton href={`/mentorships/${id}` as Route} variant="quiet">
          {t("decline.cancel")}
        </LinkButton>
      </div>
    </Form>
  );
}

type Coordinators = Awaited<ReturnType<typeof listCoordinators>>;

async function SaidBefore({ id, coordinators }: { id: string; coordinators: Coordinators }) {
  const t = await getTranslations("answers.decline");
  return (
    <>
      <PageHeader title={t("beforeTitle")} lede={t("before")} />
      <ul className="grid gap-2">
        {coordinators.map((person) => (
          <li key={person.id}>
            <a
              href={`mailto:${person.email}`}
              className="inline-block py-1 text-accent underline decoration-1 underline-offset-[3px]"
            >
              {t("write", { name: nameOf(person) })}
            </a>{" "}
            <span className="break-words text-muted">{person.email}</span>
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <LinkButton href={`/mentorships/${id}` as Route} variant="quiet">
          {t("cancel")}
        </LinkButton>
      </p>
    </>
  );
}
