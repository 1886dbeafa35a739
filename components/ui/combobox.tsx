"use client";

import { useContext } from "react";
import { controlStyles } from "./control-styles";
import { FieldContext, useFieldState } from "./form-context";
import type { Option } from "./select";
import { useLater } from "./use-later";

type ComboboxProps = {
  options: readonly Option[];
  name?: string;
  /** One value, or several with `multiple`. */
  defaultValue?: string | readonly string[];
  multiple?: boolean;
  placeholder?: string;
};

/**
 * Choose by typing, from a long list; accents and case do not matter. Until its script has come,
 * and without scripts, it is the browser's own list.
 */
export function Combobox(props: ComboboxProps) {
  const field = useContext(FieldContext);
  const name = props.name ?? field?.name ?? "";
  const { kept, id } = useFieldState(name);
  const Box = useLater(loadBox);
  const given = props.defaultValue ?? [];
  const values = kept ?? (typeof given === "string" ? [given].filter(Boolean) : [...given]);
  const tied = {
    id: field?.id ?? id,
    name,
    invalid: field?.invalid ?? false,
    describedBy: field?.describedBy,
  };
  if (Box) return <Box {...tied} {...props} name={name} values={values} />;
  return (
    <select
      id={tied.id}
      name={name}
      multiple={props.multiple}
      size={props.multiple ? 4 : undefined}
      defaultValue={props.multiple ? values : (values[0] ?? "")}
      aria-describedby={tied.describedBy}
      aria-invalid={tied.invalid || undefined}
      className={controlStyles}
    >
      {props.multiple ? null : <option value="">{props.placeholder ?? ""}</option>}
      {props.options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

const loadBox = async () => (await import("./combobox-box")).ComboboxBox;
