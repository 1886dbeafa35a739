import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import type { ImportDetail, ImportRowLine } from "@/lib/imports/queries";
import type { View } from "@/lib/imports/schema";
import { UploadForm } from "../../../_components/upload-form";
import { apply, cancel, compare } from "../../actions";
import { FarSchools } from "./far-schools";
import { RowsTable } from "./rows-table";
import { Totals } from "./totals";

type StagedProps = {
  found: ImportDetail;
  kicker: string;
  show: View;
  page: number;
  rows: ImportRowLine[];
};
type Translate = Awaited<ReturnType<typeof getTranslations<"roster.import">>>;

/** What the file would do, row by row, and the button that does it. */
export async function Staged({ found, kicker, show, page, rows }: StagedProps) {
  const t = await getTranslations("roster.import");
  const { added, changed, problem, leaving } = found.counts;
  const path = `/district/roster/imports/${found.id}`;
  const tab = (view: View, label: string, count: number) => ({
    href: `${path}?show=${view}` as Route,
    label,
    count,
    current: show === view,
  });
  const tabs = [
    tab("problems", t("problem"), problem),
    tab("changed", t("changed"), changed),
    tab("added", t("added"), added),
    tab("leaving", t("leaving"), leaving),
  ].filter(({ count }) => count > 0);
  const total = tabs.find(({ current }) => current)?.count ?? 0;
  return (
    <>
      <PageHeader
        kicker={kicker}
        title={t("stagedTitle", { count: added + changed })}
        lede={t("stagedLede")}
        actions={<Decide found={found} t={t} />}
      />
      <Totals found={found} />
      <FarSchools found={found} />
      {tabs.length > 0 ? (
        <div className="mt-7">
          <Tabs label={t("viewsLabel")} tabs={tabs} />
          <p className="mb-4 max-w-[68ch] text-muted">{t(explained[show])}</p>
          {show === "problems" && problem > 0 ? (
            <p className="mb-4">
              <a href={`${path}/problems`} className="text-accent underline">
                {t("download")}
              </a>
            </p>
          ) : null}
          <RowsTable found={found} show={show} rows={rows} />
          <Pagination
            page={page}
            pages={Math.max(1, Math.ceil(total / 50))}
            total={total}
            href={(to) => `${path}?show=${show}&page=${to}` as Route}
          />
        </div>
      ) : null}
      {problem > 0 ? (
        <Card title={t("correct")} className="mt-7">
          <UploadForm kind={found.kind} quiet />
        </Card>
      ) : null}
    </>
  );
}

const explained = {
  problems: "problemWords",
  changed: "changedWords",
  added: "addedWords",
  leaving: "leavingWords",
  far: "farWords",
} as const;

function Decide({ found, t }: { found: ImportDetail; t: Translate }) {
  const { added, changed, problem } = found.counts;
  const count = added + changed;
  const id = <input type="hidden" name="id" value={found.id} />;
  return (
    <>
      {count > 0 ? (
        <Form action={apply} summary={false}>
          {id}
          <SubmitButton wide="phone">
            {problem > 0 ? t("applyOthers", { count }) : t("apply", { count })}
          </SubmitButton>
        </Form>
      ) : null}
      {found.hasFile ? (
        <Form action={compare} summary={false}>
          {id}
          <SubmitButton variant="quiet" wide="phone">
            {t("again")}
          </SubmitButton>
        </Form>
      ) : null}
      <Dialog trigger={t("throwAway")} title={t("throwAway")} variant="plain" wide="phone">
        <p className="mb-4">{t("throwAwayWords")}</p>
        <Form action={cancel}>
          {id}
          <SubmitButton variant="danger" wide="phone">
            {t("throwAwayYes")}
          </SubmitButton>
        </Form>
      </Dialog>
    </>
  );
}
