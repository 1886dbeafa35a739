import type { Route } from "next";
import type { RequestFilter } from "@/lib/requests/schema";

/** The office's list of requests at one of its tabs and pages, and what was just done there. */
export function requestsAddress({ state, page = 1, said }: Partial<RequestFilter>): Route {
  const query = new URLSearchParams();
  if (state) query.set("state", state);
  if (page > 1) query.set("page", String(page));
  if (said) query.set("said", said);
  return `/district/matching/requests?${query}` as Route;
}
