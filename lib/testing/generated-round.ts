import type {
  FreeWindow,
  Level,
  Mentee,
  Mentor,
  Problem,
  ScheduleType,
  SchoolFacts,
  Topic,
  WayOfMeeting,
} from "@/lib/matching/types";
import { topics } from "@/lib/topics";
import { type Random, randomFrom } from "@/prisma/seed/random";
import { round } from "./made-up";

/** Large rounds that look like districts, the same for the same seed. */
export interface Size {
  mentees: number;
  mentors: number;
  schools: number;
}

export interface School extends SchoolFacts {
  level: Level;
}

export function generatedRound(size: Size, seed: number): Problem {
  const random = randomFrom(seed);
  return roundAmong(clusteredSchools(size.schools, random), size, random);
}

/** People spread over these schools, with wishes and vetoes that favour a popular few. */
export function roundAmong(
  schools: readonly School[],
  { mentees, mentors }: Pick<Size, "mentees" | "mentors">,
  random: Random,
): Problem {
  const helpers = Array.from(
    { length: mentors },
    (_, j): Mentor => ({
      ...profileAt(`mentor-${String(j).padStart(6, "0")}`, random.pick(schools), random),
      strengths: someTopics(random.whole(3, 8), random),
      yearsInLibrary: random.whole(3, 30),
      capacity: random.pick([1, 2, 2, 3, 3, 4, 5]),
      taken: 0,
      wishes: [],
      supervisorIds: [],
    }),
  );
  const newcomers = Array.from({ length: mentees }, (_, i) =>
    newcomer(`mentee-${String(i).padStart(6, "0")}`, random.pick(schools), helpers, random),
  );
  const vetoes = newcomers.flatMap(({ id }) =>
    random.chance(0.03) ? [{ fromId: id, aboutId: popular(helpers, random).id }] : [],
  );
  // Copied, as rounds arrive in their thread: what spreads put together is slower to read.
  return structuredClone(round({ mentees: newcomers, mentors: helpers, vetoes }));
}

function newcomer(id: string, school: School, mentors: readonly Mentor[], random: Random): Mentee {
  const wishes = Array.from({ length: random.pick([0, 0, 1, 3]) }, () => popular(mentors, random));
  return {
    ...profileAt(id, school, random),
    growthAreas: someTopics(random.whole(2, 5), random),
    yearsInLibrary: random.whole(0, 3),
    daysWaiting: random.whole(0, 200),
    wishes: [...new Set(wishes.map((one) => one.id))],
    supervisorIds: random.chance(0.02) ? [random.pick(mentors).id] : [],
    earlierMentorIds: random.chance(0.05) ? [random.pick(mentors).id] : [],
  };
}

function profileAt(id: string, school: School, random: Random) {
  return {
    id,
    school,
    level: random.chance(0.95) ? school.level : null,
    schedule: random.pick<ScheduleType | null>(["fixed", "fixed", "flexible", "mixed", null]),
    windows: Array.from({ length: random.whole(0, 4) }, () => someWindow(random)),
    ways: (["inPerson", "video", "phone", "messages"] satisfies WayOfMeeting[]).filter(() =>
      random.chance(0.6),
    ),
    languages: ["es", "ht", "vi"].filter(() => random.chance(0.2)),
    maxKm: random.pick([null, 10, 15, 20, 30, 50]),
  };
}

function someWindow(random: Random): FreeWindow {
  const start = 450 + 30 * random.whole(0, 18);
  return { weekday: random.whole(1, 5), start, end: start + random.pick([30, 60, 60, 90]) };
}

/** Few topics are asked for often, many seldom. */
function someTopics(count: number, random: Random): Topic[] {
  const chosen = new Map<string, Topic>();
  for (let k = 0; k < count; k += 1) {
    const topic = topics[zipf(topics.length, random)] ?? topics[0];
    chosen.set(topic, { topic, weight: random.pick([1, 2, 3]) });
  }
  return [...chosen.values()];
}

const popular = (mentors: readonly Mentor[], random: Random) =>
  mentors[zipf(mentors.length, random)] ?? random.pick(mentors);

/** A place 0..n−1; the k-th is about k times rarer than the first. */
const zipf = (n: number, random: Random) => Math.floor(n ** random.next()) - 1;

/** Towns of different size, each with schools around it. */
function clusteredSchools(count: number, random: Random): School[] {
  const around = (spread: number) =>
    (random.next() + random.next() - random.next() - random.next()) * spread;
  const towns = Array.from({ length: 12 }, () => [28 + around(0.4), -82 + around(0.4)] as const);
  return Array.from({ length: count }, (_, k) => {
    const [latitude, longitude] = towns[zipf(towns.length, random)] ?? [28, -82];
    return {
      id: `school-${k}`,
      place: { latitude: latitude + around(0.06), longitude: longitude + around(0.06) },
      roll: random.whole(150, 2_500),
      languages: ["es", "ht", "vi"].filter(() => random.chance(0.3)),
      level: random.pick<Level>(["elementary", "elementary", "middle", "secondary", "k12"]),
    };
  });
}
