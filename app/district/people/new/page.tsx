import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireCoordinator } from "@/lib/auth/session";
import { listSchools, type SchoolLine } from "@/lib/roster/queries";
import { add } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("roster.add");
  return { title: t("title") };
}

export default async function NewPersonPage() {
  const coordinator = await requireCoordinator();
  const schools = await listSchools(coordinator);
  const t = await getTranslations("roster");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/district/people", label: t("tabs.staff") }]} />
      <PageHeader title={t("add.title")} lede={t("add.lede")} />
      <Card className="max-w-2xl">
        <NewPersonForm schools={schools} />
      </Card>
    </>
  );
}

async function NewPersonForm({ schools }: { schools: SchoolLine[] }) {
  const t = await getTranslations("roster");
  const readers = t("person.correctReaders");
  return (
    <Form action={add} formKey={randomUUID()}>
      <Field name="staffId" label={t("field.staffId")} readers={readers} required>
        <Input most={60} autoComplete="off" />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="firstName" label={t("field.firstName")} required>
          <Input most={100} autoComplete="off" />
        </Field>
        <Field name="lastName" label={t("field.lastName")} required>
          <Input most={100} autoComplete="off" />
        </Field>
      </div>
      <Field name="email" label={t("field.email")} readers={readers} required>
        <Input type="email" autoComplete="off" />
      </Field>
      <Field name="schoolId" label={t("add.school")} hint={t("add.schoolHint")} optional>
        <Combobox options={schools.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <Field name="jobTitle" label={t("field.jobTitle")} hint={t("add.titleHint")} optional>
        <Input most={150} autoComplete="off" />
      </Field>
      <Field
        name="supervisorEmail"
        label={t("field.supervisorEmail")}
        hint={t("add.supervisorHint")}
        readers={readers}
        optional
      >
        <Input type="email" autoComplete="off" />
      </Field>
      <SubmitButton wide="phone">{t("add.button")}</SubmitButton>
    </Form>
  );
}
