import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { mostPlaces } from "@/lib/enrolments/schema";

type PlacesFieldProps = {
  label: ReactNode;
  hint: ReactNode;
  readers?: ReactNode;
  /** One, unless an office may take somebody's places away. */
  least?: 0 | 1;
  value: string | undefined;
};

/** How many mentees a mentor takes, wherever that is asked. */
export function PlacesField({ least = 1, value, ...words }: PlacesFieldProps) {
  return (
    <Field name="capacity" {...words} required>
      <Input
        type="number"
        inputMode="numeric"
        min={least}
        max={mostPlaces}
        className="max-w-28"
        defaultValue={value}
      />
    </Field>
  );
}
