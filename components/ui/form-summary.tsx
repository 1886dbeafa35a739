"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/form-state";
import { fieldId } from "./form-context";

/**
 * What came of the form: problems get the focus and lead to their fields. Success stands here only
 * when the form was sent before scripts had loaded; otherwise the page says it.
 */
export function FormSummary(props: { state: FormState; formId: string; list: boolean }) {
  const { state, formId, list } = props;
  const t = useTranslations("ui");
  const box = useRef<HTMLElement>(null);
  const problems = state.status === "invalid" || state.status === "refused";
  const fields = Object.entries(state.fields).filter(([, sentences]) => sentences.length > 0);
  const labels = useLabels(formId, state);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a second answer of the same kind gets the focus too
  useEffect(() => {
    if (problems) box.current?.focus();
  }, [problems, state.at]);

  return (
    <>
      {state.status === "done" && state.message ? (
        <p className="rounded-md bg-soft px-4 py-3 text-accent">{state.message}</p>
      ) : null}
      {problems ? (
        <section
          ref={box}
          tabIndex={-1}
          aria-labelledby={`${formId}-problems`}
          className="rounded-md border border-brick/40 bg-brick-soft px-4 py-3 text-ink"
        >
          <p id={`${formId}-problems`} className="font-semibold text-brick">
            {state.message ?? t("form.problems", { count: fields.length })}
          </p>
          {state.first ? (
            <a
              href={state.first.href}
              target="_blank"
              className="underline underline-offset-2"
              rel="noopener"
            >
              {state.first.words}
            </a>
          ) : null}
          {list && fields.length > 0 ? (
            <ul className="mt-1 list-disc ps-5">
              {fields.map(([name, sentences]) => (
                <li key={name}>
                  <a href={`#${fieldId(formId, name)}`} className="underline underline-offset-2">
                    {labels[name]
                      ? `${asLead(labels[name], t("colon"))} ${sentences[0]}`
                      : sentences[0]}
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      ) : null}
    </>
  );
}

/** A label that asks ends as it is. */
const asLead = (label: string, colon: string) =>
  /[?!:.]$/.test(label) ? label : `${label}${colon}`;

/** The words beside each field, so that "Please fill this in." says what "this" is. */
function useLabels(formId: string, state: FormState): Record<string, string> {
  const [labels, setLabels] = useState<Record<string, string>>({});
  useEffect(() => {
    const found = Object.keys(state.fields).map((name) => {
      const label = document.getElementById(`${fieldId(formId, name)}-label`);
      return [name, label?.textContent ?? ""] as const;
    });
    setLabels(Object.fromEntries(found));
  }, [formId, state.fields]);
  return labels;
}
