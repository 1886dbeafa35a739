import * as z from "zod";
import { Trouble } from "./trouble.ts";

export type Mode = "demo" | "production";

export type Settings = {
  mode: Mode;
  port: number;
  /** The address the web server listens on. */
  host: string;
  /** The address people use. */
  appUrl: string;
  /** What the demo keeps: its database, keys and mails. */
  data: string;
  /** The owner's connection to a database of one's own; absent means the embedded one. */
  databaseUrl?: string | undefined;
};

const bytes = (...lengths: number[]) =>
  z.base64().refine((text) => lengths.includes(Buffer.from(text, "base64").length));

/** What production must be given. The words end a sentence that names the variable. */
const NEEDED: Record<string, { shape: z.ZodType; words: string }> = {
  DATABASE_URL: {
    shape: postgresUrl(),
    words: "the PostgreSQL database, postgres://owner:password@host/name",
  },
  APP_URL: {
    shape: z.url({ protocol: /^https?$/ }),
    words: "the address people use, such as https://bookends.example.org",
  },
  BOOKENDS_KEY: {
    shape: bytes(32),
    words: "32 random bytes in base64, which wrap the keys of private text",
  },
  AUTH_SECRET: { shape: z.string().min(32), words: "at least 32 random characters, for sign-in" },
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: {
    shape: bytes(16, 24, 32),
    words: "32 random bytes in base64, the same on every instance",
  },
  SMTP_URL: {
    shape: z.url({ protocol: /^smtps?$/ }),
    words: "the mail server, smtps://user:password@host",
  },
  MAIL_FROM: {
    shape: z.string().includes("@"),
    words: "whom mails come from, such as Bookends <bookends@example.org>",
  },
};

/** Reads the settings from the environment; ends with a sentence that names what is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const mode = readMode(environment.BOOKENDS_MODE);
  const port = readPort(environment.PORT);
  if (mode === "production") requireComplete(environment);
  const databaseUrl = environment.DATABASE_URL || undefined;
  if (databaseUrl && !postgresUrl().safeParse(databaseUrl).success) {
    throw new Trouble(
      "DATABASE_URL is not the address of a PostgreSQL database.",
      "Write it as postgres://user:password@host:5432/name.",
    );
  }
  return {
    mode,
    port,
    host: mode === "demo" ? "127.0.0.1" : environment.BOOKENDS_HOST || "127.0.0.1",
    appUrl: environment.APP_URL || `http://localhost:${port}`,
    data: environment.BOOKENDS_DATA || ".data",
    databaseUrl,
  };
}

/** The demo shows invented people to whoever comes: it keeps to its own database. */
export function requireOwnDatabase(settings: Settings): void {
  if (settings.mode !== "demo" || !settings.databaseUrl) return;
  throw new Trouble(
    "DATABASE_URL is set, but this is the demo, whose invented people live only in its own database.",
    "Set BOOKENDS_MODE=production to work with yours, or leave DATABASE_URL away for the demo.",
  );
}

function readMode(given: string | undefined): Mode {
  if (!given || given === "demo") return "demo";
  if (given === "production") return "production";
  throw new Trouble(`BOOKENDS_MODE is “${given}”.`, "Set it to demo or to production.");
}

function readPort(given: string | undefined): number {
  const port = Number(given || 3000);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Trouble(`PORT is “${given}”, which is no port.`, "Set it to a number such as 3000.");
}

function requireComplete(environment: NodeJS.ProcessEnv): void {
  const wrong = Object.entries(NEEDED).filter(
    ([name, { shape }]) => !shape.safeParse(environment[name] || undefined).success,
  );
  if (wrong.length === 0) return;
  const width = Math.max(...wrong.map(([name]) => name.length));
  const lines = wrong.map(
    ([name, { words }]) =>
      `${name.padEnd(width)}  ${environment[name] ? "is not" : "is missing:"} ${words}`,
  );
  throw new Trouble(
    `BOOKENDS_MODE=production needs more before it starts:\n\n    ${lines.join("\n    ")}\n`,
    "Set them in the environment or in a file .env; .env.example says how to make each.",
  );
}

function postgresUrl() {
  return z.url({ protocol: /^postgres(ql)?$/ });
}
