import { read } from "@/lib/db";
import { nameOf } from "@/lib/names";
import type { DraftState } from "@/lib/rounds/what-if";
import { keptDraft } from "@/lib/rounds/whole-draft";
import type { Coordinator } from "@/lib/viewer";

export type ScenarioLine = {
  id: string;
  number: number;
  /** Empty when it was kept unasked, before something replaced the draft. */
  name: string;
  keptAt: Date;
  by: string;
  matched: number;
};

type Row = Omit<ScenarioLine, "by"> & { firstName: string; lastName: string };

/** The kept drafts of a round, the newest first. */
export async function listScenarios(viewer: Coordinator, roundId: string): Promise<ScenarioLine[]> {
  const { districtId } = viewer;
  const rows = await read(
    viewer,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT s.id::text, s.number, s.name, s."keptAt", p."firstName", p."lastName",
        jsonb_array_length(s.pairs) AS matched
      FROM "MatchScenario" s
      JOIN "Person" p ON p."districtId" = s."districtId" AND p.id = s."keptById"
      WHERE s."districtId" = ${districtId}::uuid AND s."roundId" = ${roundId}::uuid
      ORDER BY s.number DESC`,
  );
  return rows.map(({ firstName, lastName, ...row }) => ({
    ...row,
    by: nameOf({ firstName, lastName }),
  }));
}

/** A kept draft of the round; null when there is none of this id. */
export async function scenarioOf(
  viewer: Coordinator,
  roundId: string,
  id: string,
): Promise<(DraftState & { name: string; number: number }) | null> {
  return read(viewer, (tx) => keptDraft(tx, viewer, roundId, id));
}
