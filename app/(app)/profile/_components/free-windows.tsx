"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { FieldError } from "@/components/ui/field-parts";
import { FieldContext, useFieldState } from "@/components/ui/form-context";
import { TimeInput } from "@/components/ui/input";
import { type Option, Select } from "@/components/ui/select";

type FreeWindowsProps = {
  label: ReactNode;
  hint?: ReactNode;
  readers?: ReactNode;
  days: readonly Option[];
  /** Answers by field name, such as `windows[0].from`. */
  answers: Readonly<Record<string, string[]>>;
  most: number;
  words: {
    /** What each line is called, for those who cannot see where it stands. */
    rows: readonly string[];
    day: string;
    from: string;
    to: string;
    none: string;
    add: string;
    remove: string;
  };
};

/** Lines of day, from and to. A line without a day is left out, so that nothing but HTML is needed. */
export function FreeWindows({ days, answers, most, words, ...group }: FreeWindowsProps) {
  const filled = Object.keys(answers).map((name) =>
    Number(/^windows\[(\d+)\]/.exec(name)?.[1] ?? -1),
  );
  const [rows, setRows] = useState(() =>
    Array.from({ length: Math.min(most, Math.max(0, ...filled) + 2) }, (_, index) => index),
  );
  return (
    <ChoiceGroup name="windows" {...group}>
      <div className="grid gap-3">
        {rows.map((row, position) => (
          <WindowRow
            key={row}
            row={row}
            position={position}
            days={days}
            words={words}
            answers={answers}
            remove={() => setRows(rows.filter((one) => one !== row))}
          />
        ))}
      </div>
      {rows.length < most ? (
        <Button
          variant="quiet"
          size="small"
          className="mt-3"
          onClick={() => setRows([...rows, Math.max(-1, ...rows) + 1])}
        >
          {words.add}
        </Button>
      ) : null}
    </ChoiceGroup>
  );
}

type WindowRowProps = Pick<FreeWindowsProps, "days" | "answers" | "words"> & {
  /** The line as it was first shown, and where it stands now: names count without gaps. */
  row: number;
  position: number;
  remove: () => void;
};

function WindowRow({ row, position, days, answers, words, remove }: WindowRowProps) {
  const name = (part: string) => `windows[${position}].${part}`;
  const value = (part: string) => answers[`windows[${row}].${part}`]?.[0];
  const said = words.rows[position] ?? "";
  return (
    <fieldset className="grid grid-cols-[1fr_1fr] items-end gap-2 sm:grid-cols-[1.3fr_1fr_1fr_auto]">
      <legend className="sr-only">{said}</legend>
      <Part name={name("weekday")} label={words.day} className="col-span-2 sm:col-span-1">
        <Select options={days} placeholder={words.none} defaultValue={value("weekday")} />
      </Part>
      <Part name={name("from")} label={words.from}>
        <TimeInput defaultValue={value("from")} />
      </Part>
      <Part name={name("to")} label={words.to}>
        <TimeInput defaultValue={value("to")} />
      </Part>
      <Button variant="plain" size="small" className="min-h-11 justify-self-start" onClick={remove}>
        {words.remove} <span className="sr-only">{said}</span>
      </Button>
    </fieldset>
  );
}

function Part(props: { name: string; label: string; className?: string; children: ReactNode }) {
  const { name } = props;
  const { id, errors } = useFieldState(name);
  const invalid = errors.length > 0;
  const describedBy = invalid ? `${id}-error` : undefined;
  return (
    <div className={`min-w-0 ${props.className ?? ""}`}>
      <label id={`${id}-label`} htmlFor={id} className="mb-1 block text-sm text-muted">
        {props.label}
      </label>
      <FieldError id={`${id}-error`} errors={errors} />
      <FieldContext value={{ id, name, describedBy, invalid, required: false }}>
        {props.children}
      </FieldContext>
    </div>
  );
}
