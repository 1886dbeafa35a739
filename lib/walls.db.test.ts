import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authTables, infrastructureTables, tenantTables } from "./testing/classes";
import { insertion, madeUpRow, plant, type Row } from "./testing/rows";

const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
const runtime = new pg.Client({ connectionString: process.env.DATABASE_RUNTIME_URL });
const hats = ["participant", "coordinator", "principal", "system"];
const [ours, theirs] = [randomUUID(), randomUUID()];
const planted = new Map<string, { ours: Row; theirs: Row }>();
const keyOf = (table: string) => (table === "District" ? "id" : "districtId");

beforeAll(async () => {
  await Promise.all([owner.connect(), runtime.connect()]);
  for (const table of tenantTables) {
    const rows = {
      ours: await madeUpRow(owner, table, ours),
      theirs: await madeUpRow(owner, table, theirs),
    };
    await plant(owner, table, rows.ours);
    await plant(owner, table, rows.theirs);
    planted.set(table, rows);
  }
});
afterAll(() => Promise.all([owner.end(), runtime.end()]));

describe("the catalogue", () => {
  it("holds no table without a class", async () => {
    const known = [...tenantTables, ...authTables, ...infrastructureTables];
    const found = await names(`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`);
    expect(
      found.filter((name) => !known.includes(name)),
      "Enter these in lib/testing/classes.ts, and give a tenant table its walls",
    ).toEqual([]);
    expect(known.filter((name) => !found.includes(name)).sort()).toEqual([]);
  });

  it("forces row-level security on every tenant table, with a policy for its district", async () => {
    const walled = await names(`select c.relname as name from pg_class c
      join pg_policy p on p.polrelid = c.oid and p.polname = 'tenant' and p.polpermissive
        and p.polqual is not null and p.polwithcheck is not null
      where c.relrowsecurity and c.relforcerowsecurity`);
    expect(tenantTables.filter((name) => !walled.includes(name))).toEqual([]);
  });

  it("puts the district into every tenant key, and into every reference between tenant tables", async () => {
    const without = await names(`select conrelid::regclass || '.' || conname as name
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      where c.relnamespace = 'public'::regnamespace and k.contype in ('p', 'f')
        and exists (select from pg_attribute where attrelid = c.oid and attname = 'districtId')
        and c.relname <> 'Session'
        and not exists (select from unnest(k.conkey) key join pg_attribute a
          on a.attrelid = c.oid and a.attnum = key where a.attname = 'districtId')`);
    expect(without).toEqual([]);
  });

  it("has no view that looks past the walls", async () => {
    const views = await names(`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
        and not coalesce(reloptions::text like '%security_invoker=true%', false)`);
    expect(views).toEqual([]);
  });

  it("lets the runtime own nothing, and pass no wall", async () => {
    const strong = await names(`select rolname as name from pg_roles
      where rolname in ('bookends_runtime', 'bookends_app', 'bookends_auth', 'bookends_keys')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`);
    const owned =
      await names(`select relname as name from pg_class join pg_roles r on r.oid = relowner
      where r.rolname in ('bookends_runtime', 'bookends_app', 'bookends_auth', 'bookends_keys')`);
    expect({ strong, owned }).toEqual({ strong: [], owned: [] });
  });

  it("keeps tenant tables from sign-in, but for what it needs, and auth tables from the app", async () => {
    const reach = (role: string) =>
      names(`select c.relname as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
          and (has_table_privilege('${role}', c.oid, 'select') or has_any_column_privilege('${role}', c.oid, 'select'))
        order by c.relname`);
    const auth = await reach("bookends_auth");
    expect(auth.filter((name) => tenantTables.includes(name)).sort()).toEqual([
      "DailyMail",
      "District",
      "Draft",
      "Hat",
      "ImportRow",
      "Invitation",
      "Mail",
      "Person",
      "RosterImport",
    ]);
    const app = await reach("bookends_app");
    expect(app.filter((name) => authTables.includes(name))).toEqual([]);
    expect(await reach("bookends_keys")).toEqual(["DataKey"]);
    expect(await reach("bookends_runtime")).toEqual([]);
  });
});

