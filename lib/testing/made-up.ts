import { defaultWeights } from "@/lib/matching/score";
import type { Mentee, Mentor, PartName, Problem, Weights } from "@/lib/matching/types";
import { defaultThresholds } from "@/lib/matching/value";

/** People and rounds for tests: nothing known about them but what a test says. */
const blank = {
  school: null,
  level: null,
  schedule: null,
  windows: [],
  ways: [],
  languages: [],
  yearsInLibrary: null,
  maxKm: null,
  wishes: [],
  supervisorIds: [],
};

export const mentee = (id: string, facts: Partial<Mentee> = {}): Mentee => ({
  ...blank,
  id,
  growthAreas: [],
  daysWaiting: 0,
  earlierMentorIds: [],
  ...facts,
});

export const mentor = (id: string, facts: Partial<Mentor> = {}): Mentor => ({
  ...blank,
  id,
  strengths: [],
  capacity: 1,
  taken: 0,
  ...facts,
});

export const round = (facts: Partial<Problem> = {}): Problem => ({
  mentees: [],
  mentors: [],
  vetoes: [],
  alreadyPaired: [],
  pinned: [],
  forbidden: [],
  weights: defaultWeights,
  thresholds: defaultThresholds,
  mustHave: [],
  floor: 0,
  loadStep: 0,
  ...facts,
});

/** Only this part counts. */
export const only = (name: PartName): Weights => ({
  topics: 0,
  level: 0,
  schedule: 0,
  schoolNeeds: 0,
  distance: 0,
  windows: 0,
  ways: 0,
  wishes: 0,
  experience: 0,
  continuity: 0,
  waiting: 0,
  [name]: 1,
});

const at = (latitude: number, longitude: number) => ({
  id: `${latitude},${longitude}`,
  place: { latitude, longitude },
  roll: 500,
  languages: [],
});

/** A mentee and a mentor with a full profile near Tampa; `k` varies them. */
export const fullMentee = (id: string, k = 0): Mentee =>
  mentee(id, {
    growthAreas: [
      { topic: "weeding", weight: 3 },
      { topic: k % 2 ? "makerspace" : "inventory", weight: 1 },
    ],
    level: k % 3 ? "elementary" : "secondary",
    schedule: k % 2 ? "fixed" : "flexible",
    school: at(27.9 + (k % 7) / 20, -82.4 + (k % 5) / 20),
    windows: [{ weekday: 1 + (k % 5), start: 800, end: 900 }],
    ways: ["video", "inPerson"],
    yearsInLibrary: 0,
    daysWaiting: k,
  });

export const fullMentor = (id: string, k = 0): Mentor =>
  mentor(id, {
    strengths: [
      { topic: "weeding", weight: 2 },
      { topic: k % 2 ? "inventory" : "book fair", weight: 3 },
    ],
    level: k % 2 ? "elementary" : "middle",
    schedule: k % 3 ? "fixed" : "mixed",
    school: at(27.9 + (k % 6) / 20, -82.4 + (k % 8) / 20),
    windows: [{ weekday: 1 + (k % 5), start: 830, end: 960 }],
    ways: ["inPerson", "phone"],
    yearsInLibrary: 5 + (k % 9),
    capacity: 2,
  });
