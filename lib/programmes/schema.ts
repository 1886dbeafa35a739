import * as z from "zod";
import { formKey, id, isoDate, line, whole } from "@/lib/fields";

/** A share of a hundred as people see it → 0..10 000 as the matcher counts. */
const points = whole(0, 100).transform((value) => value * 100);

/** Who brings a pair about. */
export const matchingWays = ["rounds", "asking", "hybrid"] as const;

const programme = z.strictObject({
  name: line(120),
  startsOn: isoDate,
  endsOn: isoDate,
  matchDeadline: isoDate,
  contactMinutesPerMonth: whole(0, 2400),
  visitsPerYear: whole(0, 40).optional(),
  firstContactDays: whole(1, 120).optional(),
  trialDays: whole(0, 365),
  poorBelow: points,
  weakBelow: points,
  loadStep: points,
  matchingWay: z.enum(matchingWays).default("rounds"),
  answerDays: whole(1, 60).default(7),
});

type Programme = z.output<typeof programme>;

const inOrder = <T extends z.ZodType<Programme>>(schema: T) =>
  schema
    .refine(({ startsOn, endsOn }) => startsOn < endsOn, {
      path: ["endsOn"],
      message: "programmes.problem.endsBeforeStart",
    })
    .refine(
      ({ startsOn, endsOn, matchDeadline: day }) =>
        startsOn >= endsOn || (day >= startsOn && day <= endsOn),
      { path: ["matchDeadline"], message: "programmes.problem.deadlineOutside" },
    )
    .refine(({ poorBelow, weakBelow }) => poorBelow <= weakBelow, {
      path: ["weakBelow"],
      message: "programmes.problem.weakBelowPoor",
    });

export const newProgramme = inOrder(programme.extend({ formKey }));
export const programmeChange = inOrder(programme.extend({ id, version: whole(1, 1_000_000) }));

export type ProgrammeInput = Programme;
