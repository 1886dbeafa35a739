import * as z from "zod";
import { mostPlaces } from "@/lib/enrolments/schema";
import { formKey, id, pageAsked, pageNumber, soughtWords, whole } from "@/lib/fields";
import { languages } from "@/lib/languages";
import { levels } from "@/lib/profiles/schema";
import { topics } from "@/lib/topics";

export const askSchema = z.strictObject({ formKey, mentorId: id });
export type Ask = z.output<typeof askSchema>;

export const requestSchema = z.strictObject({ requestId: id });
export type RequestId = z.output<typeof requestSchema>;

/** One in the office's list, with the page it stands on: what is done there leads back to it. */
export const listedRequestSchema = requestSchema.extend({ page: pageAsked.default(1) });

/** Whoever accepts says anew how many mentees they take. */
export const acceptSchema = z.strictObject({ requestId: id, capacity: whole(1, mostPlaces) });
export type Acceptance = z.output<typeof acceptSchema>;

/** What the list of mentors takes from its address; anything else is as if it were not there. */
export const mentorFilter = z.object({
  q: soughtWords,
  level: z.enum(levels).optional().catch(undefined),
  topic: z.enum(topics).optional().catch(undefined),
  language: z.enum(languages).optional().catch(undefined),
  page: pageNumber,
});
export type MentorFilter = z.output<typeof mentorFilter>;

export const requestTabs = ["accepted", "asked", "settled"] as const;
export type RequestTab = (typeof requestTabs)[number];

/** What the office's list takes from its address. */
export const requestFilter = z.object({
  state: z.enum(requestTabs).catch("accepted"),
  page: pageNumber,
  said: z.enum(["confirmed", "refused", "lifted", "stands"]).optional().catch(undefined),
});
export type RequestFilter = z.output<typeof requestFilter>;
