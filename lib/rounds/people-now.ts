import { asking, type Tx } from "@/lib/db";
import type { PairIds, Problem } from "@/lib/matching/types";
import { loadMatchingFacts, type MatchingFacts } from "@/lib/profiles/facts";
import { aroundPromised, type Givable } from "@/lib/profiles/promised";
import type { Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { withoutLostPins } from "./pins";
import { ownColumns, ownSettings, roundSettingsIn, type Settings } from "./settings";
import type { RoundSettings } from "./stored";

export type PeopleNow = {
  facts: Givable;
  names: MatchingFacts["names"];
  /** The programme's own settings. */
  own: Settings;
  draft: OpenDraft | null;
};

export type OpenDraft = {
  id: string;
  number: number;
  pairs: (PairIds & { fit: number })[];
  mentees: number;
  /** `pinned`: the pinned pairs as they are now. */
  settings: RoundSettings;
};

/** A programme, or the one that a round belongs to. */
export type WhichProgramme = { programmeId: string } | { roundId: string };

/**
 * What a run would have to give at this moment, and the programme's draft if there is one; null
 * elsewhere.
 */
export async function peopleNow(
  tx: Tx,
  viewer: Coordinator,
  which: WhichProgramme,
): Promise<PeopleNow | null> {
  const { districtId } = viewer;
  const where =
    "roundId" in which ? { rounds: { some: { id: which.roundId } } } : { id: which.programmeId };
  const programme = await tx.programme.findFirst({
    where: { districtId, ...where },
    select: {
      id: true,
      ...ownColumns,
      rounds: { where: { state: "draft" }, select: draftColumns },
    },
  });
  if (!programme) return null;
  const { names, ...loaded } = await asking(tx, viewer, () =>
    loadMatchingFacts(tx, viewer, programme.id),
  );
  const facts = aroundPromised(loaded);
  const own = ownSettings(programme);
  const [round] = programme.rounds;
  if (!round) return { facts, names, own, draft: null };
  const { id, number, matches: pairs, _count } = round;
  const settings = await roundSettingsIn(tx, viewer, id);
  const pinned = pairs
    .filter(({ origin }) => origin === "hand")
    .map(({ menteeId, mentorId }) => ({ menteeId, mentorId }));
  const mentees = pairs.length + _count.unmatched;
  const draft = { id, number, pairs, mentees, settings: { ...settings, pinned } };
  return { facts, names, own, draft };
}

const draftColumns = {
  id: true,
  number: true,
  matches: { select: { menteeId: true, mentorId: true, fit: true, origin: true } },
  _count: { select: { unmatched: true } },
} satisfies Prisma.MatchRoundSelect;

/**
 * What would be worked out by these settings at this moment.
 * @param roundId the draft whose pairs pinned and ruled out stay; without it everyone is free
 */
export function problemNow(
  { facts, draft }: PeopleNow,
  settings: Settings,
  roundId: string | undefined,
): Problem {
  const kept = draft && draft.id === roundId ? draft.settings : { pinned: [], forbidden: [] };
  const { pinned, forbidden } = kept;
  return withoutLostPins({ ...facts, ...settings, pinned, forbidden });
}
