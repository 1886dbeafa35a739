import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Level, Problem } from "@/lib/matching/types";
import { randomFrom } from "@/prisma/seed/random";
import { roundAmong, type School } from "./generated-round";

/** Share of teachers who are new to their library, and of those who would mentor. */
const newcomers = 0.08;
const helpers = 0.035;

export interface DistrictRound {
  /** As the federal list numbers districts. */
  district: string;
  problem: Problem;
}

/**
 * A round for every district of Florida: real schools with their places, sizes and numbers of
 * teachers (e2e/data/SOURCE.md), invented people.
 */
export function floridaRounds(): DistrictRound[] {
  const rows: Row[] = parse(readFileSync("e2e/data/florida-schools.csv"), { columns: true });
  const byDistrict = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.STATUS !== OPEN || !(Number(row.FT_TEACHERS) > 0)) continue;
    byDistrict.set(row.DISTRICTID, [...(byDistrict.get(row.DISTRICTID) ?? []), row]);
  }
  return [...byDistrict].map(([district, schools]) => {
    // Each school as often as it has teachers: larger ones have more people in the round.
    const chairs = schools.flatMap((row) => {
      const school = schoolOf(row);
      return Array.from({ length: Number(row.FT_TEACHERS) }, () => school);
    });
    const size = {
      mentees: Math.round(newcomers * chairs.length),
      mentors: Math.round(helpers * chairs.length),
    };
    return { district, problem: roundAmong(chairs, size, randomFrom(Number(district))) };
  });
}

type Row = Record<
  | "NCESID"
  | "STATUS"
  | "LATITUDE"
  | "LONGITUDE"
  | "LEVEL_"
  | "ENROLLMENT"
  | "FT_TEACHERS"
  | "DISTRICTID",
  string
>;

const OPEN = "1";
const levels: Readonly<Record<string, Level>> = {
  ELEMENTARY: "elementary",
  MIDDLE: "middle",
  HIGH: "secondary",
};

function schoolOf(row: Row): School {
  const [latitude, longitude] = [Number(row.LATITUDE), Number(row.LONGITUDE)];
  const roll = Number(row.ENROLLMENT);
  return {
    id: row.NCESID,
    place: { latitude, longitude },
    roll: roll > 0 ? roll : null,
    languages: [],
    level: levels[row.LEVEL_] ?? "k12",
  };
}
