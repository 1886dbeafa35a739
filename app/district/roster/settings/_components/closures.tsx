import { useFormatter, useTranslations } from "next-intl";
import { formatDays } from "@/components/time";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { DateInput, Input } from "@/components/ui/input";
import { PlainForm } from "@/components/ui/plain-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, Table } from "@/components/ui/table";
import type { ClosureLine } from "@/lib/closures/queries";
import { nameLength } from "@/lib/closures/schema";
import type { IsoDate } from "@/lib/dates";
import { addClosure, importClosures, removeClosure } from "../actions";

type ClosuresProps = { closures: ClosureLine[]; today: IsoDate };

/** When the schools are closed: what is to come first, and two ways to add to it. */
export function Closures({ closures, today }: ClosuresProps) {
  const t = useTranslations("settings.closures");
  const coming = closures.filter(({ endsOn }) => endsOn >= today);
  const past = closures.filter(({ endsOn }) => endsOn < today);
  return (
    <Card id="closures" title={t("title")}>
      <p className="mb-5 max-w-[68ch] text-muted">{t("words")}</p>
      {coming.length > 0 ? (
        <ClosuresTable caption={t("coming")} closures={coming} />
      ) : (
        <EmptyState title={t("none")}>{t("noneWords")}</EmptyState>
      )}
      {past.length > 0 ? (
        <details className="mt-4">
          <summary className="cursor-pointer py-2 font-semibold">
            {t("past", { count: past.length })}
          </summary>
          <ClosuresTable caption={t("past", { count: past.length })} closures={past} />
        </details>
      ) : null}
      <div className="mt-7 grid gap-x-10 gap-y-8 border-t border-line pt-6 lg:grid-cols-2">
        <AddOne />
        <AddFile />
      </div>
    </Card>
  );
}

function ClosuresTable({ caption, closures }: { caption: string; closures: ClosureLine[] }) {
  const t = useTranslations("settings.closures");
  const format = useFormatter();
  const visits: Column<ClosureLine> = {
    key: "visits",
    head: t("visits"),
    cell: (row) =>
      row.visits > 0 ? (
        <span className="text-amber">{t("visitsThen", { count: row.visits })}</span>
      ) : (
        "–"
      ),
  };
  return (
    <Table
      caption={caption}
      rows={closures}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", head: t("name"), cell: ({ name }) => name },
        {
          key: "days",
          head: t("days"),
          cell: ({ startsOn, endsOn }) => formatDays(format, startsOn, endsOn),
        },
        ...(closures.some(({ visits }) => visits > 0) ? [visits] : []),
        {
          key: "remove",
          head: t("remove"),
          quietHead: true,
          align: "end",
          cell: ({ id, name }) => (
            <PlainForm action={removeClosure}>
              <input type="hidden" name="id" value={id} />
              <SubmitButton variant="quiet" size="small" about={name}>
                {t("remove")}
              </SubmitButton>
            </PlainForm>
          ),
        },
      ]}
    />
  );
}

function AddOne() {
  const t = useTranslations("settings.closures");
  return (
    <section aria-labelledby="add-closure">
      <h3 id="add-closure" className="mb-3">
        {t("add")}
      </h3>
      <Form action={addClosure} aria-labelledby="add-closure">
        <Field name="name" label={t("name")} required>
          <Input most={nameLength} placeholder={t("example")} autoComplete="off" />
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="startsOn" label={t("first")} required>
            <DateInput />
          </Field>
          <Field name="endsOn" label={t("last")} hint={t("lastHint")} optional>
            <DateInput />
          </Field>
        </div>
        <SubmitButton className="justify-self-start">{t("add")}</SubmitButton>
      </Form>
    </section>
  );
}

function AddFile() {
  const t = useTranslations("settings.closures");
  return (
    <section aria-labelledby="import-closures">
      <h3 id="import-closures" className="mb-3">
        {t("import")}
      </h3>
      <Form action={importClosures} aria-labelledby="import-closures" summary={false}>
        <Field name="file" label={t("file")} hint={t("fileHint")} required>
          <Input type="file" accept=".csv,.txt,.tsv,text/csv,text/tab-separated-values" />
        </Field>
        <SubmitButton variant="quiet" className="justify-self-start">
          {t("importButton")}
        </SubmitButton>
      </Form>
    </section>
  );
}
