import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Link, LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { PlainForm } from "@/components/ui/plain-form";
import { SearchChoice, SearchWords } from "@/components/ui/search-fields";
import { SearchForm } from "@/components/ui/search-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { levels } from "@/lib/profiles/schema";
import { listSchoolsPage, rosterNumbers } from "@/lib/roster/queries";
import { schoolsPage } from "@/lib/roster/schema";
import { queryOf } from "../_components/address";
import { ListFoot } from "../_components/list-foot";
import { RosterTabs } from "../_components/roster-tabs";
import { sayPlaceIsRight } from "../actions";

const path = "/district/roster/schools";

export async function generateMetadata() {
  const t = await getTranslations("roster.tabs");
  return { title: t("schools") };
}

export default async function SchoolsPage({ searchParams }: PageProps<"/district/roster/schools">) {
  const coordinator = await requireCoordinator();
  const asked = schoolsPage.parse(await searchParams);
  const { schools, numbers } = await readTogether(coordinator, async () => ({
    schools: await listSchoolsPage(coordinator, asked),
    numbers: await rosterNumbers(coordinator),
  }));
  const t = await getTranslations("roster");
  return (
    <>
      <PageHeader
        title={t("schools.heading", { count: numbers.schools })}
        lede={t("schools.lede")}
        actions={
          <LinkButton variant="quiet" href="/district/roster/imports" wide="phone">
            {t("schools.import")}
          </LinkButton>
        }
      />
      <RosterTabs current="schools" proposed={numbers.proposed} />
      <SearchForm
        button={t("list.search")}
        clear={
          asked.q || asked.level || asked.doubtful
            ? { href: path, label: t("list.clear") }
            : undefined
        }
      >
        <SearchWords label={t("list.searchSchools")} value={asked.q} />
        <SearchChoice
          name="level"
          label={t("list.level")}
          all={t("list.anyLevel")}
          value={asked.level}
          options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
        />
        <SearchChoice
          name="doubtful"
          label={t("list.place")}
          all={t("list.all")}
          value={asked.doubtful}
          options={[{ value: "yes", label: t("list.onlyDoubtful") }]}
        />
      </SearchForm>
      <SchoolsTable rows={schools.rows} asked={asked} t={t} />
      <ListFoot path={path} asked={asked} list={schools} />
    </>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<"roster">>>;
type Asked = ReturnType<typeof schoolsPage.parse>;
type Row = Awaited<ReturnType<typeof listSchoolsPage>>["rows"][number];

function SchoolsTable({ rows, asked, t }: { rows: Row[]; asked: Asked; t: Translate }) {
  return (
    <Table
      caption={t("schools.caption")}
      rows={rows}
      rowKey={(row) => row.id}
      sort={{
        by: asked.sort,
        direction: asked.direction,
        href: ({ by, direction }) => `${path}?${queryOf(asked, { sort: by, direction, page: 1 })}`,
      }}
      columns={[
        {
          key: "name",
          head: t("list.name"),
          sortable: true,
          cell: (row) => <Link href={`${path}/${row.id}` as Route}>{row.name}</Link>,
        },
        {
          key: "id",
          head: t("field.sourceId"),
          cell: (row) => <span className="break-all tabular-nums">{row.sourceId}</span>,
        },
        { key: "city", head: t("list.city"), sortable: true, cell: (row) => row.city || "–" },
        {
          key: "level",
          head: t("list.level"),
          sortable: true,
          cell: (row) => (row.level ? t(`level.${row.level}`) : "–"),
        },
        {
          key: "enrolment",
          head: t("list.enrolment"),
          sortable: true,
          align: "end",
          cell: (row) => row.enrolment ?? "–",
        },
        { key: "place", head: t("list.place"), cell: (row) => <Placed row={row} t={t} /> },
      ]}
      empty={<EmptyState title={t("list.noneSchools")}>{t("list.noneWords")}</EmptyState>}
    />
  );
}

function Placed({ row, t }: { row: Row; t: Translate }) {
  if (row.latitude === null) return <span className="text-muted">{t("list.unplaced")}</span>;
  if (!row.coordinatesDoubtful) return t("list.fine");
  return (
    <PlainForm action={sayPlaceIsRight} className="flex flex-wrap items-center gap-2">
      <Badge tone="watch">{t("list.doubtful")}</Badge>
      <input type="hidden" name="schoolId" value={row.id} />
      <SubmitButton variant="quiet" size="small" about={row.name}>
        {t("schools.right")}
      </SubmitButton>
    </PlainForm>
  );
}
