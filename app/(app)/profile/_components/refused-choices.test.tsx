import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { AskAgain } from "@/components/ui/ask-again";
import { Checkbox } from "@/components/ui/checkbox";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { FormContext } from "@/components/ui/form-context";
import { RadioGroup } from "@/components/ui/radio-group";
import { TapGroup } from "@/components/ui/tap-group";
import { emptyForm } from "@/lib/form-state";
import { FreeWindows } from "./free-windows";
import { TopicPicker } from "./topic-picker";

const options = [
  { value: "1", label: "One" },
  { value: "2", label: "Two" },
];
const asked = { name: "asked", label: "Which?", options };
const topics = { weights: options, chosen: ["1"], weightOf: {} };
const windows = { label: "When?", days: options, most: 1, answers: {} };
const words = {
  rows: [],
  day: "Day",
  from: "From",
  to: "To",
  none: "",
  add: "Add",
  remove: "Remove",
};

it.each([
  ["radio buttons", "asked", <RadioGroup key="" {...asked} />],
  ["taps", "asked", <TapGroup key="" {...asked} />],
  ["taps of which several may be chosen", "asked", <TapGroup key="" {...asked} multiple />],
  ["boxes", "asked", <CheckboxGroup key="" {...asked} />],
  ["one box", "asked", <Checkbox key="" name="asked" option={{ value: "on", label: "Yes" }} />],
  ["a second question", "anyway", <AskAgain key="" label="Yes, replace it" />],
  ["topics", "asked", <TopicPicker key="" {...asked} {...topics} topics={topicOptions()} />],
  [
    "how much",
    "askedWeight.1",
    <TopicPicker key="" {...asked} {...topics} topics={topicOptions()} />,
  ],
  ["lines of times", "windows[0].from", <FreeWindows key="" {...windows} words={words} />],
])("%s: what is wrong is tied to each of them, and stands there once", (_, name, group) => {
  const calm = shown(group, {});
  expect(calm).not.toMatch(/aria-invalid="|-error"/);
  const refused = shown(group, { [name]: ["Choose one of them."] });
  const controls = [...refused.matchAll(/<(?:input|select)[^>]*>/g)].map(([tag]) => tag);
  const own = controls.filter((tag) => tag.includes(`name="${name}"`));
  expect(own.length).toBeGreaterThan(0);
  const error = `f-${name.replace(/[^\w-]+/g, "_")}-error`;
  for (const tag of own) expect(tag).toMatch(new RegExp(`aria-describedby="[^"]*${error}`));
  expect(refused.split(`id="${error}"`)).toHaveLength(2);
  const wrongGroup = /<(?:fieldset|div) role="radiogroup"[^>]*aria-invalid="true"/;
  if (own.some((tag) => tag.includes('type="radio"'))) expect(refused).toMatch(wrongGroup);
  else for (const tag of own) expect(tag).toContain('aria-invalid="true"');
  expect(refused).toContain(`id="f-${name.replace(/[^\w-]+/g, "_")}"`);
});

function topicOptions() {
  return options.map((one) => ({ ...one, weightLabel: `How much ${one.label}?` }));
}

function shown(group: ReactNode, fields: Record<string, string[]>): string {
  const state = { ...emptyForm, status: "invalid" as const, fields };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{}} onError={() => undefined}>
      <FormContext value={{ id: "f", state, pending: false }}>{group}</FormContext>
    </NextIntlClientProvider>,
  );
}
