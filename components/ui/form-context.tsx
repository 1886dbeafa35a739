"use client";

import { createContext, useContext } from "react";
import { emptyForm, type FormState } from "@/lib/form-state";

type FormNews = { id: string; state: FormState; pending: boolean };
type FieldNews = {
  id: string;
  name: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
};

export const FormContext = createContext<FormNews>({ id: "f", state: emptyForm, pending: false });
export const FieldContext = createContext<FieldNews | null>(null);

/** The errors of one field, and what was typed in it, if the form came back. */
export function useFieldState(name: string) {
  const { id, state } = useContext(FormContext);
  const cameBack = state.status === "invalid" || state.status === "refused";
  return {
    id: fieldId(id, name),
    errors: state.fields[name] ?? [],
    kept: cameBack ? (state.values[name] ?? []) : undefined,
  };
}

/**
 * What ties one choice to what is wrong with its group. A box is wrong by itself; a radio button by its
 * group, of which a screen reader may not speak again once it is inside.
 */
export function useChoice(type: "checkbox" | "radio", name: string) {
  const { id, errors } = useFieldState(name);
  const wrong = errors.length > 0;
  return {
    "aria-describedby": wrong ? `${id}-error` : undefined,
    "aria-invalid": (wrong && type === "checkbox") || undefined,
  };
}

export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replace(/[^\w-]+/g, "_")}`;
}

/** The attributes that tie a control to the field around it; a prop of its own wins. */
export function useControl(own: { id?: string; name?: string; defaultValue?: unknown }) {
  const field = useContext(FieldContext);
  const name = own.name ?? field?.name ?? "";
  const { kept } = useFieldState(name);
  const typed = kept?.[0];
  const initial = typeof own.defaultValue === "string" ? own.defaultValue : undefined;
  return {
    id: own.id ?? field?.id,
    name: name || undefined,
    "aria-describedby": field?.describedBy,
    "aria-invalid": field?.invalid || undefined,
    "aria-required": field?.required || undefined,
    defaultValue: typed ?? initial,
  };
}
