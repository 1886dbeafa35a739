"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import {
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from "react";
import { emptyForm, type FormState } from "@/lib/form-state";
import { FormContext } from "./form-context";
import { FormSummary } from "./form-summary";
import { readForm, withoutSign } from "./half-typed";
import { notSentKey } from "./not-sent";
import { useTurn } from "./one-at-a-time";
import { say } from "./said";

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

export type FormProps = {
  action: FormAction;
  /** Made by the page on the server, so that a form sent twice makes one thing. */
  formKey?: string;
  id?: string;
  /** `grid gap-5` unless told otherwise; keep a grid, so that the summary stands apart. */
  className?: string;
  children: ReactNode;
  /** Errors show at the fields only, for a form of one field. */
  summary?: boolean;
  "aria-label"?: string;
  "aria-labelledby"?: string;
};

/**
 * A form that keeps what was typed, says what to put right, and works before scripts have loaded.
 * The browser refuses nothing itself: what is wrong is said at every field at once, in our words.
 */
export function Form({ action, formKey, children, summary = true, ...rest }: FormProps) {
  const made = useId();
  const id = rest.id ?? made;
  const form = useRef<HTMLFormElement>(null);
  const { state, pending, post, onSubmit } = useSending(action);
  const { status, at } = state;

  // `at` is a dependency because the same answer may come twice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (status === "done") form.current?.reset();
  }, [status, at]);

  return (
    <form
      {...rest}
      id={id}
      ref={form}
      action={post}
      onSubmit={onSubmit}
      noValidate
      aria-busy={pending}
      className={rest.className ?? "grid gap-5"}
    >
      {formKey ? <input type="hidden" name="formKey" value={formKey} /> : null}
      <FormContext value={{ id, state, pending }}>
        <FormSummary state={state} formId={id} list={summary} />
        {children}
      </FormContext>
    </form>
  );
}

/**
 * Before hydration the browser posts the form itself. After it we call the action ourselves:
 * React would empty the fields after each answer, and lose them when the network fails.
 */
function useSending(action: FormAction) {
  const t = useTranslations("ui.form");
  const [posted, post] = useActionState(action, emptyForm);
  const [answered, setAnswered] = useState<FormState | null>(null);
  const [pending, start] = useTransition();
  const { busy, take } = useTurn();
  const state = answered ?? posted;

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending || busy) return;
    const { submitter } = event.nativeEvent as globalThis.SubmitEvent;
    const { data, halfTyped } = readForm(event.currentTarget, submitter);
    say(null);
    start(() => {
      const sending = send(data, halfTyped);
      take(sending);
      return sending;
    });
  }

  async function send(data: FormData, halfTyped: readonly string[]): Promise<void> {
    try {
      const answer = await action(state, data);
      const done = answer.status === "done";
      // The page says it: by then this form may be gone, with what it has changed.
      if (done) say(answer.message ?? null);
      const values = withoutSign(answer.values, halfTyped);
      setAnswered(done ? { ...answer, message: "" } : { ...answer, values });
    } catch (error) {
      unstable_rethrow(error);
      const message = t(notSentKey(error));
      setAnswered({ ...emptyForm, status: "refused", message, at: Date.now() });
    }
  }
  return { state, pending, post, onSubmit };
}