describe.each(tenantTables)("%s, asked from another district", (table) => {
  const key = keyOf(table);

  it("shows its own rows to somebody there: the control", async () => {
    const row = planted.get(table)?.theirs ?? {};
    expect(await sees(table, theirs, row)).toBe(true);
  });

  it("shows nothing, changes nothing, takes nothing", async () => {
    const row = planted.get(table)?.theirs ?? {};
    const before = await contents(table, theirs);
    const fresh = await madeUpRow(owner, table, table === "District" ? randomUUID() : theirs);
    for (const hat of hats) {
      for (const person of peopleIn(row)) {
        const ask = (sql: string, values: unknown[]) =>
          attempt({ district: ours, hat, person }, sql, values);
        const theirsOnly = `where "${key}" = $1`;
        expect(await ask(`select * from "${table}" ${theirsOnly}`, [theirs])).toBe(0);
        expect(await ask(`delete from "${table}" ${theirsOnly}`, [theirs])).toBe(0);
        expect(await ask(`update "${table}" set "${key}" = "${key}" ${theirsOnly}`, [theirs])).toBe(
          0,
        );
        expect(await ask(...insertion(table, fresh))).toBe(0);
      }
    }
    expect(await contents(table, theirs)).toEqual(before);
  });

  it("takes no row that moves house", async () => {
    const row = planted.get(table)?.ours ?? {};
    const target = table === "District" ? randomUUID() : theirs;
    for (const hat of hats) {
      for (const person of peopleIn(row)) {
        const sql = `update "${table}" set "${key}" = $2 where "${key}" = $1`;
        expect(await attempt({ district: ours, hat, person }, sql, [ours, target])).toBe(0);
      }
    }
  });

  it("cannot be referred to across the border", async () => {
    const row = planted.get(table)?.ours ?? {};
    for (const { columns, to, toColumns } of await referencesOf(table)) {
      const target = planted.get(to)?.theirs;
      if (!target) continue;
      const set = columns.flatMap((name, index) =>
        name === "districtId" ? [] : [[name, target[toColumns[index] ?? ""]] as const],
      );
      const sql = `update "${table}" set ${set.map(([name], n) => `"${name}" = $${n + 2}`).join(", ")}
        where "districtId" = $1`;
      const refused = owner.query(sql, [row.districtId, ...set.map(([, value]) => value)]);
      await expect(refused, `${table} → ${to}`).rejects.toMatchObject({ code: "23503" });
    }
  });
});

it("unset, the settings mean nobody", async () => {
  for (const table of tenantTables) {
    expect(
      await attempt({ district: "", hat: "", person: "" }, `select * from "${table}"`, []),
    ).toBe(0);
  }
});

type Speaker = { district: string; hat: string; person: string };

/** Rows reached as the runtime role; a refusal of the database counts as none. Nothing is kept. */
async function attempt({ district, hat, person }: Speaker, sql: string, values: unknown[]) {
  await runtime.query("begin");
  try {
    await runtime.query(
      `select set_config('role', 'bookends_app', true), set_config('bookends.district', $1, true),
        set_config('bookends.hat', $2, true), set_config('bookends.person', $3, true)`,
      [district, hat, person],
    );
    return (await runtime.query(sql, values)).rowCount ?? 0;
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    // 42501 refused by a policy or a missing grant; 23503 by a reference.
    if (code === "42501" || code === "23503") return 0;
    throw error;
  } finally {
    await runtime.query("rollback");
  }
}

/** Whether some hat of some person named in the row sees it at home. */
async function sees(table: string, district: string, row: Row): Promise<boolean> {
  for (const hat of hats) {
    for (const person of peopleIn(row)) {
      const sql = `select * from "${table}" where "${keyOf(table)}" = $1`;
      if (await attempt({ district, hat, person }, sql, [district])) return true;
    }
  }
  return false;
}

/** Everybody that a row could belong to, and a stranger. */
function peopleIn(row: Row): string[] {
  const named = Object.entries(row).filter(
    ([name]) => /(Id|^id)$/.test(name) && name !== "districtId",
  );
  return [...named.map(([, value]) => String(value)).filter(isUuid), randomUUID()];
}

const isUuid = (text: string) => /^[0-9a-f-]{36}$/.test(text);

async function contents(table: string, district: string): Promise<unknown> {
  const { rows } = await owner.query(
    `select count(*), md5(string_agg(t::text, '|' order by t::text)) from "${table}" t where "${keyOf(table)}" = $1`,
    [district],
  );
  return rows[0];
}

async function referencesOf(table: string) {
  const { rows } = await owner.query<{ columns: string[]; to: string; toColumns: string[] }>(
    `select c.relname as to,
       array(select attname::text from unnest(k.conkey) with ordinality key(n, o)
         join pg_attribute on attrelid = k.conrelid and attnum = key.n order by o) as columns,
       array(select attname::text from unnest(k.confkey) with ordinality key(n, o)
         join pg_attribute on attrelid = k.confrelid and attnum = key.n order by o) as "toColumns"
     from pg_constraint k join pg_class c on c.oid = k.confrelid
     where k.contype = 'f' and k.conrelid = format('%I', $1::text)::regclass and c.relname <> 'District'`,
    [table],
  );
  return rows;
}

async function names(sql: string): Promise<string[]> {
  return (await owner.query<{ name: string }>(sql)).rows.map(({ name }) => name);
}
