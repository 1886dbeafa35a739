import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { listResponse } from "@/app/_frame/download";
import { requireProvenForFile } from "@/lib/auth/proven";
import { findImport, problemRows } from "@/lib/imports/queries";

/** The rows with problems as they came, each with what to do: correct them and send this file. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const coordinator = await requireProvenForFile();
  const found = await findImport(coordinator, idOf((await params).id));
  if (!found) notFound();
  const t = await getTranslations("roster");
  const colon = (await getTranslations("ui"))("colon");
  const lines = (await problemRows(coordinator, found.id)).map(({ rowNumber, raw, problems }) => [
    ...found.headings.map((heading) => raw[heading] ?? ""),
    rowNumber,
    problems
      .map(({ field, problem, values }) => {
        const heading = found.mapping.columns[field] ?? t(`field.${field}`);
        const words = t(`problem.${problem}`, { row: 0, max: 0, name: "", other: "", ...values });
        return `${heading}${colon} ${words}`;
      })
      .join(" "),
  ]);
  const head = [...found.headings, t("import.row"), t("import.message")];
  return listResponse(`${found.kind}-problems`, [head, ...lines]);
}
