import { createHash } from "node:crypto";

/** The same id for the same thing each time the demo is made: a hash of its name in the form of a UUID. */
export function seedId(...name: (string | number)[]): string {
  const hex = createHash("sha256").update(name.join(":")).digest("hex");
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const roundId = seedId("round", 1);
export const secondRoundId = seedId("round", 2);
export const openRoundId = seedId("round", 3);
export const requestId = (mentee: string, mentor: string) => seedId("request", mentee, mentor);
