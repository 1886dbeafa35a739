import type { Route } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { idOf } from "@/app/_frame/address";
import { languageOptions } from "@/components/languages";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Combobox } from "@/components/ui/combobox";
import { DescriptionList } from "@/components/ui/description-list";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireCoordinator } from "@/lib/auth/session";
import { findSchool, type RosterSchool } from "@/lib/roster/queries";
import { saveLanguages } from "./actions";

type Props = PageProps<"/district/roster/schools/[id]">;

/** Once for the title and the page. */
const schoolOf = cache(async (address: string): Promise<RosterSchool> => {
  const coordinator = await requireCoordinator();
  return (await findSchool(coordinator, idOf(address))) ?? notFound();
});

export async function generateMetadata({ params }: Props) {
  return { title: (await schoolOf((await params).id)).name };
}

export default async function SchoolPage({ params }: Props) {
  const school = await schoolOf((await params).id);
  const t = await getTranslations("roster");
  const lede = [school.city, school.level ? t(`level.${school.level}`) : ""];
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/district/roster/schools", label: t("tabs.schools") }]} />
      <PageHeader title={school.name} lede={lede.filter(Boolean).join(" · ")} />
      <div className="grid items-start gap-5 lg:grid-cols-[3fr_2fr]">
        <Card title={t("school.facts")}>
          <Facts school={school} />
        </Card>
        <Card title={t("field.languages")}>
          <Languages school={school} />
        </Card>
      </div>
    </>
  );
}

async function Languages({ school }: { school: RosterSchool }) {
  const t = await getTranslations("roster.school");
  return (
    <Form action={saveLanguages}>
      <input type="hidden" name="schoolId" value={school.id} />
      <Field
        name="languages"
        label={t("languages")}
        hint={t("languagesHint")}
        readers={t("languagesReaders")}
        optional
      >
        <Combobox
          multiple
          options={languageOptions(await getLocale())}
          defaultValue={school.languages}
        />
      </Field>
      <SubmitButton wide="phone">{t("save")}</SubmitButton>
    </Form>
  );
}

async function Facts({ school }: { school: RosterSchool }) {
  const t = await getTranslations("roster");
  const { sourceId, address, city, state, zip, lowGrade, highGrade, enrolment, _count } = school;
  const place = [address, [city, state, zip].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  const grades = [lowGrade, highGrade].filter(Boolean).join(" – ");
  return (
    <DescriptionList
      layout="beside"
      items={[
        { term: t("field.address"), detail: place || "–" },
        { term: t("school.grades"), detail: grades || "–" },
        { term: t("field.enrolment"), detail: enrolment ?? "–" },
        {
          term: t("list.place"),
          detail: school.coordinatesDoubtful ? (
            <Badge tone="watch">{t("list.doubtful")}</Badge>
          ) : (
            t(school.latitude === null ? "list.unplaced" : "list.fine")
          ),
        },
        {
          term: t("school.staff"),
          detail: (
            <Link href={`/district/people?school=${school.id}` as Route}>
              {t("school.people", { count: _count.assignments })}
            </Link>
          ),
        },
        { term: t("field.sourceId"), detail: sourceId },
      ]}
    />
  );
}
