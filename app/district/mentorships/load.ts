import type { IsoDate } from "@/lib/dates";
import { readTogether } from "@/lib/db";
import { currentProgramme } from "@/lib/programmes/queries";
import { listEndedPairs, pairCounts } from "@/lib/reports/queries";
import { pairsState } from "@/lib/reports/state";
import type { Coordinator } from "@/lib/viewer";

/**
 * The current programme's pairs, for the list and its file; null without a programme. Running ones
 * are counted as a whole, ended ones come a page at a time.
 */
export async function loadPairs(
  coordinator: Coordinator,
  today: IsoDate,
  ended: { take: number; skip: number },
) {
  return readTogether(coordinator, async () => {
    const programme = await currentProgramme(coordinator);
    if (!programme) return null;
    return {
      programme,
      running: pairsState(await pairCounts(coordinator, programme.id, today), today, programme),
      ended: await listEndedPairs(coordinator, programme.id, ended),
    };
  });
}
