import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireCoordinator } from "@/lib/auth/session";
import { titlePhrases } from "@/lib/roster/queries";
import { addTitlePhrase, removeTitlePhrase } from "../actions";

export async function generateMetadata() {
  const t = await getTranslations("roster.titles");
  return { title: t("title") };
}

export default async function TitlesPage() {
  const coordinator = await requireCoordinator();
  const phrases = await titlePhrases(coordinator);
  const t = await getTranslations("roster");
  const spoken = (librarian: boolean) =>
    phrases.filter((one) => one.librarian === librarian).map(({ phrase }) => phrase);
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/district/roster", label: t("tabs.librarians") }]} />
      <PageHeader title={t("titles.title")} lede={t("titles.lede")} />
      <div className="grid gap-5 md:grid-cols-2">
        <Phrases title={t("titles.for")} phrases={spoken(true)} t={t} />
        <Phrases title={t("titles.against")} phrases={spoken(false)} t={t} />
      </div>
      <Card title={t("titles.add")} className="mt-5">
        <Form action={addTitlePhrase} className="grid max-w-xl gap-5">
          <Field name="phrase" label={t("titles.phrase")} hint={t("titles.phraseHint")} required>
            <Input most={80} autoComplete="off" />
          </Field>
          <RadioGroup
            name="speaks"
            label={t("titles.speaks")}
            defaultValue="for"
            options={[
              { value: "for", label: t("titles.speaksFor") },
              { value: "against", label: t("titles.speaksAgainst") },
            ]}
          />
          <SubmitButton className="justify-self-start">{t("titles.add")}</SubmitButton>
        </Form>
      </Card>
    </>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<"roster">>>;

function Phrases({ title, phrases, t }: { title: string; phrases: string[]; t: Translate }) {
  return (
    <Card title={title}>
      {phrases.length === 0 ? <p className="text-muted">{t("titles.none")}</p> : null}
      <ul className="flex flex-wrap gap-2">
        {phrases.map((phrase) => (
          <li key={phrase}>
            <form
              action={removeTitlePhrase}
              className="flex items-center rounded-full border border-line bg-sunken ps-3.5"
            >
              <input type="hidden" name="phrase" value={phrase} />
              {phrase}
              <button
                type="submit"
                aria-label={t("titles.remove", { phrase })}
                className="grid size-9 place-items-center rounded-full text-lg text-muted hover:text-ink"
              >
                ×
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Card>
  );
}
