import * as z from "zod";
import { formKey, id, line } from "@/lib/fields";
import { seenRoundSchema } from "@/lib/rounds/schema";

export const keepScenarioSchema = seenRoundSchema.extend({ formKey, name: line(60) });
export type KeepScenario = z.output<typeof keepScenarioSchema>;

/** A scenario of the round, or the matcher's own best for the present draft. */
export const takeScenarioSchema = seenRoundSchema.extend({
  scenarioId: z.union([id, z.literal("best")]),
});
export type TakeScenario = z.output<typeof takeScenarioSchema>;

export const dropScenarioSchema = z.strictObject({ roundId: id, scenarioId: id });
export type DropScenario = z.output<typeof dropScenarioSchema>;
