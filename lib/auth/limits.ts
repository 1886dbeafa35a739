import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { asAuth } from "@/lib/db";
import { hashOf } from "./secrets";

/** Points per span of seconds. A browser that has signed in with an address before is never held up by strangers. */
const limits = {
  /** One browser asking for one address. */
  askPair: { points: 4, duration: 600 },
  /** One network address asking, for whomever: a school may stand behind one. */
  askClient: { points: 60, duration: 600 },
  /** All strange browsers asking for one address: what keeps a mailbox from being flooded. */
  askStrangers: { points: 20, duration: 3600 },
  redeemBrowser: { points: 20, duration: 3600 },
  redeemClient: { points: 300, duration: 3600 },
  /** A coordinator moving sliders: five looks a second, for a minute. */
  preview: { points: 300, duration: 60 },
  /** A coordinator having a round checked, or worked out, again: seconds of a whole core each. */
  recheck: { points: 30, duration: 600 },
} as const;

export type Limit = keyof typeof limits;

/** Counts one try; answers whether it may go on. */
export async function allowed(limit: Limit, ...about: string[]): Promise<boolean> {
  try {
    await limiter(limit).consume(hashOf(about.join("\n")));
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

const made = new Map<Limit, RateLimiterPostgres>();

function limiter(limit: Limit): RateLimiterPostgres {
  const known = made.get(limit);
  if (known) return known;
  const fresh = new RateLimiterPostgres({
    ...limits[limit],
    storeClient: { query: asSignIn },
    storeType: "pool",
    tableName: "RateLimit",
    keyPrefix: limit,
    tableCreated: true,
    clearExpiredByTimeout: false,
  });
  made.set(limit, fresh);
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
