import * as z from "zod";
import { flag, formKey, id, pageNumber, soughtWords, whole } from "@/lib/fields";
import { mustHaveParts, type PartName, partNames } from "@/lib/matching/types";

/** A number of a hundred as people see it → 0..10 000 as the matcher counts. */
const points = whole(0, 100).transform((value) => value * 100);

/** Only their proportion matters. */
const weights = z.strictObject(
  Object.fromEntries(partNames.map((name) => [name, whole(0, 100)])) as Record<
    PartName,
    ReturnType<typeof whole>
  >,
);

const settings = z.strictObject({
  weights,
  /** What a pair must not fall short of. */
  mustHave: z.array(z.enum(mustHaveParts)).max(mustHaveParts.length).default([]),
  poor: points,
  weak: points,
  /** Nobody below this fit. */
  floor: points,
  /** What each further mentee of one mentor costs. */
  loadStep: points,
});
export type SettingsInput = z.output<typeof settings>;

const fitTogether = <T extends z.ZodType<SettingsInput>>(schema: T) =>
  schema
    .refine(({ poor, weak }) => poor <= weak, {
      path: ["weak"],
      message: "matching.problem.weakBelowPoor",
    })
    .refine(({ weights: all }) => partNames.some((name) => all[name] > 0), {
      path: ["weights", partNames[0]],
      message: "matching.problem.noWeight",
    });

/** Which round, as it was when the page was opened: two coordinators do not undo each other. */
const asSeen = { roundId: id, version: whole(1, 1_000_000) };

/** A round over the programme's people, by the programme's settings. */
export const newRoundSchema = z.strictObject({ formKey, programmeId: id });
export type NewRound = z.output<typeof newRoundSchema>;

/** Settings for the programme, as it was when the page was opened; a round may begin with them. */
export const savedSettingsSchema = fitTogether(
  settings.extend({
    formKey,
    programmeId: id,
    version: whole(1, 1_000_000),
    begin: z.enum(["round"]).optional(),
  }),
);
export type SavedSettings = Omit<z.output<typeof savedSettingsSchema>, "formKey" | "begin">;

/** What a preview is asked for: the form that saves, of which its own errand does not matter here. */
export const previewSchema = fitTogether(
  settings.extend({
    programmeId: id.optional(),
    roundId: id.optional(),
    formKey: formKey.optional(),
    version: whole(1, 1_000_000).optional(),
    begin: z.enum(["round"]).optional(),
    forProgramme: flag.optional(),
  }),
);
export type PreviewInput = z.output<typeof previewSchema>;

export const rerunSchema = fitTogether(settings.extend({ ...asSeen, forProgramme: flag }));
export type Rerun = z.output<typeof rerunSchema>;

export const roundSchema = z.strictObject({ roundId: id });
export const seenRoundSchema = z.strictObject(asSeen);
export type SeenRound = z.output<typeof seenRoundSchema>;

/** Of a round to check, or to work out, again. */
export const againSchema = seenRoundSchema.extend({ formKey });
export type Again = z.output<typeof againSchema>;

export const pairSchema = z.strictObject({ ...asSeen, menteeId: id, mentorId: id });
export type DraftPair = z.output<typeof pairSchema>;

/** By hand; `insteadOfId` names who has the place and goes without. */
export const pairingSchema = pairSchema.extend({ insteadOfId: id.optional() });
export type Pairing = z.output<typeof pairingSchema>;

/** Whether only this pair goes, or the rest is worked out around it. */
export const forbidSchema = pairSchema.extend({ how: z.enum(["apart", "around"]) });
export type Forbidding = z.output<typeof forbidSchema>;

/** One pair, or everyone's. */
export const allowSchema = z.strictObject({
  ...asSeen,
  menteeId: id.optional(),
  mentorId: id.optional(),
});
export type Allowing = z.output<typeof allowSchema>;

export const menteeSchema = z.strictObject({ ...asSeen, menteeId: id });
export type DraftMentee = z.output<typeof menteeSchema>;

export const swapSchema = z.strictObject({ ...asSeen, menteeId: id, otherId: id });
export type Swap = z.output<typeof swapSchema>;

/** Mentees of the pairs that the coordinator was shown as impossible by now, and leaves out. */
export const publishSchema = z.strictObject({
  ...asSeen,
  without: z.array(id).max(5000).default([]),
});
export type Publication = z.output<typeof publishSchema>;

export const whoChoices = {
  mentee: ["in", "promised", "aside", "incomplete"],
  mentor: ["in", "full", "incomplete"],
} as const;

/** What the address of the list of who is in may say. */
export const whoFilter = z.object({
  side: z.enum(["mentee", "mentor"]).catch("mentee"),
  only: z.enum(["in", "promised", "aside", "full", "incomplete"]).optional().catch(undefined),
  q: soughtWords,
  page: pageNumber,
});
export type WhoFilter = z.output<typeof whoFilter>;
