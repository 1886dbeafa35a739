import { hectometresBetween } from "./distance";
import type { Fact, FactValue, PartKey } from "./facts";
import { sharedMinutes } from "./overlap";
import {
  type FreeWindow,
  FULL_FIT,
  type Mentee,
  type Mentor,
  NEUTRAL,
  type PartName,
} from "./types";

/** A person with what every pair would otherwise work out again. */
export interface ReadyMentee {
  person: Mentee;
  windows: readonly FreeWindow[];
}
export interface ReadyMentor {
  person: Mentor;
  windows: readonly FreeWindow[];
  strengthIn: ReadonlyMap<string, number>;
}

interface Scorer {
  /** A whole number 0..10 000. */
  value(mentee: ReadyMentee, mentor: ReadyMentor): number;
  fact(mentee: ReadyMentee, mentor: ReadyMentor): Fact;
}

const FAR_HECTOMETRES = 600;
const ENOUGH_MINUTES = 120;
const LONG_WAIT_DAYS = 180;
const FULL_GAP_YEARS = 4;

const fact = (key: PartKey, values: Record<string, FactValue> = {}): Fact => ({
  key: `part.${key}`,
  values,
});

/** How far a strength of 1, 2, 3 meets a growth area, in tenths. */
const coverOf = (strength: number) => [0, 5, 8, 10][strength] ?? 10;

const topics: Scorer = {
  value({ person }, { strengthIn }) {
    let met = 0;
    let sought = 0;
    for (const area of person.growthAreas) {
      met += area.weight * coverOf(strengthIn.get(area.topic) ?? 0);
      sought += area.weight * 10;
    }
    return sought === 0 ? NEUTRAL : Math.floor((met * FULL_FIT) / sought);
  },
  fact({ person }, { strengthIn }) {
    if (person.growthAreas.length === 0) return fact("topics.unknown");
    const met = person.growthAreas.filter((area) => strengthIn.has(area.topic));
    const counts = { met: met.length, sought: person.growthAreas.length };
    if (met.length === 0) return fact("topics.none", counts);
    const codes = met.map((area) => area.topic);
    return fact("topics.met", { ...counts, topics: { of: "topics", codes } });
  },
};

const levelOrder = { elementary: 0, middle: 1, secondary: 2 };

const level: Scorer = {
  value({ person: mentee }, { person: mentor }) {
    if (!mentee.level || !mentor.level) return NEUTRAL;
    if (mentee.level === mentor.level) return FULL_FIT;
    if (mentee.level === "k12" || mentor.level === "k12") return 8_000;
    return Math.abs(levelOrder[mentee.level] - levelOrder[mentor.level]) === 1 ? 5_000 : 2_000;
  },
  fact({ person: mentee }, { person: mentor }) {
    if (!mentee.level || !mentor.level) return fact("level.unknown");
    if (mentee.level === mentor.level) return fact("level.same", { level: mentee.level });
    return fact("level.different", { mentee: mentee.level, mentor: mentor.level });
  },
};

const schedule: Scorer = {
  value({ person: mentee }, { person: mentor }) {
    if (!mentee.schedule || !mentor.schedule) return NEUTRAL;
    if (mentee.schedule === mentor.schedule) return FULL_FIT;
    return mentee.schedule === "mixed" || mentor.schedule === "mixed" ? 7_000 : 3_000;
  },
  fact({ person: mentee }, { person: mentor }) {
    if (!mentee.schedule || !mentor.schedule) return fact("schedule.unknown");
    if (mentee.schedule === mentor.schedule) {
      return fact("schedule.same", { schedule: mentee.schedule });
    }
    return fact("schedule.different", { mentee: mentee.schedule, mentor: mentor.schedule });
  },
};

const languagesMet = (mentee: Mentee, mentor: Mentor) =>
  (mentee.school?.languages ?? []).filter((language) => mentor.languages.includes(language));

function likenessOfRolls(mentee: Mentee, mentor: Mentor): number | null {
  const [a, b] = [mentee.school?.roll, mentor.school?.roll];
  if (!a || !b || a < 0 || b < 0) return null;
  return Math.floor((Math.min(a, b) * FULL_FIT) / Math.max(a, b));
}

const schoolNeeds: Scorer = {
  value({ person: mentee }, { person: mentor }) {
    const needed = mentee.school?.languages.length ?? 0;
    const likeness = likenessOfRolls(mentee, mentor);
    if (needed === 0) return likeness ?? NEUTRAL;
    const spoken = Math.floor((languagesMet(mentee, mentor).length * FULL_FIT) / needed);
    return likeness === null ? spoken : Math.floor((spoken + likeness) / 2);
  },
  fact({ person: mentee }, { person: mentor }) {
    const rolls = { mentee: mentee.school?.roll ?? 0, mentor: mentor.school?.roll ?? 0 };
    const alike = likenessOfRolls(mentee, mentor) !== null;
    const needed = mentee.school?.languages.length ?? 0;
    if (needed === 0) return alike ? fact("schoolNeeds.roll", rolls) : fact("schoolNeeds.unknown");
    const met = languagesMet(mentee, mentor);
    if (met.length === 0) return fact("schoolNeeds.noLanguage", { needed });
    const languages = { of: "languages" as const, codes: met };
    return fact("schoolNeeds.languages", { needed, met: met.length, languages });
  },
};

