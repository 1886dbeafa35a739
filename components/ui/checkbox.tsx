"use client";

import { ChoiceLine } from "./choice-line";
import { FieldError } from "./field-parts";
import { useFieldState } from "./form-context";
import type { Option } from "./select";

type CheckboxProps = {
  name: string;
  option: Option;
  defaultChecked?: boolean;
};

/** One box of its own, with its sentence and what is wrong with it. */
export function Checkbox({ name, option, defaultChecked = false }: CheckboxProps) {
  const { id, errors, kept } = useFieldState(name);
  const checked = kept ? kept.includes(option.value) : defaultChecked;
  return (
    <>
      <FieldError id={`${id}-error`} errors={errors} />
      <ChoiceLine type="checkbox" id={id} name={name} option={option} checked={checked} />
    </>
  );
}
