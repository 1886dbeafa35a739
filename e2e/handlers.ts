import { readFileSync } from "node:fs";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { origin, type Role } from "./fixtures";
import { addressOf, type Ids, type Sample } from "./routes";

/** What answers at an address without being a page: files, progress, what scripts send. */
type Handler = {
  /** Who may call it. */
  area: Extract<Sample["area"], "public" | "own" | "visit" | "coordinator">;
  /** What stands for `[...]` in its address, or behind it. */
  path?: string;
  /** Sent with it; without, it is asked with GET. */
  body?: Record<string, string>;
  /** What somebody who may call it hears, when it is not 200 alone. */
  answers?: number[];
  /** Whoever may call what is like it, and not this one as the demo stands. */
  closedTo?: readonly Role[];
  /** There for seconds only, while something is at work: nobody can be shown it at rest. */
  fleeting?: true;
};

const office = { area: "coordinator" } as const;

/** Every handler of the build and who may call it. `privacy.spec.ts` fails when one is missing. */
export const handlers: Record<string, Handler> = {
  "/api/auth/[...nextauth]": { area: "public", path: "/api/auth/csrf" },
  "/api/drafts": { area: "own", body: {}, answers: [400] },
  "/api/health/live": { area: "public" },
  // A busy machine may be late with a heartbeat, and says so.
  "/api/health/ready": { area: "public", answers: [200, 503] },
  // A mail program's press, by a link that was never sealed.
  "/api/unsubscribe/[token]": { area: "public", body: {}, answers: [400] },
  "/district/matching/[id]/csv": { ...office, path: "?of=fits" },
  "/district/matching/[id]/progress": office,
  // Whoever is in the round would find their own number in its files.
  "/district/matching/[id]/proof/download": { ...office, closedTo: ["coordinatorWhoMentors"] },
  "/district/matching/people/csv": office,
  "/district/matching/preview": { ...office, body: {} },
  "/district/mentorships/csv": office,
  "/district/people/csv": office,
  "/district/roster/imports/[id]/problems": office,
  "/district/roster/imports/[id]/progress": { ...office, fleeting: true },
  "/district/roster/imports/template": office,
  "/district/roster/imports/upload": { ...office, body: {}, answers: [303] },
  "/district/roster/schools/csv": office,
  "/district/visits/csv": office,
  "/visits/[id]/calendar": { area: "visit" },
};

/** Every route handler of the build, from its own manifest; what Next makes of icons is none of ours. */
export function handlersOfTheBuild(): string[] {
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(".next/app-path-routes-manifest.json", "utf8"),
  );
  return Object.entries(manifest)
    .filter(([file, route]) => file.endsWith("/route") && !/\.(svg|ico|png)$/.test(route))
    .map(([, route]) => route)
    .sort();
}

/** Asks a handler as its own page would, and follows no redirect. */
export async function call(
  request: APIRequestContext,
  route: string,
  ids: Ids,
): Promise<APIResponse> {
  const { path = "", body } = handlers[route] ?? {};
  const address = path.startsWith("/") ? path : `${addressOf(route, ids)}${path}`;
  const options = { maxRedirects: 0, headers: { origin, "sec-fetch-site": "same-origin" } };
  if (!body) return request.get(address, options);
  const isJson = route.startsWith("/api/");
  return request.post(address, { ...options, ...(isJson ? { data: body } : { multipart: body }) });
}