function hectometres(mentee: Mentee, mentor: Mentor): number | null {
  const [a, b] = [mentee.school?.place, mentor.school?.place];
  return a && b ? hectometresBetween(a, b) : null;
}

/** Beyond what both can travel; unknown when either has not said. */
const outOfReach = (mentee: Mentee, mentor: Mentor, distance: number) =>
  mentee.maxKm !== null &&
  mentor.maxKm !== null &&
  distance > 10 * Math.max(mentee.maxKm, mentor.maxKm);

const distance: Scorer = {
  value({ person: mentee }, { person: mentor }) {
    const far = hectometres(mentee, mentor);
    if (far === null) return NEUTRAL;
    const near =
      FULL_FIT - Math.floor((Math.min(far, FAR_HECTOMETRES) * FULL_FIT) / FAR_HECTOMETRES);
    return outOfReach(mentee, mentor, far) ? Math.floor(near / 2) : near;
  },
  fact({ person: mentee }, { person: mentor }) {
    const far = hectometres(mentee, mentor);
    if (far === null) return fact("distance.unknown");
    const beyond = outOfReach(mentee, mentor, far);
    return fact(beyond ? "distance.beyond" : "distance.km", { km: far / 10 });
  },
};

const windows: Scorer = {
  value(mentee, mentor) {
    if (mentee.windows.length === 0 || mentor.windows.length === 0) return NEUTRAL;
    const minutes = Math.min(sharedMinutes(mentee.windows, mentor.windows), ENOUGH_MINUTES);
    return Math.floor((minutes * FULL_FIT) / ENOUGH_MINUTES);
  },
  fact(mentee, mentor) {
    if (mentee.windows.length === 0 || mentor.windows.length === 0) return fact("windows.unknown");
    return fact("windows.minutes", { minutes: sharedMinutes(mentee.windows, mentor.windows) });
  },
};

const ways: Scorer = {
  value({ person: mentee }, { person: mentor }) {
    if (mentee.ways.length === 0 || mentor.ways.length === 0) return NEUTRAL;
    let shared = 0;
    for (const way of mentee.ways) if (mentor.ways.includes(way)) shared += 1;
    return [0, 7_000, 9_000][shared] ?? FULL_FIT;
  },
  fact({ person: mentee }, { person: mentor }) {
    if (mentee.ways.length === 0 || mentor.ways.length === 0) return fact("ways.unknown");
    const codes = mentee.ways.filter((way) => mentor.ways.includes(way));
    return codes.length === 0
      ? fact("ways.none")
      : fact("ways.shared", { ways: { of: "ways", codes } });
  },
};

/** The first wish counts full, each later one a tenth less; not wished for, when others are, less. */
function wished(wishes: readonly string[], id: string): number {
  if (wishes.length === 0) return NEUTRAL;
  const place = wishes.indexOf(id);
  return place < 0 ? 4_000 : Math.max(6_000, FULL_FIT - 1_000 * place);
}

const wishes: Scorer = {
  value({ person: mentee }, { person: mentor }) {
    return (wished(mentee.wishes, mentor.id) + wished(mentor.wishes, mentee.id)) / 2;
  },
  fact({ person: mentee }, { person: mentor }) {
    const byMentee = mentee.wishes.indexOf(mentor.id) + 1;
    const byMentor = mentor.wishes.indexOf(mentee.id) + 1;
    if (byMentee && byMentor) return fact("wishes.both", { byMentee, byMentor });
    if (byMentee) return fact("wishes.mentee", { byMentee });
    if (byMentor) return fact("wishes.mentor", { byMentor });
    return fact("wishes.none");
  },
};

const experience: Scorer = {
  value({ person: mentee }, { person: mentor }) {
    if (mentee.yearsInLibrary === null || mentor.yearsInLibrary === null) return NEUTRAL;
    const gap = Math.floor(mentor.yearsInLibrary - mentee.yearsInLibrary);
    return (Math.max(0, Math.min(gap, FULL_GAP_YEARS)) * FULL_FIT) / FULL_GAP_YEARS;
  },
  fact({ person: mentee }, { person: mentor }) {
    if (mentee.yearsInLibrary === null || mentor.yearsInLibrary === null) {
      return fact("experience.unknown");
    }
    const years = mentor.yearsInLibrary - mentee.yearsInLibrary;
    return years > 0 ? fact("experience.more", { years }) : fact("experience.none");
  },
};

const continuity: Scorer = {
  value({ person: mentee }, { person: mentor }) {
    return mentee.earlierMentorIds.includes(mentor.id) ? FULL_FIT : NEUTRAL;
  },
  fact({ person: mentee }, { person: mentor }) {
    return fact(
      mentee.earlierMentorIds.includes(mentor.id) ? "continuity.earlier" : "continuity.none",
    );
  },
};

const waiting: Scorer = {
  value({ person: mentee }) {
    const days = Math.max(0, Math.min(Math.floor(mentee.daysWaiting), LONG_WAIT_DAYS));
    return NEUTRAL + Math.floor((days * (FULL_FIT - NEUTRAL)) / LONG_WAIT_DAYS);
  },
  fact({ person: mentee }) {
    return fact("waiting.days", { days: mentee.daysWaiting });
  },
};

export const scorers: Readonly<Record<PartName, Scorer>> = {
  topics,
  level,
  schedule,
  schoolNeeds,
  distance,
  windows,
  ways,
  wishes,
  experience,
  continuity,
  waiting,
};
