import * as z from "zod";
import { flag } from "@/lib/fields";

/** What mail can be about, as people choose; the same words as over the list of notices. */
export const mailGroups = ["pair", "visits", "programme"] as const;
export type MailGroup = (typeof mailGroups)[number];

export const mailTimings = ["now", "daily", "off"] as const;
export type MailTiming = (typeof mailTimings)[number];

export type MailChoices = Record<MailGroup, MailTiming> & {
  /** What would come by night waits until the morning. */
  quiet: boolean;
};

/** Of whoever has not chosen. */
export const usualChoices: MailChoices = {
  pair: "now",
  visits: "now",
  programme: "now",
  quiet: false,
};

const timing = z.enum(mailTimings, { error: "form.required" });
export const mailChoicesSchema = z.strictObject({
  pair: timing,
  visits: timing,
  programme: timing,
  quiet: flag,
});

const token = z.string().max(400);
export const turningOff = z.strictObject({ token });
export const turningOnAgain = z.strictObject({ token, undo: token });
