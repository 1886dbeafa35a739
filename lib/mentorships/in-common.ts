import type { Fact, FactKey } from "@/lib/matching/facts";
import { scorers } from "@/lib/matching/parts";
import { NEUTRAL } from "@/lib/matching/scale";
import { readyMentee, readyMentor } from "@/lib/matching/score";
import type { Mentee, Mentor, PartName, Topic } from "@/lib/matching/types";
import { schoolFacts } from "@/lib/roster/school-facts";
import { hasBegun } from "./standing";
import type { FullRow, PairSummary } from "./summary";
import { trialEnd } from "./trial";

/** What each half of a pair may read of the other; whatever else a fit is made of is not here. */
type Open = Pick<Mentee, "id" | "school" | "level" | "windows" | "ways" | "languages">;
type OpenMentee = Open & Pick<Mentee, "growthAreas">;
type OpenMentor = Open & Pick<Mentor, "strengths">;

/**
 * The parts that are told, what matters most to a pair first, each with what it has to be worth. An
 * order of our own: by weights it would say what the coordinator weighs.
 */
const parts: readonly [PartName, least: number][] = [
  ["topics", 1],
  ["schoolNeeds", 0],
  ["level", NEUTRAL],
  // Fifteen kilometres are near.
  ["distance", 7_500],
  ["windows", NEUTRAL],
  ["ways", 1],
];

/** The only facts that are told, and what is said of each: of free time, that there is some. */
const told: Partial<Record<FactKey, readonly string[]>> = {
  "part.topics.met": ["topics"],
  "part.schoolNeeds.languages": ["languages"],
  "part.level.same": ["level"],
  "part.level.different": ["mentee", "mentor"],
  "part.distance.km": ["km"],
  "part.windows.minutes": [],
  "part.ways.shared": ["ways"],
};

const AT_MOST = 4;

type Stage = Pick<PairSummary, "endedOn" | "answer" | "today"> & Parameters<typeof trialEnd>[0];

/** While a pair is proposed, and until its trial is over: then the two know it better than we do. */
export function tellsInCommon(pair: Stage): boolean {
  return pair.endedOn === null && (!hasBegun(pair) || pair.today <= trialEnd(pair));
}

/** What the two of a pair have in common, by what their profiles and schools say now. */
export function inCommonOf({ mentee, mentor }: Pick<FullRow, "mentee" | "mentor">): Fact[] {
  return inCommon(
    { ...openOf(mentee), growthAreas: topicsOf(mentee, "growth") },
    { ...openOf(mentor), strengths: topicsOf(mentor, "strength") },
  );
}

type HalfRow = FullRow["mentee"];

function openOf({ id, profile, assignments, windows }: HalfRow): Open {
  const school = assignments[0]?.school;
  return {
    id,
    school: school ? schoolFacts(school) : null,
    level: profile?.level ?? school?.level ?? null,
    windows: windows.map(({ weekday, startMinute: start, endMinute: end }) => {
      return { weekday, start, end };
    }),
    ways: profile?.meetingWays ?? [],
    languages: profile?.languages ?? [],
  };
}

/** The weightiest first, as they come. */
function topicsOf({ topics }: HalfRow, side: "growth" | "strength"): Topic[] {
  return topics
    .filter((row) => row.side === side)
    .map(({ topic, weight }) => ({ topic, weight: weight === 1 ? 1 : weight === 2 ? 2 : 3 }));
}

/** What two people have in common, of what each lets the other read: the strongest, as facts. */
export function inCommon(mentee: OpenMentee, mentor: OpenMentor): Fact[] {
  const one = readyMentee({ ...mentee, ...closed, daysWaiting: 0, earlierMentorIds: [] });
  const other = readyMentor({ ...mentor, ...closed, capacity: 0, taken: 0 });
  return parts
    .filter(([name, least]) => scorers[name].value(one, other) >= least)
    .map(([name]) => scorers[name].fact(one, other))
    .flatMap(({ key, values }) => {
      const names = told[key];
      const kept = (name: string) => names?.includes(name);
      const said = Object.entries(values).filter(([name]) => kept(name));
      return names ? [{ key, values: Object.fromEntries(said) }] : [];
    })
    .slice(0, AT_MOST);
}

/** Not theirs to read of each other, or no matter between the two. */
const closed = {
  wishes: [],
  supervisorIds: [],
  maxKm: null,
  schedule: null,
  yearsInLibrary: null,
};
