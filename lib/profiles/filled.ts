import type { AskableField } from "@/lib/enrolments/schema";
import type { Answers } from "./answers";

export type Completeness = { filled: number; of: number; missing: AskableField[] };

/** How much of what is asked the form's answers hold, saved or being typed. Safe in a browser. */
export function completenessOf(asked: readonly AskableField[], answers: Answers): Completeness {
  const missing = asked.filter((field) => !isFilled(answers, field));
  return { filled: asked.length - missing.length, of: asked.length, missing };
}

function isFilled(answers: Answers, field: AskableField): boolean {
  if (field === "capacity") return Number(answers.capacity?.[0] ?? 0) > 0;
  if (field === "windows") return says(answers, "windowsText") || hasWindow(answers);
  return says(answers, field);
}

function says(answers: Answers, name: string): boolean {
  return answers[name]?.some((value) => value.trim() !== "") ?? false;
}

/** One whole line: a day with both its times. */
function hasWindow(answers: Answers): boolean {
  const lines = Object.keys(answers).flatMap(
    (name) => /^(windows\[\d+\])\.weekday$/.exec(name)?.[1] ?? [],
  );
  return lines.some((line) =>
    ["weekday", "from", "to"].every((part) => says(answers, `${line}.${part}`)),
  );
}
