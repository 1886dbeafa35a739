import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { urlOfDatabase, withClient } from "../database/connect.ts";
import { say, seconds } from "./console.ts";
import { Trouble } from "./trouble.ts";

const SEED = "prisma/seed/run.ts";

/**
 * Whether nobody has a district here yet. An owner who is no superuser cannot see districts, for
 * row-level security holds for owners too, but can see whether anything was ever written there.
 */
export async function isEmpty(owner: string): Promise<boolean> {
  return withClient(owner, async (client) => {
    const { rows } = await client.query(
      `select exists (select from "District") or (
         pg_relation_size('public."District"') > 0
         and not (select rolsuper from pg_roles where rolname = current_user)
       ) as filled`,
    );
    return !rows[0]?.filled;
  });
}

/** A demo that was cut off while it was being filled begins again: half a district helps nobody. */
export async function discardHalfSeeded(owner: string): Promise<void> {
  if ((await readNote(owner)) !== "seeding") return;
  say("Demo", "was only half made last time; beginning again");
  const name = decodeURIComponent(new URL(owner).pathname.slice(1));
  await withClient(urlOfDatabase(owner, "postgres"), async (client) => {
    const database = client.escapeIdentifier(name);
    await client.query(`drop database ${database} with (force)`);
    await client.query(`create database ${database}`);
  });
}

/** Fills the demo database, unless it has been. */
export async function seedIfEmpty(owner: string, environment: NodeJS.ProcessEnv): Promise<void> {
  if (!existsSync(SEED) || !(await isEmpty(owner))) return;
  const since = Date.now();
  say("Demo", "making a district with half a school year behind it …");
  await writeNote(owner, "seeding");
  const child = spawn(process.execPath, ["--import", "tsx", SEED], {
    env: { ...environment, NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit"],
    windowsHide: true,
  });
  const stop = () => child.kill();
  process.once("exit", stop);
  const code = await new Promise((resolve) => child.once("close", resolve));
  process.off("exit", stop);
  if (code !== 0) {
    throw new Trouble(
      "The demo district could not be made; the reason is above.",
      "Start the demo afresh with: npm run reset",
    );
  }
  await writeNote(owner, "seeded");
  say("Demo", `district made in ${seconds(since)}`);
}

async function readNote(owner: string): Promise<string | undefined> {
  return withClient(owner, async (client) => {
    const { rows } = await client.query(
      `select shobj_description(oid, 'pg_database') as note
       from pg_database where datname = current_database()`,
    );
    return rows[0]?.note ?? undefined;
  });
}

async function writeNote(owner: string, note: string): Promise<void> {
  await withClient(owner, async (client) => {
    const { rows } = await client.query("select current_database() as name");
    const database = client.escapeIdentifier(rows[0]?.name);
    await client.query(`comment on database ${database} is ${client.escapeLiteral(note)}`);
  });
}
