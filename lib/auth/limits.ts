import { RateLimiterRes } from "rate-limiter-flexible";
import { limiterOf } from "./limiter";
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
    await limiterOf(limit, limits[limit]).consume(hashOf(about.join("\n")));
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}
