import * as z from "zod";
import { id, inTwoWindows, words } from "@/lib/fields";

/** Three taps, 1 to 3 each. It is not a scale of anything and is never called one. */
export const taps = ["energy", "workload", "belonging"] as const;
export type Tap = (typeof taps)[number];
export const longestWords = 3000;

const tap = z.enum(["1", "2", "3"], { error: "checkins.problem.tap" }).transform(Number);

export const checkInSchema = z.strictObject({
  energy: tap,
  workload: tap,
  belonging: tap,
  words: words(longestWords),
  /** Pairs whose mentor may read this one. */
  share: z.array(id).max(10).default([]),
  ...inTwoWindows,
});
export type CheckInInput = z.output<typeof checkInSchema>;

export const shareSchema = z.strictObject({ checkInId: id, mentorshipId: id });
export type Share = z.output<typeof shareSchema>;

/** Where this week's check-in stands, and where one is led back to. */
export const weekPlaces = ["home", "check-ins"] as const;
export const weekShareSchema = shareSchema.extend({ from: z.enum(weekPlaces) });

/** What the address says was just done about the sharing of this week's check-in. */
export const sharingAddress = z.object({
  said: z.enum(["takenBack", "sharedAgain", "notSharedAgain"]).optional().catch(undefined),
  checkIn: id.optional().catch(undefined),
  pair: id.optional().catch(undefined),
  at: z.iso.datetime().optional().catch(undefined),
});
export type SharingAddress = z.output<typeof sharingAddress>;
