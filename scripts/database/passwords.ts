import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";

export type Login = "bookends_runtime" | "bookends_worker" | "bookends_owner";

/** Derived from the one key, so that every instance knows them and nobody has to keep them. */
export function passwordOf(login: Login, key: string): string {
  return createHmac("sha256", Buffer.from(key, "base64"))
    .update(`database login ${login}`)
    .digest("base64url");
}

/**
 * What PostgreSQL stores for a password (RFC 5803). Sending this instead of the password keeps
 * the password out of the server's log.
 */
export function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const hmac = (key: Buffer, text: string) => createHmac("sha256", key).update(text).digest();
  const stored = createHash("sha256").update(hmac(salted, "Client Key")).digest("base64");
  const server = hmac(salted, "Server Key").toString("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${stored}:${server}`;
}
