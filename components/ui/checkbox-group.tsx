"use client";

import { ChoiceGroup, type ChoiceGroupProps, choiceId } from "./choice-group";
import { ChoiceLine } from "./choice-line";
import { useFieldState } from "./form-context";
import type { Option } from "./select";

type CheckboxGroupProps = ChoiceGroupProps & {
  options: readonly Option[];
  defaultValue?: readonly string[];
  columns?: 1 | 2;
  /** Decided each time: no part of a draft. */
  fixed?: boolean;
};

/** Any number of choices. */
export function CheckboxGroup({
  options,
  defaultValue = [],
  columns,
  fixed = false,
  ...group
}: CheckboxGroupProps) {
  const { id, kept } = useFieldState(group.name);
  const checked = kept ?? defaultValue;
  return (
    <ChoiceGroup {...group}>
      <div className={columns === 2 ? "grid gap-x-6 sm:grid-cols-2" : "grid"}>
        {options.map((option, index) => (
          <ChoiceLine
            key={option.value}
            type="checkbox"
            id={choiceId(id, index)}
            name={group.name}
            option={option}
            checked={checked.includes(option.value)}
            fixed={fixed}
          />
        ))}
      </div>
    </ChoiceGroup>
  );
}
