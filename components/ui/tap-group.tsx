"use client";

import { ChoiceGroup, type ChoiceGroupProps, choiceId } from "./choice-group";
import { useChoice, useFieldState } from "./form-context";
import type { Option } from "./select";

type TapGroupProps = ChoiceGroupProps & {
  options: readonly Option[];
  /** Several values with `multiple`. */
  defaultValue?: string | readonly string[];
  /** Several may be chosen. */
  multiple?: boolean;
};

/** A few big taps in a row: a question answered with a thumb. */
export function TapGroup({ options, defaultValue, multiple = false, ...group }: TapGroupProps) {
  const { id, kept } = useFieldState(group.name);
  const chosen = kept ?? [defaultValue ?? []].flat();
  const type = multiple ? "checkbox" : "radio";
  const wrong = useChoice(type, group.name);
  return (
    <ChoiceGroup {...group} role={multiple ? undefined : "radiogroup"}>
      <div className="flex flex-wrap gap-2.5">
        {options.map((option, index) => (
          <label key={option.value} htmlFor={choiceId(id, index)} className={tap}>
            <input
              {...wrong}
              id={choiceId(id, index)}
              type={type}
              name={group.name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              disabled={option.disabled}
              className="absolute inset-0 size-full cursor-pointer appearance-none rounded-md"
            />
            {option.label}
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}

// As wide as its longest word, short of a hair by which it would break.
const tap =
  "relative grid min-h-13 min-w-min wrap-normal flex-[1_1_4.5rem] place-items-center rounded-md border border-edge/70 bg-paper " +
  "px-2 py-1 text-center text-sm leading-tight transition-colors hover:bg-soft " +
  "has-checked:border-accent has-checked:bg-soft has-checked:font-semibold has-checked:text-accent " +
  "has-checked:inset-ring has-checked:inset-ring-accent has-focus-visible:outline-3 " +
  "has-focus-visible:outline-offset-2 has-focus-visible:outline-accent";
