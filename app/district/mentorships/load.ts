import type { IsoDate } from "@/lib/dates";
import { readTogether } from "@/lib/db";
import { whyNotRestored } from "@/lib/mentorships/district-queries";
import { currentProgramme } from "@/lib/programmes/queries";
import { listEndedPairs, pairCounts } from "@/lib/reports/queries";
import { pairsState } from "@/lib/reports/state";
import type { Coordinator } from "@/lib/viewer";

/**
 * The current programme's pairs, for the list and its file; null without a programme. Running ones
 * are counted as a whole, ended ones come a page at a time.
 * @param toRestore whether somebody asks which of the ended ones can be restored
 */
export async function loadPairs(
  coordinator: Coordinator,
  today: IsoDate,
  { toRestore = false, ...page }: { take: number; skip: number; toRestore?: boolean },
) {
  return readTogether(coordinator, async () => {
    const programme = await currentProgramme(coordinator);
    if (!programme) return null;
    const ended = await listEndedPairs(coordinator, programme.id, page);
    const ids = ended.rows.map(({ id }) => id);
    return {
      programme,
      running: pairsState(await pairCounts(coordinator, programme.id, today), today, programme),
      ended,
      notRestored: toRestore
        ? await whyNotRestored(coordinator, programme.id, ids)
        : new Map<string, never>(),
    };
  });
}
