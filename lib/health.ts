import { readdirSync } from "node:fs";
import { now } from "./clock";
import { asAuth } from "./db";
import { DatabaseAway } from "./db-errors";
import { env } from "./env";

const heartbeatSeconds = 45;
const outboxMinutes = 15;

type Readiness = Record<"database" | "migrations" | "key" | "worker" | "outbox", string>;
type Facts = { applied: string[]; beat: number | null; oldest: number | null };

/** "ok", or what is wrong, for each part that requests and jobs need. */
export async function readiness(): Promise<Readiness> {
  const key = env.BOOKENDS_KEY ? "ok" : "BOOKENDS_KEY is missing";
  const found = await facts().catch((error) => {
    if (error instanceof DatabaseAway) return undefined;
    throw error;
  });
  if (!found) {
    const unknown = "unknown without the database";
    return {
      database: "does not answer",
      migrations: unknown,
      key,
      worker: unknown,
      outbox: unknown,
    };
  }
  const { applied, beat, oldest } = found;
  const missing = migrationsOfThisVersion().filter((name) => !applied.includes(name));
  return {
    database: "ok",
    migrations: missing.length === 0 ? "ok" : `not applied: ${missing.join(", ")}`,
    key,
    worker: beat !== null && beat <= heartbeatSeconds ? "ok" : "gives no sign of life",
    outbox: oldest === null || oldest <= outboxMinutes * 60 ? "ok" : "mails wait for too long",
  };
}

/** Ages in seconds. Moments only: sign-in's role sees nothing else of mails. */
async function facts(): Promise<Facts> {
  return asAuth({}, async (tx) => {
    const [ages] = await tx.$queryRaw<{ beat: number | null; oldest: number | null }[]>`SELECT
      (SELECT extract(epoch FROM clock_timestamp() - max("beatAt"))::float8 FROM "WorkerHeartbeat") AS beat,
      (SELECT extract(epoch FROM ${now()}::timestamptz - min(coalesce("heldUntil", "createdAt")))::float8 FROM "Mail"
        WHERE "sentAt" IS NULL AND "failedAt" IS NULL) AS oldest`;
    const migrations = await tx.$queryRaw<{ name: string }[]>`SELECT migration_name AS name
      FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    return {
      applied: migrations.map(({ name }) => name),
      beat: ages?.beat ?? null,
      oldest: ages?.oldest ?? null,
    };
  });
}

function migrationsOfThisVersion(): string[] {
  return readdirSync("prisma/migrations", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}
