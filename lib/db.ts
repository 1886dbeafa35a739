import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";
import { conflictOf, DatabaseAway, isAway } from "./db-errors";
import { env } from "./env";
import type { Result } from "./result";
import { type InTurn, turnsFor } from "./turns";
import type { AnyViewer } from "./viewer";

export type Tx = Prisma.TransactionClient;

/**
 * Waits: connect 2 s, statement 4 s, lock 2 s, idle in a transaction 10 s. The zone is UTC because
 * Prisma's adapter sends and reads instants without one: elsewhere they shift, and differently in joins.
 */
const limits =
  "-c statement_timeout=4000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000 -c TimeZone=UTC " +
  // As the connection's default it costs nothing; as Prisma's option, a statement per transaction.
  "-c default_transaction_isolation=read\\ committed";

/** Milliseconds: of a transaction, and of silence after which the database counts as away. */
const usualLimit = 8000;
const silence = 4000;

/** When the database last said anything to this process, and hung up; the proxy and the pages share it. */
const heard = lastHeard();
const client = connect();
const inTurn = connectionsInTurn();

/** A read of the viewer: within the page's transaction if there is one, else in its own. */
export async function read<T>(viewer: AnyViewer, ask: (tx: Tx) => Promise<T>): Promise<T> {
  const open = transactions.getStore();
  if (open && sameViewer(open.viewer, viewer)) return ask(open.tx);
  return inTransaction(viewer, ask);
}

/** Reads of one page in one transaction: `read` inside `ask` joins it. */
export async function readTogether<T>(viewer: AnyViewer, ask: () => Promise<T>): Promise<T> {
  return inTransaction(viewer, (tx) => transactions.run({ viewer, tx }, ask));
}

/**
 * A command: one transaction that a refusal rolls back. A deadlock or serialisation failure is
 * tried again; a constraint that decided is the caller's to put into words (`conflict`).
 * @param limit time for the whole transaction in milliseconds, for set-based work such as an import
 */
export async function write<T, R extends string>(
  viewer: AnyViewer,
  run: (tx: Tx) => Promise<Result<T, R>>,
  {
    conflict,
    limit = usualLimit,
  }: { conflict?: (constraint: string) => Result<T, R> | undefined; limit?: number } = {},
): Promise<Result<T, R>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inTransaction(viewer, (tx) => rollingBack(tx, viewer, run), limit);
    } catch (error) {
      if (error instanceof RolledBack) return error.result as Result<T, R>;
      const cause = conflictOf(error);
      if (cause?.kind === "again" && attempt < 5) continue;
      const answer = cause?.kind === "constraint" ? conflict?.(cause.constraint) : undefined;
      if (answer) return answer;
      throw error;
    }
  }
}

/** Sign-in's own transaction: the role sees auth tables, and of the roster what these settings allow. */
export async function asAuth<T>(
  about: { user?: string | undefined; email?: string | undefined; invitation?: string | undefined },
  run: (tx: Tx) => Promise<T>,
): Promise<T> {
  return transact(async (tx) => {
    await tx.$queryRaw`SELECT set_config('role', 'bookends_auth', true),
      set_config('bookends.user', ${about.user ?? ""}, true),
      set_config('bookends.email', ${about.email ?? ""}, true),
      set_config('bookends.invitation', ${about.invitation ?? ""}, true)`;
    return run(tx);
  });
}

/** A change of the key from the environment: this role wraps authors' keys and reads nothing that they open. */
export async function asKeeperOfKeys<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(async (tx) => {
    await tx.$queryRaw`SELECT set_config('role', 'bookends_keys', true)`;
    return run(tx);
  });
}

/** From here on the transaction speaks for this viewer. Exported for sign-in, which learns who asks midway. */
export async function speakFor(tx: Tx, viewer: AnyViewer): Promise<void> {
  await tx.$queryRaw`SELECT set_config('role', 'bookends_app', true),
    set_config('bookends.district', ${viewer.districtId}, true),
    set_config('bookends.person', ${viewer.personId ?? ""}, true),
    set_config('bookends.hat', ${viewer.hat}, true)`;
}

/**
 * A hard rule that needs what the viewer may not see (another's veto, the whole problem) asks as
 * the system and answers without it. The hat is put back; an error on the way ends the transaction,
 * and the hat with it.
 */
export async function asking<T>(tx: Tx, viewer: AnyViewer, ask: () => Promise<T>): Promise<T> {
  await tx.$queryRaw`SELECT set_config('bookends.hat', 'system', true)`;
  const answer = await ask();
  await tx.$queryRaw`SELECT set_config('bookends.hat', ${viewer.hat}, true)`;
  return answer;
}

