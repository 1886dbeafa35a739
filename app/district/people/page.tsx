import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link, LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { listSchools, listStaff, rosterNumbers, type StaffLine } from "@/lib/roster/queries";
import { staffPage, standings } from "@/lib/roster/schema";
import { queryOf } from "../roster/_components/address";
import { Filter, FilterForm } from "../roster/_components/filter-form";
import { RosterTabs } from "../roster/_components/roster-tabs";
import { StandingBadge } from "../roster/_components/standing-badge";

export async function generateMetadata() {
  const t = await getTranslations("roster.tabs");
  return { title: t("staff") };
}

export default async function StaffPage({ searchParams }: PageProps<"/district/people">) {
  const coordinator = await requireCoordinator();
  const asked = staffPage.parse(await searchParams);
  const { staff, schools, numbers } = await readTogether(coordinator, async () => ({
    staff: await listStaff(coordinator, asked),
    schools: await listSchools(coordinator),
    numbers: await rosterNumbers(coordinator),
  }));
  const t = await getTranslations("roster");
  const signUps = await getTranslations("programmes.signUps");
  const query = queryOf(asked, { page: undefined });
  return (
    <>
      <PageHeader
        title={t("staff.heading", { count: numbers.people })}
        lede={t("staff.lede")}
        actions={
          <>
            <LinkButton variant="quiet" href="/district/people/sign-ups" wide="phone">
              {signUps("title")}
            </LinkButton>
            <LinkButton variant="quiet" href="/district/roster/imports" wide="phone">
              {t("staff.import")}
            </LinkButton>
          </>
        }
      />
      <RosterTabs current="staff" proposed={numbers.proposed} />
      <FilterForm
        label={t("list.searchStaff")}
        q={asked.q}
        clear={asked.q || asked.standing || asked.school ? "/district/people" : undefined}
      >
        <Filter
          name="standing"
          label={t("list.standing")}
          all={t("list.all")}
          value={asked.standing}
          options={standings.map((value) => ({ value, label: t(`standing.${value}`) }))}
        />
        <Filter
          name="school"
          label={t("list.school")}
          all={t("list.anySchool")}
          value={asked.school}
          options={schools.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FilterForm>
      <StaffTable rows={staff.rows} asked={asked} t={t} />
      <Pagination
        page={asked.page}
        pages={staff.pages}
        total={staff.total}
        href={(page) => `/district/people?${queryOf(asked, { page })}`}
      />
      {staff.total > 0 ? (
        <p className="mt-4 text-sm print:hidden">
          <a href={`/district/people/csv?${query}`} className="text-accent underline">
            {t("list.csv")}
          </a>
        </p>
      ) : null}
    </>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<"roster">>>;
type Asked = ReturnType<typeof staffPage.parse>;

function StaffTable({ rows, asked, t }: { rows: StaffLine[]; asked: Asked; t: Translate }) {
  return (
    <Table
      caption={t("staff.caption")}
      rows={rows}
      rowKey={(row) => row.id}
      sort={{
        by: asked.sort,
        direction: asked.direction,
        href: ({ by, direction }) =>
          `/district/people?${queryOf(asked, { sort: by, direction, page: 1 })}`,
      }}
      columns={[
        {
          key: "name",
          head: t("list.name"),
          sortable: true,
          cell: (row) => (
            <Link href={`/district/people/${row.id}`}>
              {row.lastName}, {row.firstName}
            </Link>
          ),
        },
        { key: "title", head: t("list.title"), sortable: true, cell: (row) => row.jobTitle },
        {
          key: "school",
          head: t("list.school"),
          cell: (row) => row.schools.map(({ name }) => name).join(", ") || "–",
        },
        {
          key: "email",
          head: t("list.email"),
          cell: (row) => <span className="text-sm break-all">{row.email}</span>,
        },
        {
          key: "standing",
          head: t("list.standing"),
          sortable: true,
          cell: (row) => <StandingBadge standing={row.standing} />,
        },
      ]}
      empty={<EmptyState title={t("list.none")}>{t("list.noneWords")}</EmptyState>}
    />
  );
}
