/**
 * Who can see what today: the two ledgers of the domain, section 2, as a table. The one source for
 * the page "Who can see my data"; the sentences beside the fields of the sign-up are more exact.
 */
export const roles = [
  "mentor",
  "mentee",
  "visits",
  "asked",
  "coordinator",
  "seekers",
  "colleagues",
] as const;
/** What somebody is to the person whose data it is: their mentor, their mentee, the other of a visit … */
export type Role = (typeof roles)[number];

export type Access =
  /** Reads it. */
  | "reads"
  /** Reads what the author shares, entry by entry, until it is taken back. */
  | "ifShared"
  /** Reads it unless either half of the pair keeps it private. */
  | "unlessKept"
  /** That it exists and when, not what it says. */
  | "exists"
  /** The number of a choice, where a pair of two people is looked at. */
  | "choice";

/** Roles that are not named see nothing. */
export type Readers = Readonly<Partial<Record<Role, Access>>>;

const pair = { mentor: "reads", mentee: "reads" } as const;
const office = { coordinator: "reads" } as const;

export const kinds = {
  /** Name, school, post. */
  person: { ...pair, ...office, colleagues: "reads" },
  /** Work e-mail; of a visit it stands in the calendar entry. */
  address: { ...pair, visits: "reads", ...office },
  /** Level, languages, strengths and growth areas, free times, own words. */
  profile: { ...pair, ...office },
  /** Of hosts: what is worth seeing, by their strengths, and times to choose from, by their free times. */
  hosting: { ...pair, ...office, colleagues: "reads" },
  /** Of mentors, where mentees ask for themselves: what helps to choose among them. */
  offering: { ...pair, ...office, seekers: "reads" },
  /** That one asked the other to be a mentor, and what the asking one seeks. */
  asking: { asked: "reads", ...office },
  /** Whom one would like to be paired with. */
  wishes: { coordinator: "choice" },
  /** Whom one would not be paired with: read by the matching alone. */
  vetoes: {},
  /** That a contact happened: date, minutes, format. */
  contact: { ...pair, ...office },
  /** What a contact was for: functions and topics. */
  purpose: pair,
  publicLine: { ...pair, coordinator: "unlessKept" },
  privateNote: { mentor: "ifShared", mentee: "ifShared" },
  /** A mentee's, for their mentor; a mentor's own go to nobody. */
  checkIn: { mentor: "ifShared" },
  talk: { mentor: "reads" },
  agreement: { ...pair, coordinator: "exists" },
  /** A yes to the pair itself. */
  answer: { ...pair, ...office },
  /** A visitor's mentor sees it as well, as long as their pair runs. */
  visit: { mentor: "reads", visits: "reads", ...office },
  /** Why somebody said no to a pair, once it was published. */
  declineReason: office,
  /** Why there is no match this year, by the coordinator's hand. */
  noMatch: office,
  /** Why a pair was ended, by the one who ended it. */
  endReason: office,
} as const satisfies Record<string, Readers>;

export type Kind = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as Kind[];

/** The kinds as the page shows them, each in one place. */
export const areas = {
  you: ["person", "address"],
  signUp: ["profile", "hosting", "offering", "asking", "wishes", "vetoes"],
  together: ["contact", "purpose", "publicLine", "privateNote", "checkIn", "talk", "agreement"],
  visits: ["visit"],
  pairing: ["answer", "declineReason", "noMatch", "endReason"],
} as const satisfies Record<string, readonly Kind[]>;

export const areaNames = Object.keys(areas) as (keyof typeof areas)[];

export function accessOf(kind: Kind, role: Role): Access | undefined {
  const readers: Readers = kinds[kind];
  return readers[role];
}

/** The kinds that nobody at the district can read in the app; principals are shown nothing at all yet. */
export function closedToDistrict(kind: Kind): boolean {
  return !accessOf(kind, "coordinator");
}

/** Reasons of a pair: a coordinator who was its other half does not read them. */
export function closedToHalves(kind: Kind): boolean {
  return kind === "declineReason" || kind === "endReason";
}
