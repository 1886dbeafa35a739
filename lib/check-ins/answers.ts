import type { DraftValues } from "@/lib/drafts/schema";
import type { CheckInEntry } from "./queries";
import type { Tap } from "./schema";

/**
 * What the fields of a check-in hold: this week's entry, or what was being typed. Who may read it
 * is no part of a draft: what comes back later must not share again what was taken back meanwhile.
 */
export function answersOf(entry: CheckInEntry | null, typed: DraftValues | undefined) {
  const tap = (name: Tap) => (typed ? typed[name]?.[0] : entry ? String(entry[name]) : undefined);
  return {
    energy: tap("energy"),
    workload: tap("workload"),
    belonging: tap("belonging"),
    words: typed ? (typed.words?.[0] ?? "") : (entry?.words?.reveal() ?? ""),
    share: entry?.sharedWith ?? [],
  };
}
