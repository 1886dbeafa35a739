"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { keepSaving, type Said, type Values } from "./keep-saving";

type AutosaveProps = {
  /** The form's name and what it is about, as the draft is kept. */
  form: string;
  subject: string;
  /**
   * For a line under a button as wide as the phone: it takes no room there until the form is touched.
   * What it says comes later, and then moves nothing.
   */
  folds?: boolean;
};

/**
 * Saves the form it stands in, within two seconds of a change and when somebody turns to something
 * else on the page, to the server and nowhere else.
 * The page gives what was saved back as the fields' values. `data-fixed` marks inputs that are the
 * page's own and no part of a draft.
 */
export function Autosave({ form: name, subject, folds = false }: AutosaveProps) {
  const t = useTranslations("ui.autosave");
  const mark = useRef<HTMLSpanElement>(null);
  const [said, say] = useState<Said>("nothing");

  useEffect(() => {
    const form = mark.current?.closest("form");
    if (!form) return;
    return keepSaving(form, (values) => post({ form: name, subject, values }), say);
  }, [name, subject]);

  return (
    <span
      ref={mark}
      className={`inline-flex min-h-6 items-center text-sm text-muted ${folds && said === "nothing" ? "max-sm:hidden" : ""}`}
    >
      {said === "nothing" || said === "touched" ? null : t(said)}
    </span>
  );
}

async function post(
  draft: Pick<AutosaveProps, "form" | "subject"> & { values: Values },
): Promise<boolean> {
  try {
    const answer = await fetch("/api/drafts", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(draft),
      keepalive: true,
    });
    return answer.status === 204;
  } catch {
    return false;
  }
}
