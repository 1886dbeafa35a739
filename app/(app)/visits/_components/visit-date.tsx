"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { DateInput } from "@/components/ui/input";

/** The day of a visit; a weekend is allowed, and said. */
export function VisitDate({ label, weekend }: { label: string; weekend: string }) {
  const [isWeekend, setWeekend] = useState(false);
  return (
    <div>
      <Field name="date" label={label}>
        <DateInput onChange={({ target }) => setWeekend(fallsOnWeekend(target.value))} />
      </Field>
      <p role="status" className="mt-1 text-sm font-semibold text-amber empty:hidden">
        {isWeekend ? weekend : null}
      </p>
    </div>
  );
}

function fallsOnWeekend(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return day === 0 || day === 6;
}
