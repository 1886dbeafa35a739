import pino from "pino";
import { env } from "./env";

/** Structured lines on standard output. Ids and counts only; whatever could be private is struck out. */
export const log = pino({
  level: env.LOG_LEVEL ?? "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      "email",
      "to",
      "words",
      "token",
      "code",
      "cookie",
      "*.email",
      "*.to",
      "*.words",
      "*.token",
      "*.code",
      "*.cookie",
    ],
    censor: "[removed]",
  },
});
