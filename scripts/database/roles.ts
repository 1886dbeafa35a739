import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { Trouble } from "../stack/trouble.ts";
import { codeOf, reasonOf, urlFor, withClient } from "./connect.ts";
import { type Login, passwordOf, scramVerifier } from "./passwords.ts";

export type Connections = {
  /** Owns the tables and applies migrations. Never given to the web process. */
  owner: string;
  /** What the pages and the jobs work with: owns nothing, may become one of the roles below. */
  runtime: string;
  /** The job queue's own: owns the schema graphile_worker and nothing else. */
  worker: string;
};

type Given = { runtime?: string | undefined; worker?: string | undefined };

/** The three connections, derived from the owner's and the key unless they are given. */
export function connectionsFor(owner: string, key: string, given: Given = {}): Connections {
  const derived = (user: Login) => urlFor(owner, { user, password: passwordOf(user, key) });
  return {
    owner,
    runtime: given.runtime || derived("bookends_runtime"),
    worker: given.worker || derived("bookends_worker"),
  };
}

const ROLES = {
  bookends_app: "nologin noinherit nosuperuser nocreatedb nocreaterole",
  bookends_auth: "nologin noinherit nosuperuser nocreatedb nocreaterole",
  bookends_keys: "nologin noinherit nosuperuser nocreatedb nocreaterole",
  bookends_runtime: "login noinherit nosuperuser nocreatedb nocreaterole",
  bookends_worker: "login noinherit nosuperuser nocreatedb nocreaterole",
};

const MEMBERSHIPS = [
  ["bookends_app", "bookends_runtime"],
  ["bookends_auth", "bookends_runtime"],
  ["bookends_keys", "bookends_runtime"],
] as const;

/**
 * Makes the roles that the migrations grant to. May run any number of times and in several
 * databases of one server at once; needs a superuser or a login with CREATEROLE.
 */
export async function ensureRoles(owner: string, connections: Connections): Promise<void> {
  await withClient(owner, async (client) => {
    try {
      for (const [role, attributes] of Object.entries(ROLES)) {
        await ensureRole(client, role, attributes);
      }
      for (const [role, member] of MEMBERSHIPS) await ensureMember(client, role, member);
      await letOwnerBecomeWorker(client);
    } catch (error) {
      throw troubleWithRoles(error);
    }
    await ensurePassword(client, "bookends_runtime", connections.runtime);
    await ensurePassword(client, "bookends_worker", connections.worker);
  });
}

async function ensureRole(client: Client, role: string, attributes: string): Promise<void> {
  const known = await client.query("select from pg_roles where rolname = $1", [role]);
  if (known.rowCount) return;
  await despiteRaces(() => client.query(`create role ${role} ${attributes}`));
}

async function ensureMember(client: Client, role: string, member: string): Promise<void> {
  const { rows } = await client.query(
    `select exists (select from pg_auth_members
       where roleid = $1::regrole and member = $2::regrole) as member`,
    [role, member],
  );
  if (rows[0]?.member) return;
  await despiteRaces(() => client.query(`grant ${role} to ${member}`));
}

/** An owner who is no superuser installs the queue and its function in the worker's name. */
async function letOwnerBecomeWorker(client: Client): Promise<void> {
  const { rows } = await client.query(
    "select rolsuper, current_user as name from pg_roles where rolname = current_user",
  );
  const { rolsuper, name } = rows[0] ?? {};
  if (!rolsuper) await ensureMember(client, "bookends_worker", client.escapeIdentifier(name));
}

/** Sets the password only where it does not open the door already. */
async function ensurePassword(client: Client, login: string, url: string): Promise<void> {
  if (decodeURIComponent(new URL(url).username) !== login) return;
  if (await opens(url)) return;
  const verifier = scramVerifier(decodeURIComponent(new URL(url).password));
  await despiteRaces(() =>
    client.query(`alter role ${login} password ${client.escapeLiteral(verifier)}`),
  );
  if (await opens(url)) return;
  throw new Trouble(
    `The database does not let the login ${login} in, though its password was just set.`,
    "Allow it in the server's pg_hba.conf (or its provider's settings), from this machine.",
  );
}

async function opens(url: string): Promise<boolean> {
  return withClient(url, async () => true).catch(() => false);
}

/** Roles belong to the whole server: another database's start may make the same one just now. */
async function despiteRaces(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await work();
      return;
    } catch (error) {
      const code = codeOf(error);
      if (code === "42710" || code === "23505") return;
      const clash = code === "XX000" && reasonOf(error).includes("concurrently");
      if (!clash || tries === 5) throw error;
      await sleep(50 * tries);
    }
  }
}

function troubleWithRoles(error: unknown): unknown {
  if (codeOf(error) !== "42501") return error;
  return new Trouble(
    `The login in DATABASE_URL may not make the roles Bookends works with (${reasonOf(error)}).`,
    "Give it CREATEROLE, or let an administrator make them: docs/operations.md, “Roles”.",
  );
}
