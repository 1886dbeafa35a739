import * as z from "zod";
import { type Fault, rules } from "@/lib/matching/types";

/** Why a run did not become a draft, where it was not the problem's fault; each has a sentence. */
export const runFailures = ["not-proven", "too-large", "crashed", "unexpected"] as const;
export type RunFailure = (typeof runFailures)[number];

const id = z.string();
const pair = z.object({ menteeId: id, mentorId: id });
const fault: z.ZodType<Fault> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("pinImpossible"), pair, rule: z.enum(rules) }),
  z.object({ kind: z.literal("pinUnknown"), pair }),
  z.object({ kind: z.literal("pinTwice"), menteeId: id }),
  z.object({ kind: z.literal("tooManyPins"), mentorId: id, pins: z.int(), places: z.int() }),
  z.object({ kind: z.literal("listedTwice"), id }),
  z.object({ kind: z.literal("capacityOutOfRange"), id, capacity: z.number() }),
  z.object({ kind: z.literal("weightsOutOfRange") }),
  z.object({ kind: z.literal("thresholdsOutOfRange") }),
]);

/** How a fault is kept with the run that it stopped. */
export const faultAsKept = (stopped: Fault): string => JSON.stringify(stopped);

/** What stopped a run, from what was kept; one of an older version counts as unexpected. */
export function stoppedBy(failure: string): RunFailure | Fault {
  if (failure.startsWith("{")) {
    const read = fault.safeParse(JSON.parse(failure));
    if (read.success) return read.data;
  }
  return runFailures.find((known) => known === failure) ?? "unexpected";
}

/** Whom a fault is about. */
export function idsOf(stopped: RunFailure | Fault): string[] {
  if (typeof stopped === "string") return [];
  switch (stopped.kind) {
    case "pinImpossible":
    case "pinUnknown":
      return [stopped.pair.menteeId, stopped.pair.mentorId];
    case "pinTwice":
      return [stopped.menteeId];
    case "tooManyPins":
      return [stopped.mentorId];
    case "listedTwice":
    case "capacityOutOfRange":
      return [stopped.id];
    default:
      return [];
  }
}
