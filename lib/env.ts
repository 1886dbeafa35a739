import { createEnv } from "@t3-oss/env-nextjs";
import * as z from "zod";

const key = z
  .base64()
  .refine((text) => Buffer.from(text, "base64").length === 32, "must be 32 bytes in base64");

/** The environment, read once. A missing or wrong variable stops the start and is named. */
export const env = createEnv({
  server: {
    BOOKENDS_MODE: z.enum(["demo", "production"]).default("demo"),
    APP_URL: z.url().default("http://localhost:3000"),
    /** The login of the web and of jobs: owns nothing, switches to a role inside each transaction. */
    DATABASE_RUNTIME_URL: z.string().min(1),
    /** Connections of one process. */
    DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
    /** Wraps the keys of private text; 32 bytes, base64. */
    BOOKENDS_KEY: key,
    /** While keys are wrapped anew: what opened them before (docs/operations.md, "A new key"). */
    BOOKENDS_OLD_KEY: key.optional(),
    AUTH_SECRET: z.string().min(32),
    SMTP_URL: z.url().optional(),
    MAIL_FROM: z.string().default("Bookends <bookends@localhost>"),
    /** Demo: mails become files here instead of being sent. */
    OUTBOX_DIR: z.string().optional(),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
    /** Demo: the clock stands still here, for pictures that stay the same. */
    BOOKENDS_NOW: z.iso.datetime().optional(),
    /** The address header of a trusted proxy, such as x-forwarded-for; absent means none is trusted. */
    CLIENT_ADDRESS_HEADER: z.string().optional(),
    BUILD_ID: z.string().optional(),
  },
  experimental__runtimeEnv: {},
  emptyStringAsUndefined: true,
  /** `next build` runs without a database. */
  skipValidation: process.env.NEXT_PHASE === "phase-production-build",
});
