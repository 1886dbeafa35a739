"use client";

import type { ComponentProps } from "react";
import { controlStyles } from "./control-styles";
import { useControl } from "./form-context";

export type InputProps = Omit<ComponentProps<"input">, "defaultValue" | "value"> & {
  defaultValue?: string;
};

/** One line of text; `type` for e-mail, numbers, telephone, files. */
export function Input({ className, ...rest }: InputProps) {
  const tied = useControl(rest);
  const isFile = rest.type === "file";
  const look = isFile ? `${controlStyles} ${fileButton}` : controlStyles;
  return (
    <input
      {...rest}
      {...tied}
      defaultValue={isFile ? undefined : tied.defaultValue}
      className={className ? `${look} ${className}` : look}
    />
  );
}

const fileButton =
  "file:me-3 file:rounded-sm file:border-0 file:bg-soft file:px-3 file:py-1 file:font-semibold file:text-accent";

/** A day, `YYYY-MM-DD`, with the browser's own calendar. */
export function DateInput(props: Omit<InputProps, "type">) {
  return <Input {...props} type="date" className={`sm:max-w-52 ${props.className ?? ""}`} />;
}

/** A wall-clock time, `HH:MM`, in steps of five minutes unless told otherwise. */
export function TimeInput(props: Omit<InputProps, "type">) {
  return (
    <Input step={300} {...props} type="time" className={`sm:max-w-40 ${props.className ?? ""}`} />
  );
}
