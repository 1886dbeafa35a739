"use client";

import { useChoice } from "./form-context";
import type { Option } from "./select";

type ChoiceLineProps = {
  type: "checkbox" | "radio";
  id: string;
  name: string;
  option: Option;
  checked: boolean;
  /** Decided each time: no part of a draft. */
  fixed?: boolean;
};

/** One choice of a group, with its sentence. */
export function ChoiceLine({ type, id, name, option, checked, fixed = false }: ChoiceLineProps) {
  const wrong = useChoice(type, name);
  return (
    <label htmlFor={id} className="flex min-h-11 items-start gap-3 rounded-sm py-2.5">
      <input
        {...wrong}
        id={id}
        type={type}
        name={name}
        value={option.value}
        defaultChecked={checked}
        disabled={option.disabled}
        data-fixed={fixed || undefined}
        className="mt-0.5 size-5 shrink-0"
      />
      <span>
        {option.label}
        {option.hint ? <span className="block text-sm text-muted">{option.hint}</span> : null}
      </span>
    </label>
  );
}
