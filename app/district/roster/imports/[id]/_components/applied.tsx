import { getTranslations } from "next-intl/server";
import { Instant } from "@/components/time";
import { Card } from "@/components/ui/card";
import { Dialog, DialogButtons } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { Link, LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import type { ImportDetail } from "@/lib/imports/queries";
import { undo } from "../../actions";
import { FarSchools } from "./far-schools";

type AppliedProps = { found: ImportDetail; kicker: string };

/** What was written, what comes next, and the way back. */
export async function Applied(
  props: AppliedProps & {
    timeZone: string;
    proposed: number;
    departed: { id: string; name: string }[];
  },
) {
  const { found, kicker, timeZone, proposed, departed } = props;
  const t = await getTranslations("roster.import");
  const { added, changed } = found.counts;
  const next = nextStep(found, proposed);
  return (
    <>
      <PageHeader
        kicker={kicker}
        title={t("appliedTitle", { count: added + changed })}
        lede={found.appliedAt ? <Instant at={found.appliedAt} timeZone={timeZone} /> : null}
        actions={
          <>
            <LinkButton href={next.href} wide="phone">
              {t(next.words)}
            </LinkButton>
            <Dialog trigger={t("undo")} title={t("undoTitle")} wide="phone">
              <p className="mb-4">{t("undoWords")}</p>
              <Form action={undo}>
                <input type="hidden" name="id" value={found.id} />
                <DialogButtons>
                  <SubmitButton variant="danger" wide="phone">
                    {t("undoYes")}
                  </SubmitButton>
                </DialogButtons>
              </Form>
            </Dialog>
          </>
        }
      />
      {next.words === "doneStaff" ? <p className="mb-5 text-muted">{t("noneWaiting")}</p> : null}
      <FarSchools found={found} />
      {departed.length > 0 ? <Departed found={found} people={departed} /> : null}
    </>
  );
}

/** Who has left because the file did not have them, each with the way to their page and back. */
async function Departed(props: { found: ImportDetail; people: { id: string; name: string }[] }) {
  const { found, people } = props;
  const t = await getTranslations("roster.import");
  const { left: count, endedPairs: pairs, cancelledVisits: visits } = found.counts;
  return (
    <Card title={t("departedTitle", { count })}>
      <p className="mb-4 max-w-[68ch] text-muted">{t("departedWords", { pairs, visits })}</p>
      <Table
        caption={t("departedTitle", { count })}
        rows={people}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "name",
            head: t("name"),
            cell: (row) => <Link href={`/district/people/${row.id}`}>{row.name}</Link>,
          },
        ]}
      />
    </Card>
  );
}

/** Staff lead to the librarians among them, if anybody waits for a word; schools lead to staff. */
function nextStep({ kind }: ImportDetail, proposed: number) {
  if (kind === "schools")
    return { href: "/district/roster/imports", words: "nextSchools" } as const;
  return proposed > 0
    ? ({ href: "/district/roster", words: "nextStaff" } as const)
    : ({ href: "/district/people", words: "doneStaff" } as const);
}

export async function Undone({ found, kicker }: AppliedProps) {
  const t = await getTranslations("roster.import");
  const { kept, keptInAll } = found.counts;
  return (
    <>
      <PageHeader
        kicker={kicker}
        title={t("undoneTitle")}
        lede={t("undoneLede", { count: keptInAll })}
        actions={
          <LinkButton href="/district/roster/imports" wide="phone">
            {t("another")}
          </LinkButton>
        }
      />
      {kept.length > 0 ? (
        <Card title={t("kept")}>
          <Table
            caption={t("kept")}
            rows={kept}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "name",
                head: t("name"),
                cell: (row) =>
                  found.kind === "staff" ? (
                    <Link href={`/district/people/${row.id}`}>{row.name}</Link>
                  ) : (
                    row.name
                  ),
              },
              { key: "why", head: t("act"), quietHead: true, cell: (row) => t(`why.${row.why}`) },
            ]}
          />
        </Card>
      ) : null}
    </>
  );
}
