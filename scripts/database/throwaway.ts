import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "./embedded.ts";
import { passwordOf } from "./passwords.ts";

/** A PostgreSQL in a temporary folder, gone without a trace when stopped. */
export async function startThrowaway(): Promise<{
  url: string;
  key: string;
  stop(): Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), "bookends-database-"));
  // PostgreSQL runs as another user when root starts us, and has to pass through.
  chmodSync(folder, 0o711);
  const key = randomBytes(32).toString("base64");
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const database = await startEmbedded({
      folder: join(folder, "postgres"),
      log: join(folder, "postgres.log"),
      password: passwordOf("bookends_owner", key),
      throwaway: true,
    });
    return { url: database.url, key, stop: () => database.stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
