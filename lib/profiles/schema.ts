import * as z from "zod";
import { mostPlaces, roleChoice } from "@/lib/enrolments/schema";
import { formKey, id, minuteOfDay, whole, words } from "@/lib/fields";
import { languages } from "@/lib/languages";
import { topics } from "@/lib/topics";

export const levels = ["elementary", "middle", "secondary", "k12"] as const;
export const schedules = ["fixed", "flexible", "mixed"] as const;
export const ways = ["inPerson", "video", "phone", "messages"] as const;
/** Minutes by car, one way. */
export const travelChoices = [10, 20, 30, 45, 60, 90] as const;
export const mostWindows = 10;

const topicList = z.array(z.enum(topics)).max(topics.length).default([]);
/** How much, 1 to 3, for each topic; counts where the topic is chosen. */
const weights = z
  .partialRecord(z.enum(topics), z.enum(["1", "2", "3"]).transform(Number))
  .default({});

/** One row of the weekly times; a row without a day is no row. */
const freeWindow = z
  .strictObject({
    weekday: whole(1, 7).optional(),
    from: minuteOfDay.optional(),
    to: minuteOfDay.optional(),
  })
  .superRefine(({ weekday, from, to }, context) => {
    if (weekday === undefined) {
      if (from !== undefined || to !== undefined) say(context, "weekday", "noDay");
    } else if (from === undefined) say(context, "from", "noTime");
    else if (to === undefined) say(context, "to", "noTime");
    else if (from >= to) say(context, "to", "endsBeforeStart");
  });

/** Which answers are needed depends on the role. */
export const profileSchema = z
  .strictObject({
    formKey,
    programmeId: id,
    version: whole(0, 1_000_000),
    roles: roleChoice,
    level: z.enum(levels, { error: "form.required" }).optional(),
    yearsInLibrary: whole(0, 60).optional(),
    schedule: z.enum(schedules).optional(),
    languages: z.array(z.enum(languages)).max(languages.length).default([]),
    growth: topicList,
    growthWeight: weights,
    strength: topicList,
    strengthWeight: weights,
    meetingWays: z.array(z.enum(ways)).max(ways.length).default([]),
    windows: z.array(freeWindow).max(mostWindows).default([]),
    windowsText: words(300),
    travelMinutes: whole(0, 240).optional(),
    capacity: whole(1, mostPlaces).optional(),
    ownWords: words(600),
    wish1: id.optional(),
    wish2: id.optional(),
    wish3: id.optional(),
    vetoes: z.array(id).max(20).default([]),
  })
  .superRefine((profile, context) => {
    const { roles, level, growth, strength, meetingWays, capacity } = profile;
    const pairs = roles.includes("mentee") || roles.includes("mentor");
    // Asked here, so that what is missing is said at every field at once.
    if (!level) context.addIssue({ code: "custom", path: ["level"], message: "form.required" });
    if (roles.includes("mentee") && growth.length === 0) say(context, "growth", "noGrowth");
    if (roles.includes("mentor") && strength.length === 0) say(context, "strength", "noStrength");
    if (roles.includes("mentor") && capacity === undefined) say(context, "capacity", "noCapacity");
    if (pairs && meetingWays.length === 0) say(context, "meetingWays", "noWay");
    const wished = [profile.wish1, profile.wish2, profile.wish3].filter((one) => one !== undefined);
    if (wished.some((one) => profile.vetoes.includes(one))) say(context, "vetoes", "bothWays");
  })
  .transform(({ level, ...profile }) => ({ ...profile, level: level as (typeof levels)[number] }));

export type ProfileInput = z.output<typeof profileSchema>;

function say(context: z.RefinementCtx, field: string, problem: string): void {
  context.addIssue({ code: "custom", path: [field], message: `profiles.problem.${problem}` });
}
