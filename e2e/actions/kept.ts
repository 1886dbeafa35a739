import type pg from "pg";
import { tenantTables } from "@/lib/testing/classes";

/** Table → a sum over its rows. */
export type Kept = Map<string, string>;

/** What these districts keep, sessions and sign-in codes of their people included; read past every wall. */
export async function keptBy(owner: pg.Client, districts: string[]): Promise<Kept> {
  const sum = (row: string) => `coalesce(sum(hashtextextended(${row}, 0)), 0)::text`;
  const tenant = tenantTables.map((table) => {
    const key = table === "District" ? "id" : '"districtId"';
    return `select '${table}' as name, ${sum("t::text")} as sum from "${table}" t where ${key} = any($1::uuid[])`;
  });
  const { rows } = await owner.query<{ name: string; sum: string }>(
    `${tenant.join(" union all ")}
     union all select 'Session', ${sum(`concat(s.id, s."districtId", s."provenAt")`)} from "Session" s
       where s."userId" in (select "userId" from "Person" where "districtId" = any($1::uuid[]))
     union all select 'SignInCode', ${sum(`concat(c.id, c."usedAt", c."revokedAt")`)} from "SignInCode" c
       where c.email in (select email from "Person" where "districtId" = any($1::uuid[]))`,
    [districts],
  );
  return new Map(rows.map(({ name, sum: value }) => [name, value]));
}

export function changedIn(before: Kept, after: Kept): string[] {
  return [...after].filter(([name, sum]) => before.get(name) !== sum).map(([name]) => name);
}

/** Commands on record, in their order, for a sentence that says what went wrong. */
export async function recordedIn(owner: pg.Client, districts: string[]): Promise<string[]> {
  const { rows } = await owner.query<{ said: string }>(
    `select action || ' by ' || coalesce("actorId"::text, system) as said from "AuditEvent"
     where "districtId" = any($1::uuid[]) order by id`,
    [districts],
  );
  return rows.map(({ said }) => said);
}

/**
 * Milliseconds for the worker. Mails leave when their undo of fifteen seconds is over: those of commands
 * that followed each other closely fall due one after the other for as long as that.
 */
const patience = 30_000;

/** Waits until the worker has nothing to do for these districts now; what is to be sent later may wait. */
export async function untilIdle(owner: pg.Client, districts: string[]): Promise<void> {
  const began = Date.now();
  while (Date.now() - began < patience) {
    const { rows } = await owner.query<{ busy: boolean }>(
      `select exists (select from graphile_worker._private_jobs
         where payload->>'districtId' = any($1::text[]) and run_at <= now() + interval '2 seconds'
           and attempts < max_attempts) as busy`,
      [districts],
    );
    if (!rows[0]?.busy) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the worker is busy with these districts for ${patience / 1000} seconds`);
}
