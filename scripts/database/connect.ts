import pg from "pg";
import { Trouble } from "../stack/trouble.ts";

/** Runs `work` on one connection of its own and closes it, whatever happens. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The same server and database as `url`, for another login. */
export function urlFor(url: string, login: { user: string; password: string }): string {
  const other = new URL(url);
  other.username = encodeURIComponent(login.user);
  other.password = encodeURIComponent(login.password);
  return other.href;
}

/** The same server and login as `url`, for another database. */
export function urlOfDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

/** `url` for people: where it leads, never with a password. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || "5432"}${pathname}`;
}

const OLDEST = 15;

/** Refuses, with a sentence, a database that cannot be reached or is too old. */
export async function requireUsableServer(url: string): Promise<void> {
  const version = await serverVersion(url);
  if (version < OLDEST) {
    throw new Trouble(
      `The database server at ${placeOf(url)} is PostgreSQL ${version}; Bookends needs ${OLDEST} or newer.`,
      "Upgrade that server, or point DATABASE_URL at a newer one.",
    );
  }
}

async function serverVersion(url: string): Promise<number> {
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query("select current_setting('server_version_num') as number");
      return Math.floor(Number(rows[0]?.number) / 10_000);
    });
  } catch (error) {
    throw troubleConnecting(url, error);
  }
}

function troubleConnecting(url: string, error: unknown): Trouble {
  const place = placeOf(url);
  switch (codeOf(error)) {
    case "28P01":
    case "28000":
      return new Trouble(
        `The database at ${place} does not accept the user or password in DATABASE_URL.`,
        "Correct DATABASE_URL.",
      );
    case "3D000":
      return new Trouble(
        `The server of DATABASE_URL answers, but has no database ${place.split("/").at(-1)}.`,
        "Create it (createdb), or correct DATABASE_URL.",
      );
    default:
      return new Trouble(
        `The database at ${place} cannot be reached (${reasonOf(error)}).`,
        "Start that server, or correct DATABASE_URL.",
      );
  }
}

export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === "ECONNREFUSED") return "nothing listens there";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "no such host is known";
  return error instanceof Error && error.message ? error.message : String(error);
}
