"use client";

import { type ComponentProps, useId, useRef } from "react";
import { minuteStep } from "@/lib/time-step";
import { controlStyles } from "./control-styles";
import { useControl } from "./form-context";
import { Room } from "./room";

/** Without `maxLength`, by which a browser cuts off what is pasted and says nothing. */
export type InputProps = Omit<
  ComponentProps<"input">,
  "defaultValue" | "value" | "maxLength" | "ref"
> & {
  defaultValue?: string;
  /** Characters that the server takes; see `Room`. */
  most?: number;
};

/** One line of text; `type` for e-mail, numbers, telephone, files. */
export function Input({ className, most, ...rest }: InputProps) {
  const tied = useControl(rest);
  const box = useRef<HTMLInputElement>(null);
  const room = useId();
  const described = [tied["aria-describedby"], most ? room : undefined].filter(Boolean).join(" ");
  const isFile = rest.type === "file";
  const look = isFile ? `${controlStyles} ${fileButton}` : controlStyles;
  return (
    <>
      <input
        {...rest}
        {...tied}
        ref={box}
        aria-describedby={described || undefined}
        defaultValue={isFile ? undefined : tied.defaultValue}
        className={className ? `${look} ${className}` : look}
      />
      {most ? <Room id={room} box={box} initial={tied.defaultValue ?? ""} most={most} /> : null}
    </>
  );
}

const fileButton =
  "file:me-3 file:rounded-sm file:border-0 file:bg-soft file:px-3 file:py-1 file:font-semibold file:text-accent";

/** A day, `YYYY-MM-DD`, with the browser's own calendar. */
export function DateInput(props: Omit<InputProps, "type">) {
  return <Input {...props} type="date" className={`sm:max-w-52 ${props.className ?? ""}`} />;
}

/** A wall-clock time, `HH:MM`, in the steps that the server takes. */
export function TimeInput(props: Omit<InputProps, "type">) {
  return (
    <Input
      step={minuteStep * 60}
      {...props}
      type="time"
      className={`sm:max-w-40 ${props.className ?? ""}`}
    />
  );
}
