import { dateIn } from "@/lib/dates";
import { asking, type Tx } from "@/lib/db";
import type { Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { type HardRule, ruleAgainst } from "./hard-rules";
import { isOver } from "./policy";
import { type FactsOfPair, factsOfPairs } from "./queries";

export type NotRestorable =
  | "programme-over"
  | "said-no"
  /** Some rule keeps a pair that the reader is half of from being restored. */
  | "own"
  | HardRule;

/**
 * Which ended pairs of a programme cannot be restored by now, by id, with what keeps them; the page,
 * the list and the command ask here. Asked as the system, because a no or a wish of the one half is
 * hidden from the other. Four statements however many pairs.
 */
export async function notRestorable(
  tx: Tx,
  viewer: Coordinator,
  programmeId: string,
  ids: readonly string[],
): Promise<Map<string, NotRestorable>> {
  const where = { districtId: viewer.districtId, programmeId, id: { in: [...ids] } };
  const { pairs, facts } = await asking(tx, viewer, async () => {
    const pairs = await tx.mentorship.findMany({
      where: { ...where, endedAt: { not: null } },
      select: columns,
    });
    return { pairs, facts: await factsOfPairs(tx, viewer, programmeId, pairs) };
  });
  return new Map(
    pairs.flatMap((pair, at) => {
      const rule = ruleFor(viewer, pair, facts[at]);
      return rule ? [[pair.id, rule]] : [];
    }),
  );
}

function ruleFor(
  viewer: Coordinator,
  pair: Pair,
  facts: FactsOfPair | undefined,
): NotRestorable | undefined {
  const { mentee, programme, decline, mentorId, menteeId } = pair;
  const today = dateIn(mentee.district.timeZone, viewer.now);
  if (!facts || isOver(programme, today)) return "programme-over";
  const rule = decline ? "said-no" : ruleAgainst(facts);
  const own = [mentorId, menteeId].includes(viewer.personId);
  return rule && own ? "own" : rule;
}

const columns = {
  id: true,
  mentorId: true,
  menteeId: true,
  programme: { select: { endsOn: true } },
  mentee: { select: { district: { select: { timeZone: true } } } },
  decline: { select: { personId: true } },
} satisfies Prisma.MentorshipSelect;
type Pair = Prisma.MentorshipGetPayload<{ select: typeof columns }>;
