import type { Rule, UnmatchedReason, Value } from "./types";

/** Codes that the page turns into words and joins as a list. */
export interface Codes {
  of: "topics" | "ways" | "languages" | "missing" | "parts";
  codes: readonly string[];
}
export type FactValue = number | string | Codes;

/** A sentence of the namespace `matching` and what to put into it. */
export interface Fact {
  key: FactKey;
  values: Readonly<Record<string, FactValue>>;
}

export type FactKey =
  | `part.${PartKey}`
  | `rule.${Rule | "own"}`
  | `pair.${"fit" | "place" | "pinned"}`
  | `unmatched.${UnmatchedReason | "ruledOut" | "incomplete"}`
  | `next.${NextKey}`
  | `certificate.${CertificateKey}`;

export type PartKey =
  | `topics.${"met" | "none" | "unknown"}`
  | `level.${"same" | "different" | "unknown"}`
  | `schedule.${"same" | "different" | "unknown"}`
  | `schoolNeeds.${"languages" | "noLanguage" | "roll" | "unknown"}`
  | `distance.${"km" | "beyond" | "unknown"}`
  | `windows.${"minutes" | "unknown"}`
  | `ways.${"shared" | "none" | "unknown"}`
  | `wishes.${"both" | "mentee" | "mentor" | "none"}`
  | `experience.${"more" | "none" | "unknown"}`
  | `continuity.${"earlier" | "none"}`
  | "waiting.days";

type NextKey =
  | "pairNow"
  | "askForPlace"
  | "lowerFloor"
  | "dropMustHave"
  | "completeProfile"
  | "reviewForbidden"
  | "findMentor";

export type CertificateKey =
  | "menteeTwice"
  | "menteeMissing"
  | "pinLost"
  | "mentorUnknown"
  | "overCapacity"
  | "priceMissing"
  | "priceNegative"
  | "priceBeyond"
  | "priceUnknown"
  | "pricedWithRoom"
  | "placeUnpaid"
  | "unmatchedPriced"
  | "impossiblePair"
  | "wrongFit"
  | "betterPair"
  | "notCheapest"
  | "wrongValue"
  | "wrongBound"
  | "gap";

export type PlainValues = Record<string, number | string>;

/** The values of a fact with its codes named and joined, ready for the message. */
export function plainValues(
  { values }: Fact,
  nameOf: (of: Codes["of"], code: string) => string,
  join: (names: string[]) => string,
): PlainValues {
  const plain: PlainValues = {};
  for (const [name, value] of Object.entries(values)) {
    plain[name] =
      typeof value === "object" ? join(value.codes.map((code) => nameOf(value.of, code))) : value;
  }
  return plain;
}

/** What one more place with the mentor of a `next.askForPlace` would be worth. */
export const worthIn = ({ values }: Fact): Value => ({
  matched: Number(values.matched),
  poor: Number(values.poor),
  weak: Number(values.weak),
  points: Number(values.points),
});
