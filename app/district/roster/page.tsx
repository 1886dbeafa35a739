import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Dialog, DialogButtons } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Link, LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { Textarea } from "@/components/ui/textarea";
import { UndoToast } from "@/components/ui/toast";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { nameOf } from "@/lib/names";
import { listStaff, rosterNumbers, type StaffLine } from "@/lib/roster/queries";
import { proposedPage } from "@/lib/roster/schema";
import { isOffered } from "@/lib/undo";
import { RosterTabs } from "./_components/roster-tabs";
import { confirmEverybody, decide, pasteAddresses, undoDecision } from "./actions";

const size = 100;

export async function generateMetadata() {
  const t = await getTranslations("roster");
  return { title: t("title") };
}

export default async function LibrariansPage({ searchParams }: PageProps<"/district/roster">) {
  const coordinator = await requireCoordinator();
  const { page, undo, at, said, count } = proposedPage.parse(await searchParams);
  const { proposed, numbers } = await readTogether(coordinator, async () => ({
    proposed: await listStaff(
      coordinator,
      { q: "", standing: "proposed", school: undefined, sort: "title", direction: "asc", page },
      size,
    ),
    numbers: await rosterNumbers(coordinator),
  }));
  const t = await getTranslations("roster");
  const lede = numbers.proposed
    ? t("librarians.lede")
    : t("librarians.ledeDone", { count: numbers.confirmed });
  if (numbers.people < 2) return <Beginning t={t} />;
  return (
    <>
      <PageHeader
        title={t("librarians.heading", { count: numbers.proposed })}
        lede={lede}
        actions={numbers.proposed > 1 ? <ConfirmAll count={numbers.proposed} t={t} /> : null}
        place="beside"
      />
      <RosterTabs current="librarians" proposed={numbers.proposed} />
      <Proposals rows={proposed.rows} t={t} />
      <Pagination
        page={page}
        pages={proposed.pages}
        total={proposed.total}
        href={(to) => `/district/roster?page=${to}`}
      />
      <div className="mt-8 grid gap-5 lg:grid-cols-[3fr_2fr]">
        <Paste t={t} />
        <Card title={t("librarians.titles")}>
          <p className="mb-4 text-muted">{t("titles.lede")}</p>
          <LinkButton variant="quiet" href="/district/roster/titles">
            {t("librarians.titles")}
          </LinkButton>
        </Card>
      </div>
      {undo && isOffered(at, coordinator) ? (
        <UndoToast
          key={undo}
          message={t(`said.${said}`, { count })}
          undo={undoDecision}
          fields={{ batch: undo }}
        />
      ) : null}
    </>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<"roster">>>;

function Proposals({ rows, t }: { rows: StaffLine[]; t: Translate }) {
  if (rows.length === 0)
    return (
      <Card>
        <EmptyState title={t("librarians.empty")}>{t("librarians.emptyWords")}</EmptyState>
      </Card>
    );
  return (
    <Form action={decide} aria-label={t("librarians.caption")} summary={false}>
      <Table
        caption={t("librarians.caption")}
        rows={rows}
        rowKey={(row) => row.id}
        select={{
          name: "people",
          label: (row) => t("librarians.choose", { name: nameOf(row) }),
          bulk: (
            <>
              <SubmitButton size="small" name="standing" value="confirmed">
                {t("librarians.yes")}
              </SubmitButton>
              <SubmitButton size="small" variant="quiet" name="standing" value="declined">
                {t("librarians.no")}
              </SubmitButton>
            </>
          ),
        }}
        columns={[
          {
            key: "name",
            head: t("list.name"),
            cell: (row) => (
              <Link href={`/district/people/${row.id}`}>
                {row.lastName}, {row.firstName}
              </Link>
            ),
          },
          { key: "title", head: t("list.title"), cell: (row) => row.jobTitle },
          {
            key: "school",
            head: t("list.school"),
            cell: (row) => row.schools.map(({ name }) => name).join(", ") || "–",
          },
        ]}
      />
    </Form>
  );
}

function ConfirmAll({ count, t }: { count: number; t: Translate }) {
  return (
    <Dialog
      variant="primary"
      wide="phone"
      trigger={t("librarians.all", { count })}
      title={t("librarians.allTitle", { count })}
    >
      <p className="mb-4">{t("librarians.allWords")}</p>
      <Form action={confirmEverybody}>
        <DialogButtons>
          <SubmitButton name="standing" value="confirmed" wide="phone">
            {t("librarians.allYes")}
          </SubmitButton>
        </DialogButtons>
      </Form>
    </Dialog>
  );
}

function Paste({ t }: { t: Translate }) {
  return (
    <Card title={t("librarians.paste")}>
      <p className="mb-4 text-muted">{t("librarians.pasteWords")}</p>
      <Form action={pasteAddresses} className="grid gap-4" summary={false}>
        <Field
          name="addresses"
          label={t("librarians.pasteLabel")}
          hint={t("librarians.pasteHint")}
          required
        >
          <Textarea rows={4} />
        </Field>
        <SubmitButton variant="quiet" className="justify-self-start">
          {t("librarians.pasteButton")}
        </SubmitButton>
      </Form>
    </Card>
  );
}

function Beginning({ t }: { t: Translate }) {
  return (
    <>
      <PageHeader title={t("librarians.begin")} lede={t("librarians.beginWords")} />
      <RosterTabs current="librarians" />
      <Card>
        <EmptyState
          title={t("librarians.empty")}
          action={
            <LinkButton href="/district/roster/imports">{t("librarians.beginButton")}</LinkButton>
          }
        >
          {t("librarians.emptyWords")}
        </EmptyState>
      </Card>
    </>
  );
}
