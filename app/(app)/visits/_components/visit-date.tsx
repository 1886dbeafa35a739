"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { DateInput } from "@/components/ui/input";
import { type Closure, closedOn } from "@/lib/closures/days";

type VisitDateProps = {
  label: string;
  /** What is said of a weekend: it is allowed, and asked once more. */
  weekend: string;
  /** Each with what is said of it as its name: on such a day there is no visit. */
  closures: readonly Closure[];
  /** Days on which the reader has another visit, with what is said of each. */
  booked: readonly { date: string; words: string }[];
};

/** The day of a visit, and what is to be said of it before anything is sent. */
export function VisitDate({ label, weekend, closures, booked }: VisitDateProps) {
  const [date, setDate] = useState("");
  const closed = closedOn(closures, date)?.name;
  const also = booked.find((one) => one.date === date);
  return (
    <div className="group/date">
      <Field name="date" label={label}>
        <DateInput onChange={({ target }) => setDate(target.value)} />
      </Field>
      <p
        role="status"
        className="mt-1 text-sm group-has-[[aria-invalid=true]]/date:hidden empty:hidden"
      >
        {closed ? <span className={warning}>{closed}</span> : null}
        {!closed && fallsOnWeekend(date) ? (
          // Where it is asked once more, it is said there.
          <span className={`${warning} group-has-[[name=anyway]]/time:hidden`}>{weekend}</span>
        ) : null}
        {also ? <span className="block text-muted">{also.words}</span> : null}
      </p>
    </div>
  );
}

const warning = "block font-semibold text-amber";

function fallsOnWeekend(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return day === 0 || day === 6;
}
