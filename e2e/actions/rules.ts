import { officeRules } from "./office-rules";
import { ownRules } from "./own-rules";
import { pairRules } from "./pair-rules";
import { type Action, actionsOfTheBuild } from "./post";
import { roundRules } from "./round-rules";
import type { Rule } from "./rule";

export const rules = { ...ownRules, ...pairRules, ...roundRules, ...officeRules };

/** Each action with its rule, in the order of the rules: controls are made in it. */
export function ruledActions(): { action: Action; rule: Rule }[] {
  const built = new Map(
    actionsOfTheBuild().map((action) => [`${action.file} ${action.name}`, action]),
  );
  return Object.entries(rules).flatMap(([file, named]) =>
    Object.entries(named).flatMap(([name, rule]) => {
      const action = built.get(`${file} ${name}`);
      return action ? [{ action, rule }] : [];
    }),
  );
}
