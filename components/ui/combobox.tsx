"use client";

import { type ComponentType, useContext, useEffect, useState } from "react";
import type { ComboboxBoxProps } from "./combobox-box";
import { controlStyles } from "./control-styles";
import { FieldContext, useFieldState } from "./form-context";
import type { Option } from "./select";

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
  const Box = useBox();
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

function useBox(): ComponentType<ComboboxBoxProps> | null {
  const [box, setBox] = useState<{ Box: ComponentType<ComboboxBoxProps> } | null>(null);
  useEffect(() => {
    let wanted = true;
    import("./combobox-box").then(
      (loaded) => wanted && setBox({ Box: loaded.ComboboxBox }),
      () => undefined, // the plain list stays
    );
    return () => {
      wanted = false;
    };
  }, []);
  return box?.Box ?? null;
}
