"use client";

import type { ComponentProps } from "react";
import { controlStyles } from "./control-styles";
import { useControl } from "./form-context";

export type Option = { value: string; label: string; hint?: string; disabled?: boolean };

type SelectProps = Omit<ComponentProps<"select">, "defaultValue" | "value" | "multiple"> & {
  options: readonly Option[];
  /** Shown while nothing is chosen; sends an empty answer. */
  placeholder?: string;
  defaultValue?: string;
};

/** The browser's own list: best for up to about fifteen options. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  const tied = useControl(rest);
  return (
    <select
      {...rest}
      {...tied}
      defaultValue={tied.defaultValue ?? ""}
      className={`${controlStyles} ${className ?? ""}`}
    >
      {placeholder === undefined ? null : <option value="">{placeholder}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
