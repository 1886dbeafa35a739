"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, type SubmitEvent, useId, useState, useTransition } from "react";
import { emptyForm } from "@/lib/form-state";
import { FormContext } from "./form-context";
import { notSentKey } from "./not-sent";

type PlainFormProps = {
  /** A server action that answers with a page, not with a form. */
  action: (data: FormData) => void | Promise<void>;
  className?: string;
  children: ReactNode;
  "aria-label"?: string;
};

/**
 * A form of buttons only: there is nothing to put right in it. Where it could not be sent, it says
 * so in its place, instead of taking down the page with what is typed elsewhere on it.
 */
export function PlainForm({ action, children, ...rest }: PlainFormProps) {
  const t = useTranslations("ui.form");
  const id = useId();
  const [pending, start] = useTransition();
  const [trouble, setTrouble] = useState("");

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const { submitter } = event.nativeEvent as globalThis.SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    setTrouble("");
    start(async () => {
      try {
        await action(data);
      } catch (error) {
        unstable_rethrow(error);
        setTrouble(t(notSentKey(error)));
      }
    });
  }
  return (
    <form {...rest} action={action} onSubmit={onSubmit} aria-busy={pending}>
      <FormContext value={{ id, state: emptyForm, pending }}>{children}</FormContext>
      {trouble ? (
        <p role="alert" className="mt-2 basis-full text-sm text-brick">
          {trouble}
        </p>
      ) : null}
    </form>
  );
}
