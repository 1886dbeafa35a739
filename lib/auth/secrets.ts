import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** A secret for a cookie or a link: 256 bits. Only its hash is stored. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 in hex. Enough for secrets of 256 bits; codes are hashed together with their row's id. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** No vowels (no words appear), no 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V. */
const letters = "CDFGHJKMNPQRTWXY34679";
export const codeLength = 8;

/** A one-time code as people type it: `KX7M-4TRQ`. 21^8 is about 38 thousand million. */
export function newCode(): string {
  const signs = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join(
    "",
  );
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** What people type, without spaces, dashes and small letters. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/** Bound to its row, so that equal codes have different hashes. */
export function codeHash(id: string, code: string): string {
  return hashOf(`${id}:${plainCode(code)}`);
}

export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
