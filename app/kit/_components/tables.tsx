import type { Route } from "next";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link, LinkButton } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { type Column, type Sort, Table } from "@/components/ui/table";
import { Part } from "./part";

type Waiting = { id: string; name: string; school: string; days: number; why: string };

const here = "/kit" as Route;
const waiting: Waiting[] = [
  {
    id: "1",
    name: "Camille Fontaine",
    school: "Sickles High",
    days: 19,
    why: "Both mentors who speak French are full",
  },
  {
    id: "2",
    name: "Nico Castellanos",
    school: "Hammond Elementary",
    days: 8,
    why: "Joined after the round",
  },
  {
    id: "3",
    name: "Imani Delacroix",
    school: "Williams Middle",
    days: 2,
    why: "Profile not finished",
  },
];

const columns: Column<Waiting>[] = [
  { key: "name", head: "Librarian", cell: (row) => row.name, sortable: true },
  { key: "school", head: "School", cell: (row) => row.school, sortable: true },
  {
    key: "days",
    head: "Waiting",
    cell: (row) => (
      <Badge tone={row.days > 14 ? "act" : row.days > 7 ? "watch" : "neutral"}>
        {row.days} days
      </Badge>
    ),
  },
  { key: "why", head: "Why", cell: (row) => row.why },
  { key: "do", head: "What next", quietHead: true, cell: () => <Link href={here}>Match now</Link> },
];

export function Tables({ by, direction }: Sort) {
  const rows = [...waiting].sort((a, b) =>
    by === "school" ? a.school.localeCompare(b.school) : a.name.localeCompare(b.name),
  );
  if (direction === "desc") rows.reverse();
  return (
    <Part id="tables" title="Tables">
      <Card title="Without a mentor" action={<Link href={here}>Open in matching</Link>}>
        <form>
          <Table
            caption="Librarians without a mentor"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            sort={{
              by,
              direction,
              href: (next) => `/kit?sort=${next.by}&direction=${next.direction}` as Route,
            }}
            select={{
              name: "person",
              label: (row) => `Choose ${row.name}`,
              bulk: <Button size="small">Remind</Button>,
            }}
          />
        </form>
        <Pagination page={2} pages={7} total={133} href={(page) => `/kit?page=${page}` as Route} />
      </Card>
      <Card title="Rows with problems">
        <Table
          caption="Rows of the file that cannot be taken over"
          showCaption
          columns={columns.slice(0, 2)}
          rows={rows}
          rowKey={(row) => row.id}
          rowNumber={(_, index) => 50 + index * 17}
        />
      </Card>
      <Card>
        <Table
          caption="Visits"
          columns={columns}
          rows={[]}
          rowKey={(row) => row.id}
          empty={
            <EmptyState
              level={3}
              title="No visits yet."
              action={<LinkButton href={here}>Ask for a visit</LinkButton>}
            >
              A morning in a library that works is worth a term of reading about one.
            </EmptyState>
          }
        />
      </Card>
    </Part>
  );
}
