/** What the page says of the draft. */
export type Said = "nothing" | "touched" | "saved" | "notSaved";

export type Values = Record<string, string[]>;
const pause = 2000;
/** Milliseconds that sending waits for a draft on its way. */
const longest = 4000;

/**
 * Watches until the returned function is called. Nothing is saved before somebody has touched the
 * form: lists that fill themselves are not typing. Sending stops it until something changes again.
 */
export function keepSaving(
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
    if (state === "untouched" || state === "sent") say("touched");
    if (state !== "sending") state = "touched";
  };
  const stop = () => {
    state = "sent";
    say("nothing");
  };
  const begin = () => {
    state = "untouched";
  };

  const leave = ({ target }: Event) => {
    if (target instanceof Node && !form.contains(target)) save();
  };

  const timer = setInterval(save, pause);
  const heard = { input: touch, keydown: touch, pointerdown: touch, submit: stop, reset: begin };
  for (const [event, act] of Object.entries(heard)) form.addEventListener(event, act, true);
  document.addEventListener("visibilitychange", save);
  const letGo = holdSending(() => onItsWay);
  for (const event of ["pointerdown", "focusin"]) document.addEventListener(event, leave, true);
  return () => {
    clearInterval(timer);
    for (const [event, act] of Object.entries(heard)) form.removeEventListener(event, act, true);
    document.removeEventListener("visibilitychange", save);
    letGo();
    for (const event of ["pointerdown", "focusin"])
      document.removeEventListener(event, leave, true);
  };
}

/**
 * Lets no form of the page be sent while a draft is on its way: arriving behind what was sent, or
 * thrown away, it would outlive it. Before everything that answers to a form: React listens on the
 * document.
 */
function holdSending(onItsWay: () => Promise<boolean> | null): () => void {
  const hold = async (event: SubmitEvent) => {
    const { target, submitter } = event;
    const draft = onItsWay();
    if (!draft || !(target instanceof HTMLFormElement) || waited.delete(target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    await Promise.race([draft, new Promise((resolve) => setTimeout(resolve, longest))]);
    waited.add(target);
    target.requestSubmit(submitter);
    waited.delete(target);
  };
  const waited = new Set<HTMLFormElement>();
  window.addEventListener("submit", hold, true);
  return () => window.removeEventListener("submit", hold, true);
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
export function valuesOf(form: HTMLFormElement): Values {
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
