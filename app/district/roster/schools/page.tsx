import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { listSchoolsPage, rosterNumbers } from "@/lib/roster/queries";
import { schoolsPage } from "@/lib/roster/schema";
import { queryOf } from "../_components/address";
import { Filter, FilterForm } from "../_components/filter-form";
import { RosterTabs } from "../_components/roster-tabs";
import { sayPlaceIsRight } from "../actions";

const levels = ["elementary", "middle", "secondary", "k12"] as const;
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
      <FilterForm
        label={t("list.searchSchools")}
        q={asked.q}
        clear={asked.q || asked.level || asked.doubtful ? path : undefined}
      >
        <Filter
          name="level"
          label={t("list.level")}
          all={t("list.anyLevel")}
          value={asked.level}
          options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
        />
        <Filter
          name="doubtful"
          label={t("list.place")}
          all={t("list.all")}
          value={asked.doubtful}
          options={[{ value: "yes", label: t("list.onlyDoubtful") }]}
        />
      </FilterForm>
      <SchoolsTable rows={schools.rows} asked={asked} t={t} />
      <Pagination
        page={asked.page}
        pages={schools.pages}
        total={schools.total}
        href={(page) => `${path}?${queryOf(asked, { page })}`}
      />
      {schools.total > 0 ? (
        <p className="mt-4 text-sm print:hidden">
          <a
            href={`${path}/csv?${queryOf(asked, { page: undefined })}`}
            className="text-accent underline"
          >
            {t("list.csv")}
          </a>
        </p>
      ) : null}
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
        { key: "name", head: t("list.name"), sortable: true, cell: (row) => row.name },
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
    <form action={sayPlaceIsRight} className="flex flex-wrap items-center gap-2">
      <Badge tone="watch">{t("list.doubtful")}</Badge>
      <input type="hidden" name="schoolId" value={row.id} />
      <SubmitButton variant="quiet" size="small">
        {t("schools.right")}
      </SubmitButton>
    </form>
  );
}
