import { getFormatter, getTranslations } from "next-intl/server";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Field as ColumnField, fieldsOf, isNaming, isRequired } from "@/lib/imports/columns";
import type { ImportDetail } from "@/lib/imports/queries";
import { useColumns } from "../../actions";
import { OtherKind } from "./other-kind";
import { ThrowAway } from "./throw-away";

type Translate = Awaited<ReturnType<typeof getTranslations<"roster">>>;

/** Which column is which, what is missing first; and which district is ours. */
export async function Mapping({ found, kicker }: { found: ImportDetail; kicker: string }) {
  const t = await getTranslations("roster");
  const { missing, kind, headings, mapping } = found;
  const fields = fieldsOf(kind);
  const known = fields.filter((field) => mapping.columns[field]);
  // One column with the whole name is as good as the half that is missing.
  const either = missing.some((field) => isNaming(kind, field)) && !known.includes("fullName");
  const asked = fields.filter(
    (field) => missing.includes(field) || (either && field === "fullName"),
  );
  const others = fields.filter((field) => !known.includes(field) && !asked.includes(field));
  const districts = missing.length === 0 && found.counts.districts.length > 0;
  return (
    <>
      <OtherKind found={found} />
      <PageHeader
        kicker={kicker}
        title={
          districts
            ? t("import.districtTitle")
            : t("import.mappingTitle", { count: missing.length })
        }
        lede={
          districts
            ? t("import.districtLede", { count: found.counts.districts.length })
            : t("import.mappingLede")
        }
        actions={<ThrowAway id={found.id} />}
      />
      <Form action={useColumns} className="grid gap-5">
        <input type="hidden" name="id" value={found.id} />
        <input type="hidden" name="kind" value={kind} />
        {districts ? (
          <District found={found} t={t} />
        ) : (
          <input type="hidden" name="district" value={mapping.district} />
        )}
        {missing.length > 0 ? (
          <Card title={t("import.missing")}>
            <div className="mb-5">
              <Banner>{t("import.headings", { list: headings.join(", ") })}</Banner>
            </div>
            <Columns fields={asked} found={found} t={t} />
            <p className="mt-5 text-muted">{t("import.noSuchColumn")}</p>
          </Card>
        ) : null}
        <details
          open={!districts}
          className="card rounded-lg border border-line bg-surface p-5 shadow-lift sm:px-6"
        >
          <summary className="font-semibold">{t("import.known")}</summary>
          <div className="mt-4">
            <Columns fields={known} found={found} t={t} />
          </div>
        </details>
        {others.length > 0 ? (
          <details className="card rounded-lg border border-line bg-surface p-5 shadow-lift sm:px-6">
            <summary className="font-semibold">{t("import.optional")}</summary>
            <div className="mt-4">
              <Columns fields={others} found={found} t={t} />
            </div>
          </details>
        ) : null}
        <SubmitButton className="justify-self-start" wide="phone">
          {t(districts ? "import.useDistrict" : "import.use")}
        </SubmitButton>
      </Form>
    </>
  );
}

type ColumnsProps = { fields: ColumnField[]; found: ImportDetail; t: Translate };

function Columns({ fields, found, t }: ColumnsProps) {
  const options = found.headings.map((heading) => ({ value: heading, label: heading }));
  return (
    <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
      {fields.map((field) => (
        <Field
          key={field}
          name={`column.${field}`}
          label={t(`field.${field}`)}
          required={isRequired(found.kind, field) && !isNaming(found.kind, field)}
          hint={hintOf(found, field, t)}
        >
          <Select
            placeholder={t("import.noColumn")}
            options={options}
            defaultValue={found.mapping.columns[field]}
          />
        </Field>
      ))}
    </div>
  );
}

function hintOf({ kind }: ImportDetail, field: ColumnField, t: Translate): string | undefined {
  if (field === "fullName") return t("import.wholeName");
  if (isNaming(kind, field)) return t("import.orWholeName");
  return isRequired(kind, field) ? t("import.required") : undefined;
}

async function District({ found, t }: { found: ImportDetail; t: Translate }) {
  const format = await getFormatter();
  const options = found.counts.districts.map(({ id, rows, city }) => ({
    value: id,
    label: t("import.districtOption", { id: id || format.number(0), rows, city }),
  }));
  return (
    <Card>
      <Field name="district" label={t("import.district")} required className="max-w-xl">
        <Select placeholder={t("import.chooseDistrict")} options={options} />
      </Field>
    </Card>
  );
}
