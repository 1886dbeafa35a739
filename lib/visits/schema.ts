import * as z from "zod";
import { type IsoDate, isIsoDate } from "@/lib/dates";
import { flag, formKey, id, isoDate, minuteOfDay } from "@/lib/fields";

/** What a visitor goes to see; words for them are in the `visits` messages. */
export const lookFors = [
  "community",
  "space",
  "collection",
  "schedule",
  "procedures",
  "policies",
  "teaching",
  "technology",
  "displays",
  "accessibility",
  "makerspace",
  "budget",
] as const;
export type LookFor = (typeof lookFors)[number];

export const visitModes = ["inPerson", "virtual"] as const;

/** Wall-clock at the school: minutes since midnight. */
export type WallTime = { date: IsoDate; start: number; end: number };
/** A time as a form gives it: one from the list (`chosen`), or typed. */
export type GivenTime = WallTime & { chosen: boolean };

export const otherTime = "other";

/** A whole working day; the trip is beside it. */
const longestVisit = 480;

/** One time of the list, as the value of its radio button. */
export function slotOf({ date, start, end }: WallTime): string {
  return `${date}_${start}_${end}`;
}

function readSlot(slot: string): WallTime | undefined {
  const [date = "", start = "", end = "", ...rest] = slot.split("_");
  const [from, to] = [Number(start), Number(end)];
  if (rest.length > 0 || !isIsoDate(date) || !/^\d+$/.test(start) || !/^\d+$/.test(end)) return;
  const fits = from < to && to <= 1440 && to - from <= longestVisit;
  return fits ? { date, start: from, end: to } : undefined;
}

const typedPart = z.string().max(40).optional();
const timeFields = {
  slot: z.string({ error: "visits.problem.chooseTime" }),
  date: typedPart,
  start: typedPart,
  end: typedPart,
};

type TimeFields = z.output<z.ZodObject<typeof timeFields>>;

const typedTime = z
  .object({ date: isoDate, start: minuteOfDay, end: minuteOfDay })
  .refine(({ start, end }) => start < end, {
    path: ["end"],
    message: "visits.problem.endsBeforeStart",
  })
  .refine(({ start, end }) => end - start <= longestVisit, {
    path: ["end"],
    message: "visits.problem.tooLong",
  });

/**
 * From the list, or typed; each typed part that is missing or wrong is said at its field. Beside a
 * time of the list what is typed does not count: nobody sees those fields.
 */
function timeOf({ slot, ...typed }: TimeFields, context: z.RefinementCtx): GivenTime {
  if (slot !== otherTime) {
    const time = readSlot(slot);
    if (time) return { ...time, chosen: true };
    context.addIssue({ code: "custom", path: ["slot"], message: "visits.problem.chooseTime" });
    return z.NEVER;
  }
  const time = typedTime.safeParse(typed);
  if (time.success) return { ...time.data, chosen: false };
  for (const { path, message } of time.error.issues) {
    context.addIssue({ code: "custom", path: [...path], message });
  }
  return z.NEVER;
}

/** Asked again because of an unusual time, and answered yes. */
const anyway = flag.optional();

const turn = {
  formKey,
  id,
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
};

export const askForm = z
  .strictObject({
    formKey,
    hostId: id,
    schoolId: id,
    mode: z.enum(visitModes),
    withStudents: flag,
    lookFors: z.array(z.enum(lookFors)).max(2, "visits.problem.twoLookFors").default([]),
    anyway,
    ...timeFields,
  })
  .transform(({ slot, date, start, end, ...rest }, context) => ({
    ...rest,
    time: timeOf({ slot, date, start, end }, context),
  }));

/** Another time: for one that was asked for, and for one that is booked. */
export const newTimeForm = z
  .strictObject({ ...turn, anyway, ...timeFields })
  .transform(({ slot, date, start, end, ...rest }, context) => ({
    ...rest,
    time: timeOf({ slot, date, start, end }, context),
  }));

/** Confirm, decline, cancel. */
export const turnForm = z.strictObject(turn);

export type AskInput = z.output<typeof askForm>;
export type NewTimeInput = z.output<typeof newTimeForm>;
export type TurnInput = z.output<typeof turnForm>;
