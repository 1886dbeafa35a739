import type { Route } from "next";
import { asAuth } from "@/lib/db";
import { done, type Result, refused } from "@/lib/result";
import type { Asking } from "./asking";
import { redeemCode } from "./commands";
import type { Frame } from "./frame";

/** For how long a proof holds: a list fetched, an address corrected, without asking each time. */
export const proofMinutes = 30;

/** Thrown where an action needs a fresh proof; the form keeps its text and leads to the page for it. */
export class NotProven extends Error {
  override readonly name = "NotProven";
}

/** Whether somebody proved lately that it is them, and not who found the browser open. */
export function isProven({ provenAt, viewer }: Pick<Frame, "provenAt" | "viewer">): boolean {
  return viewer.now.getTime() - provenAt.getTime() < proofMinutes * 60_000;
}

/** Where a proof is given; without a way back, in a tab of its own beside the form. */
export function proofPath(back?: Route): Route {
  const path = "/account/proof" as Route;
  return back ? (`${path}?back=${encodeURIComponent(back)}` as Route) : path;
}

/** Uses up a code that this browser asked for; it must be the signed-in person's own. */
export async function proveAgain(
  { userId, sessionId }: Frame,
  asking: Asking,
  typed: string,
): Promise<Result<undefined, "tooMany" | "noCode" | "wrong" | "spent">> {
  const redeemed = await redeemCode(asking, typed);
  if (!redeemed.ok) return redeemed;
  if (redeemed.value.userId !== userId) return refused("wrong");
  await asAuth({}, (tx) =>
    tx.session.updateMany({ where: { id: sessionId, userId }, data: { provenAt: asking.at } }),
  );
  return done();
}
