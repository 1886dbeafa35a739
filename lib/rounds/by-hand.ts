import type { IsoDate } from "@/lib/dates";
import { asking, read, type Tx } from "@/lib/db";
import type { Fact } from "@/lib/matching/facts";
import { placesOf, ruleBook } from "@/lib/matching/rules";
import { fitOf, tierOf } from "@/lib/matching/score";
import type { Problem, Thresholds, Tier } from "@/lib/matching/types";
import { factsOfPairs } from "@/lib/mentorships/queries";
import { nameOf } from "@/lib/names";
import { loadMatchingFacts } from "@/lib/profiles/facts";
import { mainSchoolName, schoolNameOf } from "@/lib/roster/main-school";
import type { Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { weightsFrom } from "./stored";

/** A mentor whom the mentee could have now. */
export type PossibleMentor = {
  id: string;
  name: string;
  /** 0..10 000 */
  fit: number;
  tier: Tier;
  /** The two parts that add most. */
  reasons: readonly Fact[];
  /** One of the two has said no to the other before. */
  saidNo: boolean;
  /** Accepted requests of others hold the places that are left. */
  promised: boolean;
  /** When the two were last a pair in the programme; null when they were not. */
  togetherUntil: IsoDate | null;
};

export type PairingByHand = {
  mentee: { id: string; name: string };
  /** The mentor who has accepted this mentee's own request, which waits for a coordinator's word. */
  promisedTo: { id: string; name: string } | null;
  /** The best fit first. */
  mentors: PossibleMentor[];
  /** Their pairs with some of these that ended with a no which stands for rounds. */
  declined: { id: string; mentor: string }[];
  /** Approved mentors whom a rule keeps from this mentee, never which one. */
  impossible: number;
  /** The programme's limits, by which a fit is weak or poor here. */
  thresholds: Thresholds;
  /** The reader is the mentee or one of the mentors: of their own pairs nothing is in it. */
  own: boolean;
};

const REASONS = 2;

/**
 * Whom a mentee who waits could be paired with at this moment; null when this person does not wait
 * in the programme. Vetoes are read as the system and leave as "not possible", like any other rule.
 */
export async function mentorsFor(
  viewer: Coordinator,
  { programmeId, menteeId }: { programmeId: string; menteeId: string },
): Promise<PairingByHand | null> {
  const { districtId } = viewer;
  return read(viewer, async (tx) => {
    const programme = await tx.programme.findUnique({
      where: { districtId_id: { districtId, id: programmeId } },
      select: { weights: true, poorBelow: true, weakBelow: true },
    });
    if (!programme) return null;
    const { facts, until } = await everyone(tx, viewer, { programmeId, menteeId });
    const mentee = facts.mentees.find(({ id }) => id === menteeId);
    if (!mentee) return null;
    const thresholds = { poor: programme.poorBelow, weak: programme.weakBelow };
    const weights = weightsFrom(programme.weights);
    const chosen = { mustHave: [], pinned: [], forbidden: [], floor: 0, loadStep: 0 };
    const problem: Problem = { ...facts, ...chosen, weights, thresholds };
    const ruleFor = ruleBook(problem)(mentee);
    const reader = viewer.personId;
    const others = problem.mentors.filter(({ id }) => menteeId !== reader && id !== reader);
    const possible = others.filter((mentor) => ruleFor(mentor) === null);
    const own = facts.promised.find((promise) => promise.menteeId === menteeId);
    const named = [menteeId, ...(own ? [own.mentorId] : []), ...possible.map(({ id }) => id)];
    const people = await tx.person.findMany({
      where: { districtId, id: { in: named } },
      select: { id: true, firstName: true, lastName: true },
    });
    const names = new Map(people.map((person) => [person.id, nameOf(person)]));
    const mentors = possible.map((mentor) => {
      const { fit, parts } = fitOf(mentee, mentor, weights);
      const reasons = parts
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.value * b.weight - a.value * a.weight)
        .slice(0, REASONS)
        .map(({ fact }) => fact);
      const { id } = mentor;
      const tier = tierOf(fit, thresholds);
      const saidNo = facts.saidNo.some((no) => no.menteeId === menteeId && no.mentorId === id);
      const held = facts.promised.filter(
        (promise) => promise.mentorId === id && promise.menteeId !== menteeId,
      );
      const promised = placesOf(mentor) <= held.length;
      const togetherUntil = until.get(id) ?? null;
      return { id, name: names.get(id) ?? "", fit, tier, reasons, saidNo, promised, togetherUntil };
    });
    return {
      mentee: { id: menteeId, name: names.get(menteeId) ?? "" },
      promisedTo: own ? { id: own.mentorId, name: names.get(own.mentorId) ?? "" } : null,
      declined: await declinedOf(tx, viewer, { programmeId, menteeId, mentors }),
      mentors: mentors.sort((a, b) => b.fit - a.fit || a.name.localeCompare(b.name)),
      impossible: others.length - possible.length,
      thresholds,
      own: others.length < problem.mentors.length,
    };
  });
}

