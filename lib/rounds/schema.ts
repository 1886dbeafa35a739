import * as z from "zod";
import { flag, formKey, id, whole } from "@/lib/fields";
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

const ofProgramme = { programmeId: id, version: whole(1, 1_000_000) };
export const savedSettingsSchema = fitTogether(settings.extend(ofProgramme));
export type SavedSettings = z.output<typeof savedSettingsSchema>;

export const rerunSchema = fitTogether(settings.extend({ ...asSeen, forProgramme: flag }));
export type Rerun = z.output<typeof rerunSchema>;

export const roundSchema = z.strictObject({ roundId: id });
export const seenRoundSchema = z.strictObject(asSeen);
export type SeenRound = z.output<typeof seenRoundSchema>;

export const pairSchema = z.strictObject({ ...asSeen, menteeId: id, mentorId: id });
export type DraftPair = z.output<typeof pairSchema>;

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

const was = /^([0-9a-f-]{36})(?:\.([0-9a-f-]{36})\.(solver|hand))?$/;

/** Where people were before a change: `mentee.mentor.origin`, or `mentee` for nobody's. */
export const undoSchema = z.strictObject({
  ...asSeen,
  was: z.string().max(40_000).transform(parseWas).pipe(z.array(z.custom<Was>()).min(1)),
});
export type Undo = z.output<typeof undoSchema>;

export type Was = { menteeId: string; mentorId: string | null; origin: "solver" | "hand" };

function parseWas(text: string): Was[] {
  return text.split("~").flatMap((part) => {
    const [, menteeId, mentorId, origin] = was.exec(part) ?? [];
    if (!menteeId) return [];
    return [
      { menteeId, mentorId: mentorId ?? null, origin: origin === "hand" ? "hand" : "solver" },
    ];
  });
}

export function writeWas(moves: readonly Was[]): string {
  return moves
    .map(({ menteeId, mentorId, origin }) =>
      mentorId ? `${menteeId}.${mentorId}.${origin}` : menteeId,
    )
    .join("~");
}
