"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldError, Hint, Readers } from "./field-parts";
import { FieldContext, useFieldState } from "./form-context";

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Who can read what is written here, said before it is written. */
  readers?: ReactNode;
  required?: boolean;
  optional?: boolean;
  className?: string;
  /** One control of the kit: `Input`, `Textarea`, `Select`, `DateInput`, `Combobox`… */
  children: ReactNode;
};

/** A labelled control with its hint, its readers and its own error tied to it. */
export function Field(props: FieldProps) {
  const { name, label, hint, readers, required = false, optional, className, children } = props;
  const t = useTranslations("ui.form");
  const { id, errors } = useFieldState(name);
  const parts = [errors.length && "error", hint && "hint", readers && "readers"].filter(Boolean);
  const describedBy = parts.map((part) => `${id}-${part}`).join(" ") || undefined;
  return (
    <div className={className ? `min-w-0 ${className}` : "min-w-0"}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        <span id={`${id}-label`}>{label}</span>
        {optional ? <span className="font-normal text-muted"> ({t("optional")})</span> : null}
      </label>
      <Hint id={`${id}-hint`}>{hint}</Hint>
      <Readers id={`${id}-readers`}>{readers}</Readers>
      <FieldError id={`${id}-error`} errors={errors} />
      <FieldContext value={{ id, name, describedBy, invalid: errors.length > 0, required }}>
        {children}
      </FieldContext>
    </div>
  );
}
