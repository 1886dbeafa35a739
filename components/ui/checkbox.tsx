"use client";

import { ChoiceLine } from "./choice-line";
import { useFieldState } from "./form-context";
import type { Option } from "./select";

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
