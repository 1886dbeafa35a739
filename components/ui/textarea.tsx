"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useEffect, useId, useRef, useState } from "react";
import { controlStyles } from "./control-styles";
import { useControl } from "./form-context";
import { roomLeft } from "./room-left";

type TextareaProps = Omit<ComponentProps<"textarea">, "defaultValue" | "value" | "maxLength"> & {
  defaultValue?: string;
  /** Characters that the server takes. More can be written and is kept; it is said, never cut. */
  most?: number;
};

/** Several lines of text; it grows with what is written. */
export function Textarea({ className, rows = 4, most, ...rest }: TextareaProps) {
  const tied = useControl(rest);
  const room = useId();
  const described = [tied["aria-describedby"], most ? room : undefined].filter(Boolean).join(" ");
  const { box, text } = useText(tied.defaultValue ?? "");
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
      {most ? <Room id={room} text={text} most={most} /> : null}
    </>
  );
}

/** What stands in the box now: typed, put back with the form, or there before this script had come. */
function useText(initial: string) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(initial);
  useEffect(() => {
    const field = box.current;
    if (!field) return;
    const look = () => setText(field.value);
    // The fields are emptied after those who listen have been told.
    const later = () => setTimeout(look);
    look();
    field.addEventListener("input", look);
    field.form?.addEventListener("reset", later);
    return () => {
      field.removeEventListener("input", look);
      field.form?.removeEventListener("reset", later);
    };
  }, []);
  return { box, text };
}

/** The number for the eye and for whoever asks; out loud only that the end is near, and that it is passed. */
function Room({ id, text, most }: { id: string; text: string; most: number }) {
  const t = useTranslations("ui.form.room");
  const { state, characters } = roomLeft(text, most);
  const look = state === "over" ? "font-semibold text-brick" : "text-muted";
  return (
    <>
      <p id={id} className={`mt-1 text-sm empty:hidden ${look}`}>
        {state === "enough" ? null : t(state, { characters, most })}
      </p>
      <span role="status" className="sr-only">
        {state === "enough" ? null : t(`${state}Aloud`, { most })}
      </span>
    </>
  );
}
