import { getLocale, getTranslations } from "next-intl/server";
import { languageName } from "@/components/languages";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, Table } from "@/components/ui/table";
import type { Problem } from "@/lib/imports/cells";
import { type Field, hasWholeNames } from "@/lib/imports/columns";
import type { ImportDetail, ImportRowLine } from "@/lib/imports/queries";
import type { View } from "@/lib/imports/schema";
import { confirmSame } from "../../actions";

type Translate = Awaited<ReturnType<typeof getTranslations<"roster">>>;
type RowsProps = { found: ImportDetail; show: View; rows: ImportRowLine[] };

/** The rows of one sort, with their numbers in the file. */
export async function RowsTable({ found, show, rows }: RowsProps) {
  const t = await getTranslations("roster");
  const columns =
    show === "problems"
      ? problemColumns(found, t)
      : show === "changed"
        ? changeColumns(t, await getLocale())
        : show === "added" && hasWholeNames(found.mapping.columns)
          ? splitColumns(t)
          : plainColumns(t);
  return (
    <Table
      caption={t("import.viewsLabel")}
      rows={rows}
      rowKey={(row) => row.personId ?? `${row.rowNumber} ${row.name}`}
      rowNumber={show === "leaving" ? undefined : (row) => row.rowNumber}
      columns={columns}
    />
  );
}

function plainColumns(t: Translate): Column<ImportRowLine>[] {
  return [
    {
      key: "name",
      head: t("import.name"),
      cell: (row) =>
        row.personId ? <Link href={`/district/people/${row.personId}`}>{row.name}</Link> : row.name,
    },
    { key: "about", head: t("import.about"), cell: (row) => row.about || "–" },
  ];
}

/** Who is new, where one cell has the whole name: how it was split. */
function splitColumns(t: Translate): Column<ImportRowLine>[] {
  return [
    { key: "first", head: t("field.firstName"), cell: (row) => row.halves?.firstName },
    { key: "last", head: t("field.lastName"), cell: (row) => row.halves?.lastName },
    { key: "about", head: t("import.about"), cell: (row) => row.about || "–" },
  ];
}

function changeColumns(t: Translate, locale: string): Column<ImportRowLine>[] {
  return [
    { key: "name", head: t("import.name"), cell: (row) => row.name },
    {
      key: "changes",
      head: t("import.changed"),
      cell: (row) => (
        <ul className="grid gap-1">
          {row.changes.map(({ field, before, after }) => (
            <li key={field} className="flex flex-wrap gap-x-2">
              <span className="text-muted">{fieldName(t, field)}:</span>
              <del className="text-muted">{valueName(t, locale, field, before)}</del>
              <span aria-hidden="true">→</span>
              <ins className="font-semibold no-underline">{valueName(t, locale, field, after)}</ins>
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

/** Who it is, and each cell that has a problem, under its heading, with what to do. */
function problemColumns(
  { id, kind, mapping }: ImportDetail,
  t: Translate,
): Column<ImportRowLine>[] {
  const cell = (row: ImportRowLine, field: Field) => row.raw[mapping.columns[field] ?? ""] ?? "";
  const ofStaff: Field[] = hasWholeNames(mapping.columns)
    ? ["fullName"]
    : ["firstName", "lastName"];
  const naming: Field[] = kind === "staff" ? ofStaff : ["name"];
  const nameOf = (row: ImportRowLine) =>
    naming
      .map((field) => cell(row, field))
      .join(" ")
      .trim();
  return [
    {
      key: "who",
      head: t("import.name"),
      cell: (row) => (
        <span className="line-clamp-3 wrap-anywhere sm:min-w-32">{nameOf(row) || "–"}</span>
      ),
    },
    {
      key: "cells",
      head: t("import.message"),
      cell: (row) => (
        <ul className="flex flex-wrap gap-2.5">
          {row.problems.map((problem) => (
            <li
              key={`${problem.field} ${problem.problem}`}
              className="min-w-0 flex-[0_1_22rem] rounded-sm border-s-4 border-brick bg-brick-soft px-3 py-2"
            >
              <span className="block text-sm text-muted">
                {mapping.columns[problem.field] ?? t(`field.${problem.field}`)}
              </span>
              <span className="block break-words">
                {cell(row, problem.field) || <em>{t("import.emptyCell")}</em>}
              </span>
              <span className="block text-sm text-brick">{problemWords(t, problem)}</span>
              {problem.problem === "otherPerson" ? (
                <Form action={confirmSame} className="mt-2" summary={false}>
                  <input type="hidden" name="id" value={id} />
                  <input type="hidden" name="row" value={row.rowNumber} />
                  <SubmitButton variant="quiet" size="small" about={nameOf(row)}>
                    {t("import.isSame")}
                  </SubmitButton>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      ),
    },
  ];
}

function problemWords(t: Translate, { problem, values }: Problem): string {
  return t(`problem.${problem}`, { row: 0, max: 0, name: "", other: "", ...values });
}

function fieldName(t: Translate, field: string): string {
  const key = `field.${field}` as "field.name";
  return t.has(key) ? t(key) : field;
}

/** Names of states and levels, yes and no; anything else stands as it is. */
function valueName(t: Translate, locale: string, field: string, value: string): string {
  if (value === "") return t("value.empty");
  if (field === "languages")
    return value
      .split(",")
      .map((code) => languageName(locale, code))
      .join(", ");
  const key =
    field === "librarian"
      ? `standing.${value}`
      : field === "level"
        ? `level.${value}`
        : `value.${value}`;
  return t.has(key as "value.true") ? t(key as "value.true") : value;
}
