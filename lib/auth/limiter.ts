import { RateLimiterPostgres } from "rate-limiter-flexible";
import { asAuth } from "@/lib/db";

/** So many points in so many seconds. */
type Rate = { points: number; duration: number };

const made = new Map<string, RateLimiterPostgres>();

/** Counts by name, in the database, so that every instance counts together. */
export function limiterOf(name: string, rate: Rate): RateLimiterPostgres {
  const known = made.get(name);
  if (known) return known;
  const fresh = new RateLimiterPostgres({
    ...rate,
    storeClient: { query: asSignIn },
    storeType: "pool",
    tableName: "RateLimit",
    keyPrefix: name,
    tableCreated: true,
    clearExpiredByTimeout: false,
  });
  made.set(name, fresh);
  return fresh;
}

/**
 * The library speaks to a `pg` pool; ours speaks through the role that sign-in has. "Unsafe" is the
 * name of Prisma's method for a text that was not written here: the library's texts are its own
 * constants with our table name and $1, $2 …, and what came with a request (a hash of it) travels in
 * `values` as parameters, never in the text.
 */
async function asSignIn({ text, values }: { text: string; values: unknown[] }) {
  const found = await asAuth({}, (tx) =>
    tx.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values),
  );
  const rows = found.map((row) => ({
    ...row,
    expire: row.expire === null ? null : Number(row.expire),
  }));
  return { rows, rowCount: rows.length };
}
