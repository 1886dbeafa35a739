"use client";

import { Checkbox } from "./checkbox";
import { FieldError } from "./field-parts";
import { useFieldState } from "./form-context";

/** Appears when a command asks whether it is really meant: one box to say so, and send again. */
export function AskAgain({ label }: { label: string }) {
  const { id, errors } = useFieldState("anyway");
  if (errors.length === 0) return null;
  return (
    <div className="rounded-md border border-amber/35 bg-amber-soft px-4 py-2">
      <FieldError id={`${id}-error`} errors={errors} />
      <Checkbox name="anyway" option={{ value: "on", label }} />
    </div>
  );
}
