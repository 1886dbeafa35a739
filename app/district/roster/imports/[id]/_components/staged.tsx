import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { Dialog, DialogButtons } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { hasWholeNames } from "@/lib/imports/columns";
import type { ImportDetail, ImportRowLine, Missing } from "@/lib/imports/queries";
import type { View } from "@/lib/imports/schema";
import { UploadForm } from "../../../_components/upload-form";
import { compare, confirmSame } from "../../actions";
import { Apply, compareForm } from "./apply";
import { FarSchools } from "./far-schools";
import { OtherKind } from "./other-kind";
import { RowsTable } from "./rows-table";
import { SchoolsFirst } from "./schools-first";
import { ThrowAway } from "./throw-away";
import { Totals } from "./totals";

type StagedProps = {
  found: ImportDetail;
  kicker: string;
  show: View;
  page: number;
  rows: ImportRowLine[];
  /** Of the staff; null for schools. */
  missing: Missing | null;
  /** Staff before there is any school to place them at. */
  isTooEarly: boolean;
};
type Translate = Awaited<ReturnType<typeof getTranslations<"roster.import">>>;

/** What the file would do, row by row, and the button that does it. */
export async function Staged(props: StagedProps) {
  const { found, kicker, show, page, rows, missing, isTooEarly } = props;
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
      <OtherKind found={found} />
      {isTooEarly ? <SchoolsFirst /> : null}
      <PageHeader
        kicker={kicker}
        title={heading(found, t)}
        lede={t(added + changed === 0 && problem > 0 ? "correctFirst" : "stagedLede")}
        actions={<Decide found={found} missing={missing} t={t} />}
      />
      <Totals found={found} />
      <FarSchools found={found} />
      {tabs.length > 0 ? (
        <div className="mt-7">
          <Tabs label={t("viewsLabel")} tabs={tabs} />
          {show === "problems" ? <OtherPeople found={found} t={t} /> : null}
          <p className="mb-4 max-w-[68ch] text-muted">{t(wordsOf(found, show))}</p>
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

function wordsOf({ kind, counts, mapping }: ImportDetail, show: View) {
  if (show === "problems" && counts.added + counts.changed === 0) return "problemsOnly";
  if (show === "added" && hasWholeNames(mapping.columns)) return "addedSplit";
  return show === "leaving" && kind === "schools" ? "schoolsLeaving" : explained[show];
}

const explained = {
  problems: "problemWords",
  changed: "changedWords",
  added: "addedWords",
  leaving: "leavingWords",
  far: "farWords",
} as const;

/** A file without anything to apply is either all right or all wrong; the difference is said. */
function heading({ counts }: ImportDetail, t: Translate): string {
  const { added, changed, same, problem } = counts;
  if (added + changed > 0 || problem === 0) return t("stagedTitle", { count: added + changed });
  return t(same === 0 ? "everyProblem" : "onlyProblems", { count: problem });
}

/** Employee ids that may have been given to somebody else; a change of all addresses is answered at once. */
function OtherPeople({ found, t }: { found: ImportDetail; t: Translate }) {
  const count = found.counts.otherPeople;
  if (count < 2) return null;
  return (
    <div className="mb-5">
      <Banner
        tone="watch"
        title={t("othersTitle", { count })}
        action={
          <Dialog trigger={t("allSame")} title={t("allSameTitle", { count })} wide="phone">
            <p className="mb-4">{t("allSameWords")}</p>
            <Form action={confirmSame}>
              <input type="hidden" name="id" value={found.id} />
              <DialogButtons>
                <SubmitButton wide="phone">{t("allSameYes")}</SubmitButton>
              </DialogButtons>
            </Form>
          </Dialog>
        }
      >
        {t("othersWords")}
      </Banner>
    </div>
  );
}

type DecideProps = Pick<StagedProps, "found" | "missing"> & { t: Translate };

function Decide({ found, missing, t }: DecideProps) {
  const id = <input type="hidden" name="id" value={found.id} />;
  return (
    <>
      <Apply found={found} missing={missing} />
      {found.hasFile ? (
        <Form id={compareForm} action={compare} summary={false}>
          {id}
          <SubmitButton variant="quiet" wide="phone">
            {t("again")}
          </SubmitButton>
        </Form>
      ) : null}
      <ThrowAway id={found.id} />
    </>
  );
}
