import * as z from "zod";
import { id, isoDate, whole, words } from "@/lib/fields";

export const rhythms = ["weekly", "fortnightly", "monthly", "asNeeded"] as const;
export const schedulers = ["mentor", "mentee", "both"] as const;
export const noticePeriods = ["sameDay", "dayBefore", "twoDays"] as const;

/** What the two of them settle; what always holds stands beside it on the page. */
export const termsSchema = z.strictObject({
  reach: words(400).pipe(z.string().min(1, "mentorships.problem.reach")),
  rhythm: z.enum(rhythms, { error: "mentorships.problem.choose" }),
  scheduler: z.enum(schedulers, { error: "mentorships.problem.choose" }),
  notice: z.enum(noticePeriods, { error: "mentorships.problem.choose" }),
  until: isoDate,
  also: words(1000),
});
export type Terms = z.output<typeof termsSchema>;
export const termNames = termsSchema.keyof().options;

export const writeAgreementSchema = termsSchema.extend({
  mentorshipId: id,
  /** The version this one replaces; 0 for the first. */
  replaces: whole(0, 10_000),
});
export type WriteAgreement = z.output<typeof writeAgreementSchema>;

export const acceptAgreementSchema = z.strictObject({
  mentorshipId: id,
  version: whole(1, 10_000),
});
export type AcceptAgreement = z.output<typeof acceptAgreementSchema>;
