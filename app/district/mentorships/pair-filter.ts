import type { Route } from "next";
import * as z from "zod";
import type { Sort } from "@/components/ui/table";
import { pageNumber } from "@/lib/fields";
import { countsHours, type PairState } from "@/lib/reports/state";

const shown = [
  ...(["all", "unanswered", "onTrack", "quiet", "tooEarly", "ended"] as const),
  // Lists behind numbers of the dashboard.
  ...(["silent", "behind", "hours"] as const),
] as const;
const sorts = ["attention", "pair", "since", "last", "minutes"] as const;

const filter = z.object({
  health: z.enum(shown).catch("all"),
  sort: z.enum(sorts).catch("attention"),
  direction: z.enum(["asc", "desc"]).catch("asc"),
  page: pageNumber,
  said: z.enum(["ended", "runs-again", "ended-stays", "restored-pair"]).nullable().catch(null),
  /** The pair that was just ended. */
  pair: z.uuid().nullable().catch(null),
  /** When it was. */
  at: z.iso.datetime().nullable().catch(null),
});

export type PairFilter = z.output<typeof filter>;
export type Shown = PairFilter["health"];

/** What the address of the list says; anything else is as if it said nothing. */
export function filterOf(query: Record<string, string | string[] | undefined>): PairFilter {
  return filter.parse(query);
}

/** The address of the list with some of it changed. */
export function hrefTo(now: PairFilter, change: Partial<PairFilter>, path = ""): Route {
  const { health, sort, direction, page } = { ...now, page: 1, ...change };
  const query = new URLSearchParams();
  if (health !== "all") query.set("health", health);
  if (sort !== "attention") query.set("sort", sort);
  if (sort !== "attention" && direction !== "asc") query.set("direction", direction);
  if (page > 1) query.set("page", String(page));
  const search = query.size > 0 ? `?${query}` : "";
  return `/district/mentorships${path}${search}` as Route;
}

export const sortHref =
  (now: PairFilter) =>
  ({ by, direction }: Sort): Route =>
    hrefTo(now, { sort: sorts.find((one) => one === by) ?? "attention", direction });

/** The pairs of the filter in its order. `pairs` come with those that need attention first. */
export function arranged(pairs: readonly PairState[], { health, sort, direction }: PairFilter) {
  const kept = pairs.filter((pair) => isShown(pair, health));
  if (sort === "attention") return kept;
  const keys = {
    pair: (pair: PairState) => pair.mentee,
    since: (pair: PairState) => pair.startedOn,
    last: (pair: PairState) => pair.lastContactOn ?? "",
    minutes: (pair: PairState) => pair.minutes,
  };
  const key = keys[sort];
  const turn = direction === "asc" ? 1 : -1;
  return kept.sort((a, b) => turn * compare(key(a), key(b)) || compare(a.id, b.id));
}

/** How a pair is doing is asked once both have said yes to it. */
function isShown(pair: PairState, shown: Shown): boolean {
  const { endedOn, waitsFor, health, silent, behind } = pair;
  if (shown === "hours") return countsHours(pair);
  if (endedOn !== null) return false;
  if (shown === "all") return true;
  if (shown === "silent") return silent;
  if (shown === "behind") return behind;
  return waitsFor.length > 0 ? shown === "unanswered" : health === shown;
}

function compare(a: string | number, b: string | number): number {
  return typeof a === "string" ? a.localeCompare(String(b)) : a - Number(b);
}
