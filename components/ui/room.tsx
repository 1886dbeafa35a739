"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useState } from "react";
import { roomLeft } from "./room-left";

type RoomProps = {
  id: string;
  box: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  /** What stands in the box before any script has come. */
  initial: string;
  /** Characters that the server takes. More can be written and is kept; it is said, never cut. */
  most: number;
};

/** The number for the eye and for whoever asks; out loud only that the end is near, and that it is passed. */
export function Room({ id, box, initial, most }: RoomProps) {
  const t = useTranslations("ui.form.room");
  const { state, characters } = roomLeft(useText(box, initial), most);
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

/** What stands in the box now: typed, put back with the form, or there before this script had come. */
function useText(box: RoomProps["box"], initial: string): string {
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
  }, [box]);
  return text;
}
