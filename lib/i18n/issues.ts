import type { $ZodIssue } from "zod/v4/core";
import type { MessageKey } from "./messages";

/** The part of a translator that is needed here. */
export type Translate = ((key: MessageKey, values?: Record<string, string | number>) => string) & {
  has: (key: MessageKey) => boolean;
};

/**
 * The sentence for one thing that is wrong with an input. A schema's own message is a message key;
 * zod's built-in issues have theirs under `form`.
 */
export function sentenceOf(t: Translate, issue: $ZodIssue): string {
  const own = issue.message as MessageKey;
  if (/^[\w-]+(\.[\w-]+)+$/.test(own) && t.has(own)) return t(own);
  return t(...builtIn(issue));
}

function builtIn(issue: $ZodIssue): [MessageKey, Record<string, number>?] {
  switch (issue.code) {
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? ["form.tooShort", { min: Number(issue.minimum) }]
        : ["form.tooSmall", { min: Number(issue.minimum) }];
    case "too_big":
      return issue.origin === "string" || issue.origin === "array"
        ? ["form.tooLong", { max: Number(issue.maximum) }]
        : ["form.tooBig", { max: Number(issue.maximum) }];
    case "unrecognized_keys":
      return ["form.unknownField"];
    case "invalid_format":
      return issue.format === "email" ? ["form.notAnEmail"] : ["form.notOneOf"];
    case "invalid_value":
      return ["form.notOneOf"];
    default:
      return ["form.required"];
  }
}
