/**
 * Who can see what: the two ledgers of the domain, section 2, as a table. The one source for the
 * page "Who can see my data"; the sentences beside the fields of the sign-up are more exact.
 */
export const roles = [
  "partner",
  "asked",
  "coordinator",
  "principal",
  "seekers",
  "colleagues",
] as const;
export type Role = (typeof roles)[number];

export type Access =
  /** Reads it. */
  | "reads"
  /** Reads what the author shares, entry by entry, until it is taken back. */
  | "ifShared"
  /** Reads it unless either half of the pair keeps it private. */
  | "unlessKept"
  /** Totals over five people or more. */
  | "totals"
  /** That it exists and when, not what it says. */
  | "exists"
  | "never";

export type Readers = Readonly<
  Record<"partner" | "coordinator" | "principal" | "colleagues", Access>
> &
  Readonly<Partial<Record<"asked" | "seekers", Access>>>;

export const kinds = {
  /** Name, school, address, post. */
  person: { partner: "reads", coordinator: "reads", principal: "reads", colleagues: "reads" },
  /** Level, languages, strengths and growth areas, free times, own words. */
  profile: { partner: "reads", coordinator: "reads", principal: "never", colleagues: "never" },
  /** Of hosts: what is worth seeing, by their strengths, and times to choose from, by their free times. */
  hosting: { partner: "reads", coordinator: "reads", principal: "never", colleagues: "reads" },
  /** Of mentors, where mentees ask for themselves: what helps to choose among them. */
  offering: {
    partner: "reads",
    coordinator: "reads",
    principal: "never",
    seekers: "reads",
    colleagues: "never",
  },
  /** That one asked the other to be a mentor, and what the asking one seeks. */
  asking: {
    partner: "never",
    asked: "reads",
    coordinator: "reads",
    principal: "never",
    colleagues: "never",
  },
  /** Whom one would like to be paired with: a coordinator sees that a wish counted, as a number. */
  wishes: { partner: "never", coordinator: "exists", principal: "never", colleagues: "never" },
  /** Whom one would not be paired with: read by the matching alone. */
  vetoes: { partner: "never", coordinator: "never", principal: "never", colleagues: "never" },
  /** That a contact happened: date, minutes, format. */
  contact: { partner: "reads", coordinator: "reads", principal: "never", colleagues: "never" },
  /** What a contact was for: functions and topics. */
  purpose: { partner: "reads", coordinator: "totals", principal: "never", colleagues: "never" },
  publicLine: {
    partner: "reads",
    coordinator: "unlessKept",
    principal: "never",
    colleagues: "never",
  },
  privateNote: {
    partner: "ifShared",
    coordinator: "never",
    principal: "never",
    colleagues: "never",
  },
  checkIn: { partner: "ifShared", coordinator: "never", principal: "never", colleagues: "never" },
  talk: { partner: "reads", coordinator: "never", principal: "never", colleagues: "never" },
  agreement: { partner: "reads", coordinator: "exists", principal: "never", colleagues: "never" },
  /** A yes to the pair itself. */
  answer: { partner: "reads", coordinator: "reads", principal: "never", colleagues: "never" },
  visit: { partner: "reads", coordinator: "reads", principal: "reads", colleagues: "never" },
  /** Why somebody said no to a pair, once it was published. */
  declineReason: {
    partner: "never",
    coordinator: "reads",
    principal: "never",
    colleagues: "never",
  },
  /** Why there is no match this year, by the coordinator's hand. */
  noMatch: { partner: "never", coordinator: "reads", principal: "never", colleagues: "never" },
  /** Why a pair was ended, by the one who ended it. */
  endReason: { partner: "never", coordinator: "reads", principal: "never", colleagues: "never" },
} as const satisfies Record<string, Readers>;

export type Kind = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as Kind[];

/** The kinds that nobody at the district can read in the app. */
export function closedToDistrict(kind: Kind): boolean {
  return kinds[kind].coordinator === "never" && kinds[kind].principal === "never";
}
