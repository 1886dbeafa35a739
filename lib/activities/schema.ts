import * as z from "zod";
import { contactFunctions } from "@/lib/contact-functions";
import { flag, formKey, id, inTwoWindows, isoDate, whole, words } from "@/lib/fields";
import { topics } from "@/lib/topics";

/** How a contact took place, the usual ones first. */
export const contactFormats = [
  "meeting",
  "libraryVisit",
  "video",
  "phone",
  "messages",
  "coTeaching",
  "observation",
  "event",
  "checkIn",
] as const;
export type Format = (typeof contactFormats)[number];

/** Longest contact: a whole working day and the evening event after it. */
export const longestMinutes = 720;
export const longestLine = 160;
export const longestNote = 5000;

const contact = {
  date: isoDate,
  minutes: whole(1, longestMinutes),
  format: z.enum(contactFormats, { error: "activities.problem.format" }),
  functions: z.array(z.enum(contactFunctions)).min(1, "activities.problem.functions"),
  topics: z.array(z.enum(topics)).default([]),
  publicLine: words(longestLine).transform((text) => text.replace(/\s+/g, " ")),
  lineKept: flag,
};

const note = { note: words(longestNote), shareNote: flag };

export const logSchema = z.strictObject({
  formKey,
  mentorshipId: id,
  ...contact,
  ...note,
  visitId: id.optional(),
  /** Asked again because the same contact seems to be logged already, and answered yes. */
  anyway: flag,
});
export type Log = z.output<typeof logSchema>;

export const changeSchema = z.strictObject({
  activityId: id,
  version: whole(1, 1_000_000),
  ...contact,
  anyway: flag,
});
export type Change = z.output<typeof changeSchema>;

export const noteSchema = z.strictObject({ activityId: id, ...note, ...inTwoWindows });
export type Note = z.output<typeof noteSchema>;

export const activityIdSchema = z.strictObject({ activityId: id });
export const keepLineSchema = z.strictObject({ activityId: id, lineKept: flag });

/** The evidence as it stood before a change, as it lies in the history. */
export const pastSchema = z.object({
  date: z.string(),
  minutes: z.number(),
  format: z.enum(contactFormats),
  functions: z.array(z.enum(contactFunctions)),
  topics: z.array(z.string()),
  publicLine: z.string(),
  lineKept: z.boolean(),
});
export type Past = z.output<typeof pastSchema>;
