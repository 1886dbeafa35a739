import { addDays, dateIn, type IsoDate } from "@/lib/dates";
import { asking, read, type Tx } from "@/lib/db";
import type { FactKey } from "@/lib/matching/facts";
import { placesOf, ruleBook } from "@/lib/matching/rules";
import { fitOf, tierOf } from "@/lib/matching/score";
import type { Mentee, Mentor, Part, Problem, Tier } from "@/lib/matching/types";
import { nameOf } from "@/lib/names";
import { loadMatchingFacts } from "@/lib/profiles/facts";
import { aroundPromised } from "@/lib/profiles/promised";
import { mainSchoolFirst } from "@/lib/roster/main-school";
import { weightsFrom } from "@/lib/rounds/stored";
import type { Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { MeetingWay, ScheduleType, SchoolLevel } from "@/prisma/generated/enums";
import { stillOpen } from "./policy";
import { type AskingProgramme, askingProgramme } from "./programme";

/** A mentor as a mentee who looks for one sees them: what helps to choose, and no more. */
export type MentorToAsk = {
  id: string;
  name: string;
  firstName: string;
  school: { name: string; city: string } | null;
  level: SchoolLevel | null;
  schedule: ScheduleType | null;
  yearsInLibrary: number | null;
  languages: string[];
  meetingWays: MeetingWay[];
  /** Slugs, the strongest first. */
  strengths: string[];
  ownWords: string;
  /** Places that neither a pair nor an accepted request holds. */
  free: number;
  /** 0..10 000, from what the mentee may see. */
  fit: number;
  tier: Tier;
  /** Why it fits, the part that adds most first. */
  parts: Part[];
};

export type Looking = {
  programme: Pick<AskingProgramme, "id" | "name" | "answerDays">;
  /** The last day for an answer, if somebody is asked today. */
  until: IsoDate;
  /** The request that is open already, one at a time, with the mentor's first name. */
  open: { id: string; mentor: string } | null;
  /** Everyone with a free place whom no rule excludes, the best fit first. */
  mentors: MentorToAsk[];
};

/**
 * The mentors whom the viewer may ask; null where nobody may be asked. Whoever is ruled out by a
 * wish of either side, or by any other rule, is simply not among them.
 */
export async function mentorsToAsk(viewer: Viewer): Promise<Looking | null> {
  const { districtId, personId: menteeId } = viewer;
  return read(viewer, async (tx) => {
    const programme = await askingProgramme(tx, viewer);
    if (!programme) return null;
    const { id: programmeId, name, answerDays, timeZone } = programme;
    const open = await tx.pairRequest.findFirst({
      where: { districtId, programmeId, menteeId, ...stillOpen(viewer) },
      select: { id: true, mentor: { select: { firstName: true } } },
    });
    const mentors = await asking(tx, viewer, () => possibleFor(tx, viewer, programme));
    return {
      programme: { id: programmeId, name, answerDays },
      until: addDays(dateIn(timeZone, viewer.now), answerDays),
      open: open && { id: open.id, mentor: open.mentor.firstName },
      mentors: mentors.sort((a, b) => b.fit - a.fit || a.name.localeCompare(b.name)),
    };
  });
}

async function possibleFor(
  tx: Tx,
  viewer: Viewer,
  { id, weights: kept, poorBelow: poor, weakBelow: weak }: AskingProgramme,
): Promise<MentorToAsk[]> {
  const menteeId = viewer.personId;
  const facts = aroundPromised(await loadMatchingFacts(tx, viewer, id, { menteeId }));
  const mentee = facts.mentees.find((one) => one.id === menteeId);
  if (!mentee) return [];
  const thresholds = { poor, weak };
  const weights = weightsFrom(kept);
  const rest = { mustHave: [], pinned: [], forbidden: [], floor: 0, loadStep: 0 };
  const problem: Problem = { ...facts, ...rest, weights, thresholds };
  const ruleFor = ruleBook(problem)(mentee);
  const possible = problem.mentors.filter((mentor) => ruleFor(mentor) === null);
  const people = await shownPeople(
    tx,
    viewer,
    possible.map((mentor) => mentor.id),
  );
  return possible.flatMap((mentor) => {
    const person = people.get(mentor.id);
    if (!person) return [];
    const { fit, parts } = fitOf(asSeenBy(mentee), openly(mentor), weights);
    return [
      {
        ...shown(person),
        free: placesOf(mentor),
        fit,
        tier: tierOf(fit, thresholds),
        parts: told(parts),
      },
    ];
  });
}

/** Without what a mentor keeps to themselves: whom they wished for, and how far they would drive. */
const openly = (mentor: Mentor): Mentor => ({ ...mentor, wishes: [], maxKm: null });

/** How long the mentee waits is no reason for one mentor rather than another. */
const asSeenBy = (mentee: Mentee): Mentee => ({ ...mentee, daysWaiting: 0 });

const untold = new Set<FactKey>(["part.wishes.none", "part.waiting.days"]);

/** What helps to choose; of wishes, only that the mentee has named this mentor. */
function told(parts: readonly Part[]): Part[] {
  return parts
    .filter(
      ({ name, weight, fact }) => weight > 0 && name !== "schoolNeeds" && !untold.has(fact.key),
    )
    .sort((a, b) => b.value * b.weight - a.value * a.weight);
}

async function shownPeople(tx: Tx, { districtId }: Viewer, ids: string[]) {
  const rows = await tx.person.findMany({
    where: { districtId, id: { in: ids } },
    select: personColumns,
  });
  return new Map(rows.map((row) => [row.id, row]));
}

type ShownPerson = Prisma.PersonGetPayload<{ select: typeof personColumns }>;

function shown({ profile, topics, assignments, ...person }: ShownPerson) {
  const school = assignments[0]?.school ?? null;
  return {
    id: person.id,
    name: nameOf(person),
    firstName: person.firstName,
    school: school && { name: school.name, city: school.city },
    level: profile?.level ?? school?.level ?? null,
    schedule: profile?.schedule ?? null,
    yearsInLibrary: profile?.yearsInLibrary ?? null,
    languages: profile?.languages ?? [],
    meetingWays: profile?.meetingWays ?? [],
    strengths: topics.map(({ topic }) => topic),
    ownWords: profile?.ownWords ?? "",
  };
}

const personColumns = {
  id: true,
  firstName: true,
  lastName: true,
  profile: {
    select: {
      level: true,
      schedule: true,
      yearsInLibrary: true,
      languages: true,
      meetingWays: true,
      ownWords: true,
    },
  },
  topics: {
    where: { side: "strength" },
    select: { topic: true },
    orderBy: [{ weight: "desc" }, { topic: "asc" }],
  },
  assignments: {
    select: { school: { select: { name: true, city: true, level: true } } },
    orderBy: mainSchoolFirst,
    take: 1,
  },
} satisfies Prisma.PersonSelect;
