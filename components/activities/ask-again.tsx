"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field-parts";
import { useFieldState } from "@/components/ui/form-context";

/** Appears when the same contact seems to be there already: one box to say that it is another one. */
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
