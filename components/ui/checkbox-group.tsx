"use client";

import { ChoiceGroup, type ChoiceGroupProps, choiceId } from "./choice-group";
import { useFieldState } from "./form-context";
import type { Option } from "./select";

type CheckboxGroupProps = ChoiceGroupProps & {
  options: readonly Option[];
  defaultValue?: readonly string[];
  columns?: 1 | 2;
};

/** Any number of choices. */
export function CheckboxGroup({
  options,
  defaultValue = [],
  columns,
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
          />
        ))}
      </div>
    </ChoiceGroup>
  );
}

type CheckboxProps = {
  name: string;
  option: Option;
  defaultChecked?: boolean;
};

/** One box of its own, with its sentence. */
export function Checkbox({ name, option, defaultChecked = false }: CheckboxProps) {
  const { id, kept } = useFieldState(name);
  const checked = kept ? kept.includes(option.value) : defaultChecked;
  return <ChoiceLine type="checkbox" id={id} name={name} option={option} checked={checked} />;
}

type ChoiceLineProps = {
  type: "checkbox" | "radio";
  id: string;
  name: string;
  option: Option;
  checked: boolean;
};

export function ChoiceLine({ type, id, name, option, checked }: ChoiceLineProps) {
  return (
    <label htmlFor={id} className="flex min-h-11 items-start gap-3 rounded-sm py-2.5">
      <input
        id={id}
        type={type}
        name={name}
        value={option.value}
        defaultChecked={checked}
        disabled={option.disabled}
        className="mt-0.5 size-5 shrink-0"
      />
      <span>
        {option.label}
        {option.hint ? <span className="block text-sm text-muted">{option.hint}</span> : null}
      </span>
    </label>
  );
}
