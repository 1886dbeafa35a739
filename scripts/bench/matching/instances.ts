import type { Assignment } from "@/lib/matching/assignment";
import { type Random, randomFrom } from "@/prisma/seed/random";

/** Seeded rounds of known sizes, as numbers: who is behind a score does not matter to a solver. */
export const classes = {
  A: { mentees: 1000, mentors: 400, best: null, places: "roomy" },
  B: { mentees: 5000, mentors: 2000, best: null, places: "roomy" },
  Bt: { mentees: 6000, mentors: 2000, best: null, places: "exact" },
  Co: { mentees: 5000, mentors: 1500, best: null, places: "short" },
  C: { mentees: 10_000, mentors: 4000, best: 50, places: "roomy" },
  D: { mentees: 50_000, mentors: 20_000, best: 50, places: "roomy" },
} as const;
export type ClassName = keyof typeof classes;

export const kinds = ["structured", "random", "tied"] as const;
export type Kind = (typeof kinds)[number];

export type Size = {
  mentees: number;
  mentors: number;
  /** Possible pairs a mentee; null for all of them. */
  best: number | null;
  /** One to five for each mentor, exactly as many as mentees, or two for each mentor. */
  places: "roomy" | "exact" | "short";
};

const impossible = 0.05;
/** Mentors looked at for each one kept, where not all pairs are listed. */
const looked = 6;

export function instance(size: Size, kind: Kind, seed: number): Assignment {
  const random = randomFrom(seed);
  const score = scorer(size, kind, random);
  return {
    mentees: size.mentees,
    mentors: size.mentors,
    edges: size.best === null ? everyPair(size, score) : bestPairs(size, size.best, score, random),
    places: placesOf(size, random),
    busy: new Int32Array(size.mentors),
    thresholds: { poor: 3000, weak: 4500 },
    loadStep: 0,
  };
}

type Score = (i: number, j: number) => number;

function scorer(size: Size, kind: Kind, random: Random): Score {
  if (kind === "structured") return structured(size, random);
  const steps = kind === "tied" ? 5 : 10_001;
  const step = kind === "tied" ? 2000 : 1;
  return () => (random.chance(impossible) ? -1 : random.whole(0, steps - 1) * step);
}

const topics = 24;
const townSize = 120;

/** Topics by Zipf's law, schools in towns, a few mentors whom many would like. */
function structured({ mentees, mentors }: Size, random: Random): Score {
  const towns = Array.from({ length: 1 + Math.round((mentees + mentors) / townSize) }, () => [
    random.next(),
    random.next(),
  ]);
  const person = (wanted: number) => {
    const [x = 0, y = 0] = random.pick(towns);
    const near = () => (random.next() - 0.5) * 0.06;
    let skills = 0;
    for (let k = 0; k < wanted; k += 1) skills |= 1 << zipf(random);
    return { x: x + near(), y: y + near(), skills, liked: random.next() ** 4 };
  };
  const seekers = Array.from({ length: mentees }, () => person(3));
  const givers = Array.from({ length: mentors }, () => person(6));
  return (i, j) => {
    const [a, b] = [seekers[i], givers[j]];
    if (!a || !b || random.chance(impossible)) return -1;
    const met = ones(a.skills & b.skills) / Math.max(1, ones(a.skills));
    const near = Math.max(0, 1 - 2 * Math.hypot(a.x - b.x, a.y - b.y));
    return Math.round(10_000 * (0.5 * met + 0.35 * near + 0.15 * b.liked));
  };
}

const zipf = (random: Random) =>
  Math.min(topics - 1, Math.floor(Math.exp(random.next() * Math.log(topics + 1))) - 1);

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function everyPair({ mentees, mentors }: Size, score: Score): Assignment["edges"] {
  const fits = new Int16Array(mentees * mentors);
  for (let i = 0; i < mentees; i += 1) {
    for (let j = 0; j < mentors; j += 1) fits[i * mentors + j] = score(i, j);
  }
  return { kind: "dense", fits };
}

function bestPairs(
  { mentees, mentors }: Size,
  best: number,
  score: Score,
  random: Random,
): Assignment["edges"] {
  const starts = new Int32Array(mentees + 1);
  const mentor: number[] = [];
  const fits: number[] = [];
  for (let i = 0; i < mentees; i += 1) {
    const scores = new Map<number, number>();
    while (scores.size < Math.min(mentors, best * looked)) {
      const j = random.whole(0, mentors - 1);
      if (!scores.has(j)) scores.set(j, score(i, j));
    }
    const kept = [...scores]
      .filter(([, fit]) => fit >= 0)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    for (const [j, fit] of kept.slice(0, best)) {
      mentor.push(j);
      fits.push(fit);
    }
    starts[i + 1] = mentor.length;
  }
  return { kind: "sparse", starts, mentor: Int32Array.from(mentor), fits: Int16Array.from(fits) };
}

function placesOf({ mentees, mentors, places }: Size, random: Random): Int32Array {
  if (places === "short") return new Int32Array(mentors).fill(2);
  const given = Int32Array.from({ length: mentors }, () => random.whole(1, 5));
  if (places === "roomy") return given;
  let missing = mentees - given.reduce((sum, one) => sum + one, 0);
  while (missing !== 0) {
    const j = random.whole(0, mentors - 1);
    const change = Math.sign(missing);
    if ((given[j] ?? 0) + change < 1) continue;
    given[j] = (given[j] ?? 0) + change;
    missing -= change;
  }
  return given;
}
