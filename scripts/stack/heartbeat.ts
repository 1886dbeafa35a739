import { hostname } from "node:os";
import pg from "pg";

/** Says that this machine's worker is alive; the health page reads it. */
export async function beat(runtimeUrl: string, startedAt: Date): Promise<void> {
  const client = new pg.Client({
    connectionString: runtimeUrl,
    options: "-c role=bookends_app -c statement_timeout=4000",
    connectionTimeoutMillis: 2000,
  });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(
      `insert into "WorkerHeartbeat" (id, "startedAt", "beatAt") values ($1, $2, now())
       on conflict (id) do update set "startedAt" = excluded."startedAt", "beatAt" = now()`,
      [hostname(), startedAt],
    );
  } finally {
    await client.end();
  }
}
