import { type ParseArgsConfig, parseArgs } from "node:util";
import type * as z from "zod";
import { Trouble } from "./trouble.ts";

/** What a command was given. @throws Trouble that says what is wrong, with an example of it right */
export function readArguments<Given extends z.ZodType>(
  shape: Given,
  options: NonNullable<ParseArgsConfig["options"]>,
  example: string,
): z.output<Given> {
  try {
    const parsed = shape.safeParse({ ...parseArgs({ options }).values });
    if (parsed.success) return parsed.data;
    throw new Trouble(parsed.error.issues.map(({ message }) => message).join("\n  "), example);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(error instanceof Error ? error.message : String(error), example);
  }
}
