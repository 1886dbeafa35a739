import * as z from "zod";
import { addDays } from "@/lib/dates";
import { id, isoDate, line } from "@/lib/fields";
import type { Closure } from "./days";

/** A summer is shorter than this; a slip of the year is longer. */
export const longest = 120;
export const nameLength = 80;

/** One closure typed by hand; without a last day it is a single one. */
export const newClosure = z
  .strictObject({ name: line(nameLength), startsOn: isoDate, endsOn: isoDate.optional() })
  .transform(({ name, startsOn, endsOn = startsOn }, context): Closure => {
    const closure = { name, startsOn, endsOn };
    const problem = daysProblem(closure);
    if (problem) {
      context.addIssue({
        code: "custom",
        path: ["endsOn"],
        message: `settings.closures.problem.${problem}`,
      });
    }
    return closure;
  });

export function daysProblem({ startsOn, endsOn }: Closure): "endsBefore" | "tooLong" | undefined {
  if (endsOn < startsOn) return "endsBefore";
  return endsOn > addDays(startsOn, longest) ? "tooLong" : undefined;
}

export const oneClosure = z.strictObject({ id });

/** A file of closures, as a form sends it. */
export const closuresFile = z.strictObject({
  file: z
    .instanceof(File, { error: "settings.closures.problem.noFile" })
    .refine((file) => file.size > 0, "settings.closures.problem.noFile")
    .refine((file) => file.size <= 500_000, "settings.closures.problem.tooBig"),
});

/** What the address of the settings page may say: a closure that was removed a moment ago. */
export const removedClosure = z.object({
  removed: id.optional().catch(undefined),
  at: z.iso.datetime().optional().catch(undefined),
});
