"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { DateInput } from "@/components/ui/input";
import { type Closure, closedOn } from "@/lib/closures/days";

type VisitDateProps = {
  label: string;
  /** What is said of a weekend: it is allowed. */
  weekend: string;
  /** Each with what is said of it as its name: on such a day there is no visit. */
  closures: readonly Closure[];
};

/** The day of a visit, and what is to be said of it before anything is sent. */
export function VisitDate({ label, weekend, closures }: VisitDateProps) {
  const [date, setDate] = useState("");
  const closure = closedOn(closures, date);
  return (
    <div className="group/date">
      <Field name="date" label={label}>
        <DateInput onChange={({ target }) => setDate(target.value)} />
      </Field>
      <p
        role="status"
        className="mt-1 text-sm font-semibold text-amber group-has-[[aria-invalid=true]]/date:hidden empty:hidden"
      >
        {closure?.name ?? (fallsOnWeekend(date) ? weekend : null)}
      </p>
    </div>
  );
}

function fallsOnWeekend(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return day === 0 || day === 6;
}
