"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldError, Hint, Readers } from "./field-parts";
import { useFieldState } from "./form-context";

export type ChoiceGroupProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  readers?: ReactNode;
  optional?: boolean;
  required?: boolean;
  className?: string;
};

/** The frame of a group of choices: one legend, hint, readers and error for all of them. */
export function ChoiceGroup({
  children,
  role,
  ...props
}: ChoiceGroupProps & { children: ReactNode; role?: "radiogroup" }) {
  const { name, label, hint, readers, optional, className } = props;
  const t = useTranslations("ui.form");
  const { id, errors } = useFieldState(name);
  const parts = [errors.length && "error", hint && "hint", readers && "readers"].filter(Boolean);
  const asked = role
    ? { role, "aria-required": props.required, "aria-invalid": errors.length > 0 || undefined }
    : {};
  return (
    <fieldset
      {...asked}
      aria-describedby={parts.map((part) => `${id}-${part}`).join(" ") || undefined}
      className={`min-w-0 ${className ?? ""}`}
    >
      <legend className="mb-1 font-semibold">
        <span id={`${id}-label`}>{label}</span>
        {optional ? <span className="font-normal text-muted"> ({t("optional")})</span> : null}
      </legend>
      <Hint id={`${id}-hint`}>{hint}</Hint>
      <Readers id={`${id}-readers`}>{readers}</Readers>
      <FieldError id={`${id}-error`} errors={errors} />
      {children}
    </fieldset>
  );
}

/** The first choice has the field's id, so that the summary of errors leads to it. */
export function choiceId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index}`;
}
