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
import {
  coverOf,
  experienceValue,
  levelValue,
  likenessOf,
  nearness,
  outOfReach,
  scheduleValue,
  schoolNeedsValue,
  spokenOf,
  topicsValue,
  unwished,
  waitingValue,
  waysMask,
  waysValue,
  wholeYears,
  windowsValue,
  wished,
} from "./values";

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

const fact = (key: PartKey, values: Record<string, FactValue> = {}): Fact => ({
  key: `part.${key}`,
  values,
});

const topics: Scorer = {
  value({ person }, { strengthIn }) {
    let met = 0;
    let sought = 0;
    for (const area of person.growthAreas) {
      met += area.weight * coverOf(strengthIn.get(area.topic) ?? 0);
      sought += area.weight;
    }
    return topicsValue(met, sought);
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

const level: Scorer = {
  value: ({ person: mentee }, { person: mentor }) => levelValue(mentee.level, mentor.level),
  fact({ person: mentee }, { person: mentor }) {
    if (!mentee.level || !mentor.level) return fact("level.unknown");
    if (mentee.level === mentor.level) return fact("level.same", { level: mentee.level });
    return fact("level.different", { mentee: mentee.level, mentor: mentor.level });
  },
};

const schedule: Scorer = {
  value: ({ person: mentee }, { person: mentor }) =>
    scheduleValue(mentee.schedule, mentor.schedule),
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

const likenessOfRolls = (mentee: Mentee, mentor: Mentor) =>
  likenessOf(mentee.school?.roll ?? 0, mentor.school?.roll ?? 0);

const schoolNeeds: Scorer = {
  value({ person: mentee }, { person: mentor }) {
    const needed = mentee.school?.languages.length ?? 0;
    const spoken = spokenOf(languagesMet(mentee, mentor).length, needed);
    return schoolNeedsValue(spoken, likenessOfRolls(mentee, mentor));
  },
  fact({ person: mentee }, { person: mentor }) {
    const rolls = { mentee: mentee.school?.roll ?? 0, mentor: mentor.school?.roll ?? 0 };
    const alike = likenessOfRolls(mentee, mentor) >= 0;
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
const isOutOfReach = (mentee: Mentee, mentor: Mentor, distance: number) =>
  mentee.maxKm !== null &&
  mentor.maxKm !== null &&
  distance > 10 * Math.max(mentee.maxKm, mentor.maxKm);

const distance: Scorer = {
  value({ person: mentee }, { person: mentor }) {
    const far = hectometres(mentee, mentor);
    if (far === null) return NEUTRAL;
    const near = nearness(far);
    return isOutOfReach(mentee, mentor, far) ? outOfReach(near) : near;
  },
  fact({ person: mentee }, { person: mentor }) {
    const far = hectometres(mentee, mentor);
    if (far === null) return fact("distance.unknown");
    const beyond = isOutOfReach(mentee, mentor, far);
    return fact(beyond ? "distance.beyond" : "distance.km", { km: far / 10 });
  },
};

const windows: Scorer = {
  value(mentee, mentor) {
    if (mentee.windows.length === 0 || mentor.windows.length === 0) return NEUTRAL;
    return windowsValue(sharedMinutes(mentee.windows, mentor.windows));
  },
  fact(mentee, mentor) {
    if (mentee.windows.length === 0 || mentor.windows.length === 0) return fact("windows.unknown");
    return fact("windows.minutes", { minutes: sharedMinutes(mentee.windows, mentor.windows) });
  },
};

const ways: Scorer = {
  value: ({ person: mentee }, { person: mentor }) =>
    waysValue(waysMask(mentee.ways), waysMask(mentor.ways)),
  fact({ person: mentee }, { person: mentor }) {
    if (mentee.ways.length === 0 || mentor.ways.length === 0) return fact("ways.unknown");
    const codes = mentee.ways.filter((way) => mentor.ways.includes(way));
    return codes.length === 0
      ? fact("ways.none")
      : fact("ways.shared", { ways: { of: "ways", codes } });
  },
};

function wishOf(wishes: readonly string[], id: string): number {
  const place = wishes.indexOf(id);
  return place < 0 ? unwished(wishes.length > 0) : wished(place);
}

const wishes: Scorer = {
  value({ person: mentee }, { person: mentor }) {
    return (wishOf(mentee.wishes, mentor.id) + wishOf(mentor.wishes, mentee.id)) / 2;
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

const yearsOf = ({ yearsInLibrary: years }: Mentee | Mentor) =>
  years === null ? null : wholeYears(years);

const experience: Scorer = {
  value: ({ person: mentee }, { person: mentor }) =>
    experienceValue(yearsOf(mentee), yearsOf(mentor)),
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
  value: ({ person: mentee }) => waitingValue(mentee.daysWaiting),
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
