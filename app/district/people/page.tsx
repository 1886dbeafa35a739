import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { Link, LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SearchChoice, SearchWords } from "@/components/ui/search-fields";
import { SearchForm } from "@/components/ui/search-form";
import { Table } from "@/components/ui/table";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { listSchools, listStaff, rosterNumbers, type StaffLine } from "@/lib/roster/queries";
import { staffPage, standings } from "@/lib/roster/schema";
import { queryOf } from "../roster/_components/address";
import { ListFoot } from "../roster/_components/list-foot";
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
            <LinkButton variant="quiet" href="/district/people/new" wide="phone">
              {t("add.title")}
            </LinkButton>
            <LinkButton variant="quiet" href="/district/roster/imports" wide="phone">
              {t("staff.import")}
            </LinkButton>
          </>
        }
      />
      <RosterTabs current="staff" proposed={numbers.proposed} />
      <SearchForm
        button={t("list.search")}
        clear={
          asked.q || asked.standing || asked.school
            ? { href: "/district/people", label: t("list.clear") }
            : undefined
        }
      >
        <SearchWords label={t("list.searchStaff")} value={asked.q} />
        <SearchChoice
          name="standing"
          label={t("list.standing")}
          all={t("list.all")}
          value={asked.standing}
          options={standings.map((value) => ({ value, label: t(`standing.${value}`) }))}
        />
        <SearchChoice
          name="school"
          label={t("list.school")}
          all={t("list.anySchool")}
          value={asked.school}
          options={schools.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </SearchForm>
      <StaffTable rows={staff.rows} asked={asked} t={t} />
      <ListFoot path="/district/people" asked={asked} list={staff} />
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
