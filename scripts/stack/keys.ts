import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Settings } from "./settings.ts";
import { Trouble } from "./trouble.ts";

const Keys = z.object({
  BOOKENDS_KEY: z.string(),
  AUTH_SECRET: z.string(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string(),
});
export type Keys = z.infer<typeof Keys>;

/** Production's keys come from the environment; the demo makes its own once and keeps them. */
export function keysFor(settings: Settings, environment: Record<string, string | undefined>): Keys {
  const names = Keys.keyof().options;
  const given = Object.fromEntries(
    names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  if (settings.mode === "production") return Keys.parse(given);
  return { ...keptKeys(settings.data), ...given };
}

function keptKeys(data: string): Keys {
  const path = join(data, "keys.json");
  if (existsSync(path)) return readKeys(path);
  const fresh = () => randomBytes(32).toString("base64");
  const keys = {
    BOOKENDS_KEY: fresh(),
    AUTH_SECRET: fresh(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: fresh(),
  };
  mkdirSync(data, { recursive: true });
  writeFileSync(path, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  return keys;
}

function readKeys(path: string): Keys {
  try {
    return Keys.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    const denied = error instanceof Error && "code" in error && error.code === "EACCES";
    throw new Trouble(
      `The demo's keys in ${path} cannot be read${denied ? ": they belong to another user" : ""}.`,
      denied
        ? "Start Bookends as that user, or set BOOKENDS_DATA to a folder of your own."
        : "Start the demo afresh with: npm run reset",
    );
  }
}