/** Commands that look and then write queue up on a name, such as `mentor:<id>`, until commit. */
export async function lock(tx: Tx, viewer: AnyViewer, ...names: string[]): Promise<void> {
  const keys = [...new Set(names)].sort().map((name) => `${viewer.districtId}:${name}`);
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(name, 0))::text
    FROM unnest(${keys}::text[]) WITH ORDINALITY AS key(name, place) ORDER BY place`;
}

/** The same queue for who would rather be told than wait: false when somebody else is at it. */
export async function tryLock(tx: Tx, viewer: AnyViewer, name: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ locked: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`${viewer.districtId}:${name}`}, 0)) AS locked`;
  return row?.locked ?? false;
}

/**
 * Whether the database answers; for the 503 page. Two seconds are enough, unless it has just
 * answered somebody else: then it is busy and not away, until it has been silent for too long.
 */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await unlessSilent(client.$queryRaw`SELECT 1`, 2000);
    return true;
  } catch (error) {
    const late = error instanceof DatabaseAway || /timeout/i.test(String(error));
    return late && (await speaksAgain());
  }
}

/** When the database last hung up, or did not answer a transaction. */
export function databaseLostAt(): number {
  return heard.lostAt;
}

/** For processes that end by themselves: scripts, jobs, tests. */
export async function disconnect(): Promise<void> {
  await client.$disconnect();
}

const transactions = new AsyncLocalStorage<{ viewer: AnyViewer; tx: Tx }>();

class RolledBack extends Error {
  constructor(readonly result: Result<unknown, string>) {
    super("refused");
  }
}

async function rollingBack<T, R extends string>(
  tx: Tx,
  viewer: AnyViewer,
  run: (tx: Tx) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  const result = await transactions.run({ viewer, tx }, () => run(tx));
  if (!result.ok) throw new RolledBack(result);
  return result;
}

function inTransaction<T>(
  viewer: AnyViewer,
  run: (tx: Tx) => Promise<T>,
  limit?: number,
): Promise<T> {
  return transact(async (tx) => {
    await speakFor(tx, viewer);
    return run(tx);
  }, limit);
}

async function transact<T>(run: (tx: Tx) => Promise<T>, limit = usualLimit): Promise<T> {
  const waiting = { gaveUp: false };
  try {
    const work = inTurn(async () => {
      if (waiting.gaveUp) throw new DatabaseAway("nobody waits for this any more");
      return client.$transaction(run, { maxWait: 8000, timeout: limit });
    });
    return await unlessSilent(work, limit > usualLimit ? limit : silence, waiting);
  } catch (error) {
    if (!isAway(error)) throw error;
    heard.lostAt = Date.now();
    throw new DatabaseAway(error);
  }
}

/**
 * A database that is frozen keeps its connections open and says nothing to anybody. Work that only
 * waits its turn goes on, as long as others are answered.
 */
async function unlessSilent<T>(
  work: Promise<T>,
  patience: number,
  waiting = { gaveUp: false },
): Promise<T> {
  const since = Date.now();
  let watch: NodeJS.Timeout | undefined;
  const silent = new Promise<never>((_, reject) => {
    watch = setInterval(() => {
      if (Date.now() - Math.max(since, heard.at) <= patience) return;
      waiting.gaveUp = true;
      reject(new DatabaseAway("not a word for too long"));
    }, 250);
  });
  try {
    return await Promise.race([work, silent]);
  } finally {
    clearInterval(watch);
  }
}

/** Whether it says a word to anybody before it counts as away. */
async function speaksAgain(): Promise<boolean> {
  const since = Date.now();
  while (heard.at <= since) {
    if (Date.now() - heard.at > silence) return false;
    await sleep(100);
  }
  return true;
}

function sameViewer(one: AnyViewer, other: AnyViewer): boolean {
  return (
    one.districtId === other.districtId && one.personId === other.personId && one.hat === other.hat
  );
}

function lastHeard(): { at: number; lostAt: number } {
  const kept = globalThis as { bookendsHeard?: { at: number; lostAt: number } };
  kept.bookendsHeard ??= { at: 0, lostAt: 0 };
  return kept.bookendsHeard;
}

/** As many transactions at a time as the pool has connections. */
function connectionsInTurn(): InTurn {
  const kept = globalThis as { bookendsTurns?: InTurn };
  kept.bookendsTurns ??= turnsFor(env.DATABASE_POOL ?? 10);
  return kept.bookendsTurns;
}

function connect(): PrismaClient {
  const kept = globalThis as { bookendsClient?: PrismaClient };
  kept.bookendsClient ??= new PrismaClient({
    // A server that stops hangs up on idle connections, before anybody has asked it anything.
    adapter: new PrismaPg(listeningPool(), {
      disposeExternalPool: true,
      onPoolError: () => {
        heard.lostAt = Date.now();
      },
    }),
  });
  return kept.bookendsClient;
}

/** Every answer is a word of the database, also in the middle of a long transaction. */
function listeningPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_RUNTIME_URL,
    max: env.DATABASE_POOL,
    connectionTimeoutMillis: 2000,
    options: limits,
  });
  pool.on("connect", (connection) => {
    connection.on("drain", () => {
      heard.at = Date.now();
    });
  });
  return pool;
}
