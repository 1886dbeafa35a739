import { expect, it } from "vitest";
import { actionsNamedIn } from "./known-actions";

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

it.each([
  [{ $ACTION_ID_00ff: "", words: "a" }, ["00ff"]],
  [
    { $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"7fab","bound":"$@1"}', "$ACTION_1:1": "[]" },
    ["7fab"],
  ],
  [{ words: '{"id":"7fab"}' }, []],
])("an action is found as React names it: %o", (fields, ids) => {
  expect(actionsNamedIn(form(fields as Record<string, string>))).toEqual(ids);
});
