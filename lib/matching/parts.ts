import { type Spot, spotsApart } from "./distance";
import type { Fact, FactValue, PartKey } from "./facts";
import { sharedMinutes } from "./overlap";
import {
  type FreeWindow,
  FULL_FIT,
  type Mentee,
  type Mentor,
  NEUTRAL,
  type PartName,
  type Topic,
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
  waysValue,
  wholeYears,
  windowsValue,
  wished,
} from "./values";

// Lists are walked by number where a part is worth: a round's pairs are judged cold, and cold
// iterators are slow.

/** A person with what every pair would otherwise work out again. */
interface Ready<Person> {
  person: Person;
  windows: readonly FreeWindow[];
  ways: number;
  /** Where their school is; null when that is not known. */
  spot: Spot | null;
}
export type ReadyMentee = Ready<Mentee>;
export type ReadyMentor = Ready<Mentor>;

interface Scorer {
  /** A whole number 0..10 000. */
  value(mentee: ReadyMentee, mentor: ReadyMentor): number;
  fact(mentee: ReadyMentee, mentor: ReadyMentor): Fact;
}

const fact = (key: PartKey, values: Record<string, FactValue> = {}): Fact => ({
  key: `part.${key}`,
  values,
});

/** Of a strength named twice the greater counts. */
function strengthIn({ strengths }: Mentor, topic: string): number {
  let strength = 0;
  for (let k = 0; k < strengths.length; k += 1) {
    const one = strengths[k];
    if (one?.topic === topic && one.weight > strength) strength = one.weight;
  }
  return strength;
}

const topics: Scorer = {
  value({ person: { growthAreas } }, { person: mentor }) {
    let met = 0;
    let sought = 0;
    for (let k = 0; k < growthAreas.length; k += 1) {
      const { topic, weight } = growthAreas[k] as Topic;
      met += weight * coverOf(strengthIn(mentor, topic));
      sought += weight;
    }
    return topicsValue(met, sought);
  },
  fact({ person: { growthAreas } }, { person: mentor }) {
    if (growthAreas.length === 0) return fact("topics.unknown");
    const met = growthAreas.filter((area) => strengthIn(mentor, area.topic) > 0);
    const counts = { met: met.length, sought: growthAreas.length };
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
    const needed = mentee.school?.languages ?? [];
    let met = 0;
    for (let k = 0; k < needed.length; k += 1) {
      if (mentor.languages.includes(needed[k] as string)) met += 1;
    }
    return schoolNeedsValue(spokenOf(met, needed.length), likenessOfRolls(mentee, mentor));
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

const hectometres = ({ spot: here }: ReadyMentee, { spot: there }: ReadyMentor) =>
  here && there ? spotsApart(here, there) : null;

/** Beyond what both can travel; unknown when either has not said. */
const isOutOfReach = (mentee: Mentee, mentor: Mentor, distance: number) =>
  mentee.maxKm !== null &&
  mentor.maxKm !== null &&
  distance > 10 * Math.max(mentee.maxKm, mentor.maxKm);

const distance: Scorer = {
  value(mentee, mentor) {
    const far = hectometres(mentee, mentor);
    if (far === null) return NEUTRAL;
    const near = nearness(far);
    return isOutOfReach(mentee.person, mentor.person, far) ? outOfReach(near) : near;
  },
  fact(mentee, mentor) {
    const far = hectometres(mentee, mentor);
    if (far === null) return fact("distance.unknown");
    const beyond = isOutOfReach(mentee.person, mentor.person, far);
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
  value: (mentee, mentor) => waysValue(mentee.ways, mentor.ways),
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
