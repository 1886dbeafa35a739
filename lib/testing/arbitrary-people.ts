import fc from "fast-check";
import {
  type Level,
  type Mentee,
  type Mentor,
  mustHaveParts,
  type PartName,
  type Problem,
  partNames,
  type ScheduleType,
  type Topic,
  type WayOfMeeting,
} from "@/lib/matching/types";

/** People who have said anything at all, or nothing; their ids are few, so that they know each other. */
const ids = ["a", "b", "c", "d", "e", "f", "g"];
const someIds = fc.oneof(fc.constant([]), fc.subarray(ids));
const languages = fc.subarray(["es", "ht", "vi"]);
const place = fc.oneof(
  fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  }),
  fc.record({
    latitude: fc.integer({ min: 0, max: 60 }).map((step) => 28 + step / 100),
    longitude: fc.integer({ min: 0, max: 60 }).map((step) => -82 + step / 100),
  }),
);

const profile = {
  school: fc.option(
    fc.record({
      id: fc.constant("s"),
      place: fc.option(place),
      roll: fc.option(fc.integer({ min: -1, max: 3_000 })),
      languages,
    }),
  ),
  level: fc.constantFrom<(Level | null)[]>("elementary", "middle", "secondary", "k12", null),
  schedule: fc.constantFrom<(ScheduleType | null)[]>("fixed", "flexible", "mixed", null),
  windows: fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 7 }), fc.nat(1_400), fc.integer({ min: 1, max: 300 }))
      .map(([weekday, start, length]) => ({ weekday, start, end: start + length })),
    { maxLength: 7 },
  ),
  ways: fc.subarray<WayOfMeeting>(["inPerson", "video", "phone", "messages"]),
  languages,
  yearsInLibrary: fc.option(fc.nat(40)),
  maxKm: fc.option(fc.nat(80)),
  wishes: someIds,
  supervisorIds: someIds,
};
const topics = fc.array(
  fc.record({
    topic: fc.constantFrom("weeding", "inventory", "policies", "rollover", "handover"),
    weight: fc.constantFrom<Topic["weight"][]>(1, 2, 3),
  }),
  { maxLength: 7 },
);
export const anyMentee: fc.Arbitrary<Mentee> = fc.record({
  ...profile,
  id: fc.constantFrom(...ids),
  growthAreas: topics,
  daysWaiting: fc.nat(400),
  earlierMentorIds: someIds,
});
export const anyMentor: fc.Arbitrary<Mentor> = fc.record({
  ...profile,
  id: fc.constantFrom(...ids),
  strengths: topics,
  capacity: fc.nat(3),
  taken: fc.nat(3),
});
export const anyWeights = fc.record(
  Object.fromEntries(
    partNames.map((name) => [name, fc.oneof(fc.nat(100), fc.nat(10_000))]),
  ) as Record<PartName, fc.Arbitrary<number>>,
);

const people = <T extends { id: string }>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: ids.length });
export const anyMentees = people(anyMentee);
export const anyMentors = people(anyMentor);

const anyPairs = fc.array(
  fc.record({ menteeId: fc.constantFrom(...ids), mentorId: fc.constantFrom(...ids) }),
  { maxLength: 5 },
);
/** Everything that can exclude a pair; nothing pinned. */
export const anyProblem: fc.Arbitrary<Problem> = fc.record({
  mentees: anyMentees,
  mentors: anyMentors,
  vetoes: anyPairs.map((pairs) =>
    pairs.map(({ menteeId, mentorId }) => ({ fromId: menteeId, aboutId: mentorId })),
  ),
  alreadyPaired: anyPairs,
  pinned: fc.constant([]),
  forbidden: anyPairs,
  weights: anyWeights,
  thresholds: fc.constant({ poor: 3_000, weak: 4_500 }),
  mustHave: fc.oneof(fc.constant([]), fc.subarray([...mustHaveParts])),
  floor: fc.constantFrom(0, 0, 4_000, 6_000),
  loadStep: fc.constant(0),
});
