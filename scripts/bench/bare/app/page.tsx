import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_RUNTIME_URL, max: 10 });

export const dynamic = "force-dynamic";

/** What Next and PostgreSQL cost by themselves: one page, one query. */
export default async function Page() {
  const { rows } = await pool.query("SELECT now()::text AS now");
  return <h1>{rows[0]?.now}</h1>;
}
