"use client";

import { type ComponentProps, useId, useRef } from "react";
import { controlStyles } from "./control-styles";
import { useControl } from "./form-context";
import { Room } from "./room";

type TextareaProps = Omit<ComponentProps<"textarea">, "defaultValue" | "value" | "maxLength"> & {
  defaultValue?: string;
  /** Characters that the server takes; see `Room`. */
  most?: number;
};

/** Several lines of text; it grows with what is written. */
export function Textarea({ className, rows = 4, most, ...rest }: TextareaProps) {
  const tied = useControl(rest);
  const box = useRef<HTMLTextAreaElement>(null);
  const room = useId();
  const described = [tied["aria-describedby"], most ? room : undefined].filter(Boolean).join(" ");
  return (
    <>
      <textarea
        {...rest}
        {...tied}
        ref={box}
        aria-describedby={described || undefined}
        rows={rows}
        className={`${controlStyles} field-sizing-content max-h-[60vh] min-h-24 leading-relaxed ${className ?? ""}`}
      />
      {most ? <Room id={room} box={box} initial={tied.defaultValue ?? ""} most={most} /> : null}
    </>
  );
}
