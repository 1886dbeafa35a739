import * as z from "zod";
import { distanceUnits } from "@/lib/distances";
import { id, line, pageNumber, soughtWords, whole } from "@/lib/fields";
import { languages } from "@/lib/languages";

export const standings = ["unknown", "proposed", "confirmed", "declined"] as const;
export type Standing = (typeof standings)[number];

const direction = z.enum(["asc", "desc"]).catch("asc");
const search = soughtWords.transform((text) => text ?? "");

/** What the address of the staff list may say. */
export const staffPage = z.object({
  q: search,
  standing: z.enum(standings).optional().catch(undefined),
  school: id.optional().catch(undefined),
  sort: z.enum(["name", "title", "standing"]).catch("name"),
  direction,
  page: pageNumber,
});
export type StaffPage = z.output<typeof staffPage>;

/** What the address of the list of schools may say. */
export const schoolsPage = z.object({
  q: search,
  level: z.enum(["elementary", "middle", "secondary", "k12"]).optional().catch(undefined),
  doubtful: z.enum(["yes"]).optional().catch(undefined),
  sort: z.enum(["name", "city", "level", "enrolment"]).catch("name"),
  direction,
  page: pageNumber,
});
export type SchoolsPage = z.output<typeof schoolsPage>;

export const proposedPage = z.object({
  page: pageNumber,
  undo: id.optional().catch(undefined),
  at: z.iso.datetime().optional().catch(undefined),
  said: z.enum(["confirmed", "declined"]).catch("confirmed"),
  count: whole(1, 100_000).catch(1),
});

/** Boxes of a table: one of them sends a text, several a list. */
const people = z.preprocess(
  (sent) => (typeof sent === "string" ? [sent] : sent),
  z
    .array(id, { error: "roster.said.chooseSomebody" })
    .min(1, "roster.said.chooseSomebody")
    .max(200),
);

/** Everybody who is proposed, without boxes. */
export const everyProposed = z.strictObject({ standing: z.enum(["confirmed"]) });
export const chosenPeople = z.strictObject({
  people,
  standing: z.enum(["confirmed", "declined"]),
});
export type ChosenPeople = z.output<typeof chosenPeople>;

export const takeBack = z.strictObject({ batch: id });

/** Addresses pasted from anywhere: one a line, or between commas, semicolons and angle brackets. */
export const pastedAddresses = z.strictObject({
  addresses: z
    .string({ error: "form.required" })
    .max(100_000)
    .transform((text) => [
      ...new Set(text.toLowerCase().match(/[^\s,;<>()"']+@[^\s,;<>()"']+/g) ?? []),
    ])
    .pipe(z.array(z.string()).min(1, "roster.said.noAddresses").max(2000)),
});

export const newPhrase = z.strictObject({
  phrase: line(80),
  speaks: z.enum(["for", "against"], { error: "form.required" }),
});
export const onePhrase = z.strictObject({ phrase: line(80) });

export const oneSchool = z.strictObject({ schoolId: id });

/** What its families speak at home; none chosen is none said. */
export const schoolLanguages = z.strictObject({
  schoolId: id,
  languages: z.array(z.enum(languages)).max(languages.length).default([]),
});
export type SchoolLanguages = z.output<typeof schoolLanguages>;

export const onePost = z.strictObject({ personId: id, schoolId: id });
export type OnePost = z.output<typeof onePost>;

/** `share` in percent of a full-time post. */
export const post = z.strictObject({
  personId: id,
  schoolId: z.uuid({ error: "form.required" }),
  share: whole(1, 100),
});
export type Post = z.output<typeof post>;

export const measuring = z.strictObject({ distances: z.enum(distanceUnits) });
