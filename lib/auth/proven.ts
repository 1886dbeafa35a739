import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Coordinator } from "@/lib/viewer";
import { pathHeader, safeBack } from "./back";
import { isProven, NotProven, proofPath } from "./proof";
import { requireCoordinator, requireFrame } from "./session";

/** For what changes where somebody signs in: a coordinator who lately proved who they are. */
export async function requireProvenCoordinator(): Promise<Coordinator> {
  const coordinator = await requireCoordinator();
  if (!isProven(await requireFrame())) throw new NotProven();
  return coordinator;
}

/**
 * For files with people's data, at `…/page/file`: whoever has to prove first who they are comes back
 * to the page with the download.
 */
export async function requireProvenForFile(): Promise<Coordinator> {
  const coordinator = await requireCoordinator();
  if (isProven(await requireFrame())) return coordinator;
  const asked = safeBack((await headers()).get(pathHeader)) ?? "/";
  redirect(proofPath(asked.replace(/\/[^/?]+(?=\?|$)/, "") as Route));
}
