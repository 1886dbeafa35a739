"use client";

import type { ComponentProps } from "react";
import { controlStyles } from "./control-styles";
import { useControl } from "./form-context";

type TextareaProps = Omit<ComponentProps<"textarea">, "defaultValue" | "value"> & {
  defaultValue?: string;
};

/** Several lines of text; it grows with what is written. */
export function Textarea({ className, rows = 4, ...rest }: TextareaProps) {
  return (
    <textarea
      {...rest}
      {...useControl(rest)}
      rows={rows}
      className={`${controlStyles} field-sizing-content max-h-[60vh] min-h-24 leading-relaxed ${className ?? ""}`}
    />
  );
}