/** Who could be paired, and until when this mentee was together with each; read as the system. */
async function everyone(
  tx: Tx,
  viewer: Coordinator,
  { programmeId, menteeId }: { programmeId: string; menteeId: string },
) {
  return asking(tx, viewer, async () => {
    const facts = await loadMatchingFacts(tx, viewer, programmeId);
    const pairs = facts.mentors.map(({ id: mentorId }) => ({ menteeId, mentorId }));
    const before = await factsOfPairs(tx, viewer, programmeId, pairs);
    const until = new Map(before.map((pair) => [pair.mentorId, pair.togetherUntil]));
    return { facts, until };
  });
}

/** Where a coordinator reads what a no means, and may lift it. A declined request has no such page. */
async function declinedOf(
  tx: Tx,
  { districtId }: Coordinator,
  of: { programmeId: string; menteeId: string; mentors: PossibleMentor[] },
): Promise<PairingByHand["declined"]> {
  const { programmeId, menteeId, mentors } = of;
  const names = new Map(
    mentors.flatMap((one) => (one.saidNo ? [[one.id, one.name] as const] : [])),
  );
  if (names.size === 0) return [];
  const pairs = await tx.mentorship.findMany({
    where: {
      ...{ districtId, programmeId, menteeId, mentorId: { in: [...names.keys()] } },
      decline: { is: { lift: { is: null } } },
    },
    select: { id: true, mentorId: true },
    orderBy: { id: "asc" },
  });
  return pairs.map(({ id, mentorId }) => ({ id, mentor: names.get(mentorId) ?? "" }));
}

export type Unpaired = { personId: string; name: string; school: string | null };

export const unpairedPerPage = 50;

/** Mentees who wait for nothing but a mentor, by name; each word of `q` is a part of one. */
export async function listUnpaired(
  viewer: Coordinator,
  programmeId: string,
  { q = "", page }: { q?: string | undefined; page: number },
): Promise<{ rows: Unpaired[]; total: number; pages: number }> {
  const { districtId } = viewer;
  const words = q.split(/\s+/).filter(Boolean);
  const where: Prisma.EnrolmentWhereInput = {
    districtId,
    programmeId,
    state: "approved",
    roles: { has: "mentee" },
    noMatchReason: null,
    person: {
      leftAt: null,
      menteeships: { none: { programmeId, endedAt: null } },
      AND: words.map((word) => {
        const part = { contains: word, mode: "insensitive" as const };
        return { OR: [{ firstName: part }, { lastName: part }] };
      }),
    },
  };
  return read(viewer, async (tx) => {
    const total = await tx.enrolment.count({ where });
    const found = await tx.enrolment.findMany({
      where,
      select: {
        person: { select: { id: true, firstName: true, lastName: true, ...mainSchoolName } },
      },
      orderBy: [
        { person: { lastName: "asc" } },
        { person: { firstName: "asc" } },
        { personId: "asc" },
      ],
      skip: (page - 1) * unpairedPerPage,
      take: unpairedPerPage,
    });
    const rows = found.map(({ person }) => ({
      personId: person.id,
      name: nameOf(person),
      school: schoolNameOf(person),
    }));
    return { rows, total, pages: Math.max(1, Math.ceil(total / unpairedPerPage)) };
  });
}

/** The round that is being worked out or reviewed, whose pairs nobody knows yet; null without one. */
export async function roundAtWork(
  viewer: Coordinator,
  programmeId: string,
): Promise<{ id: string; number: number } | null> {
  const { districtId } = viewer;
  return read(viewer, (tx) =>
    tx.matchRound.findFirst({
      where: { districtId, programmeId, state: { in: ["running", "draft"] } },
      select: { id: true, number: true },
    }),
  );
}
