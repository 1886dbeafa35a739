import { randomUUID } from "node:crypto";
import type pg from "pg";

/** What the catalogue says of a table's columns. */
type Column = { name: string; type: string; kind: string; required: boolean; label: string | null };
export type Row = Record<string, unknown>;

/** One row of any table, made up from the catalogue, without what it refers to. For tests of walls. */
export async function madeUpRow(owner: pg.Client, table: string, district: string): Promise<Row> {
  const row: Row = {};
  for (const column of await columnsOf(owner, table)) {
    if (column.name === "districtId" || (table === "District" && column.name === "id")) {
      row[column.name] = district;
    } else if (column.required) row[column.name] = valueFor(column);
  }
  return row;
}

/** Puts the row in as the owner, past policies and references. */
export async function plant(owner: pg.Client, table: string, row: Row): Promise<void> {
  await owner.query("set session_replication_role = replica");
  try {
    await owner.query(...insertion(table, row));
  } finally {
    await owner.query("set session_replication_role = origin");
  }
}

export function insertion(table: string, row: Row): [string, unknown[]] {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  const columns = names.map((name) => `"${name}"`).join(", ");
  return [`insert into "${table}" (${columns}) values (${places.join(", ")})`, Object.values(row)];
}

async function columnsOf(owner: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `select a.attname as name, t.typname as type, t.typtype as kind, a.attnotnull as required,
       (select e.enumlabel from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder limit 1) as label
     from pg_attribute a join pg_type t on t.oid = a.atttypid
     where a.attrelid = format('%I', $1::text)::regclass and a.attnum > 0 and not a.attisdropped`,
    [table],
  );
  return rows;
}

function valueFor({ name, type, kind, label }: Column): unknown {
  if (kind === "e") return label;
  if (type.startsWith("_")) return [];
  if (name === "endMinute") return 2;
  if (name === "endsOn") return "2027-06-01";
  switch (type) {
    case "uuid":
      return randomUUID();
    case "int4":
    case "int8":
    case "float8":
      return 1;
    case "bool":
      return false;
    case "timestamptz":
      return "2026-11-23T12:00:00Z";
    case "date":
      return "2026-08-01";
    case "jsonb":
    case "json":
      return "{}";
    case "bytea":
      return Buffer.from("sealed");
    case "tstzrange":
      return "[2026-11-23 12:00+00,2026-11-23 13:00+00)";
    default:
      return randomUUID();
  }
}
