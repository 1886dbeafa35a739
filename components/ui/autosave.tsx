"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

type AutosaveProps = {
  /** The form's name and what it is about, as the draft is kept. */
  form: string;
  subject: string;
};

type Said = "nothing" | "saved" | "notSaved";

/**
 * Saves the form it stands in, within two seconds of a change and when somebody turns to something
 * else on the page, to the server and nowhere else.
 * The page gives what was saved back as the fields' values. `data-fixed` marks inputs that are the
 * page's own and no part of a draft.
 */
export function Autosave({ form: name, subject }: AutosaveProps) {
  const t = useTranslations("ui.autosave");
  const mark = useRef<HTMLSpanElement>(null);
  const [said, say] = useState<Said>("nothing");

  useEffect(() => {
    const form = mark.current?.closest("form");
    if (!form) return;
    return keepSaving(form, (values) => post({ form: name, subject, values }), say);
  }, [name, subject]);

  return (
    <span ref={mark} className="inline-flex min-h-6 items-center text-sm text-muted">
      {said === "nothing" ? null : t(said)}
    </span>
  );
}

type Values = Record<string, string[]>;
const pause = 2000;
/** Milliseconds that sending waits for a draft on its way. */
const longest = 4000;

/**
 * Watches until the returned function is called. Nothing is saved before somebody has touched the
 * form: lists that fill themselves are not typing. Sending stops it until something changes again.
 */
function keepSaving(
  form: HTMLFormElement,
  send: (values: Values) => Promise<boolean>,
  say: (said: Said) => void,
): () => void {
  let saved = "";
  let onItsWay: Promise<boolean> | null = null;
  let state: "untouched" | "touched" | "sending" | "sent" = isChanged(form)
    ? "touched"
    : "untouched";

  async function save() {
    const values = valuesOf(form);
    const now = JSON.stringify(values);
    if (state === "untouched") saved = now;
    // What is on its way to be kept for good needs no draft.
    if (state !== "touched" || now === saved || form.ariaBusy === "true") return;
    state = "sending";
    onItsWay = send(values);
    const kept = await onItsWay;
    onItsWay = null;
    if (state !== "sending") return;
    state = "touched";
    if (kept) saved = now;
    say(kept ? "saved" : "notSaved");
  }
  const touch = ({ type }: Event) => {
    // Dictated or filled in by the browser, words are there before any key is pressed.
    if (state === "untouched" && type !== "input") saved = JSON.stringify(valuesOf(form));
    if (state !== "sending") state = "touched";
  };
  const stop = () => {
    state = "sent";
    say("nothing");
  };
  const begin = () => {
    state = "untouched";
  };

  // A draft that arrived behind what was sent, or thrown away, would outlive it.
  const hold = async (event: SubmitEvent) => {
    const { target, submitter } = event;
    if (!onItsWay || !(target instanceof HTMLFormElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    await Promise.race([onItsWay, new Promise((resolve) => setTimeout(resolve, longest))]);
    onItsWay = null;
    target.requestSubmit(submitter);
  };

  const leave = ({ target }: Event) => {
    if (target instanceof Node && !form.contains(target)) save();
  };

  const timer = setInterval(save, pause);
  const heard = { input: touch, keydown: touch, pointerdown: touch, submit: stop, reset: begin };
  for (const [event, act] of Object.entries(heard)) form.addEventListener(event, act, true);
  document.addEventListener("visibilitychange", save);
  // Before everything that answers to a form: React listens on the document.
  window.addEventListener("submit", hold, true);
  for (const event of ["pointerdown", "focusin"]) document.addEventListener(event, leave, true);
  return () => {
    clearInterval(timer);
    for (const [event, act] of Object.entries(heard)) form.removeEventListener(event, act, true);
    document.removeEventListener("visibilitychange", save);
    window.removeEventListener("submit", hold, true);
    for (const event of ["pointerdown", "focusin"])
      document.removeEventListener(event, leave, true);
  };
}

/** Whether somebody typed before this script had come, or the browser put back what they had. */
function isChanged(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
    return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
  });
}

/** What is filled in, by name; the page's own inputs are no part of it. */
function valuesOf(form: HTMLFormElement): Values {
  const fixed = new Set(["formKey", "version"]);
  for (const input of form.querySelectorAll<HTMLInputElement>("[data-fixed]"))
    fixed.add(input.name);
  const values: Values = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || value === "" || fixed.has(name) || name.startsWith("$"))
      continue;
    values[name] = [...(values[name] ?? []), value];
  }
  return values;
}

async function post(draft: AutosaveProps & { values: Values }): Promise<boolean> {
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
