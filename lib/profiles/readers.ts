/** Who can read what a person says of themselves, for the sentence beside each field of the sign-up. */

export const profileFields = [
  "roles",
  "schools",
  "level",
  "yearsInLibrary",
  "schedule",
  "languages",
  "growth",
  "strength",
  "meetingWays",
  "windows",
  "windowsText",
  "travelMinutes",
  "capacity",
  "ownWords",
  "wishes",
  "vetoes",
] as const;
export type ProfileField = (typeof profileFields)[number];

/** The author reads everything and is not listed. */
export type Reader =
  /** Everyone who signed up in the district: who hosts, where. */
  | "colleagues"
  | "coordinators"
  /** The other half of a running pair. */
  | "partner"
  /** Of a host, whoever looks for a library to visit: what follows from it, not the list itself. */
  | "visitors"
  /** Where mentees ask mentors: of a mentor, whoever looks for one; of a mentee, the mentor they ask. */
  | "seekers"
  /** The program that proposes pairs; a coordinator sees that a wish counted, as a number. */
  | "matcherAndScore"
  /** The program alone, and never a person. */
  | "matcher";

const shared: readonly Reader[] = ["coordinators", "partner"];
const helpsToChoose: readonly Reader[] = [...shared, "seekers"];

const others: Partial<Record<ProfileField, readonly Reader[]>> = {
  level: helpsToChoose,
  yearsInLibrary: helpsToChoose,
  schedule: helpsToChoose,
  languages: helpsToChoose,
  growth: helpsToChoose,
  meetingWays: helpsToChoose,
  ownWords: helpsToChoose,
  strength: [...helpsToChoose, "visitors"],
  windows: [...helpsToChoose, "visitors"],
  roles: ["coordinators", "colleagues"],
  schools: ["coordinators", "colleagues"],
  capacity: ["coordinators", "seekers"],
  wishes: ["matcherAndScore"],
  vetoes: ["matcher"],
};

export function readersOf(field: ProfileField): readonly Reader[] {
  return others[field] ?? shared;
}

/** A name for the set of readers, for the sentence in the `profiles` messages. */
export function readersKey(field: ProfileField) {
  const readers = readersOf(field);
  if (readers.includes("matcher")) return "matcher";
  if (readers.includes("matcherAndScore")) return "matcherAndScore";
  if (field === "windows") return "windowsAndSeekers";
  if (field === "capacity") return "capacity";
  if (readers.includes("visitors")) return "partnerVisitorsAndSeekers";
  if (readers.includes("seekers")) return "coordinatorsAndSeekers";
  if (readers.includes("partner")) return "coordinatorsAndPartner";
  return readers.includes("colleagues") ? "colleagues" : "coordinators";
}
