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
  const fields = useInOrder(formId, state);

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
              {fields.map(({ name, label, sentence }) => (
                <li key={name}>
                  <a href={`#${fieldId(formId, name)}`} className="underline underline-offset-2">
                    {label ? `${asLead(label, t("colon"))} ${sentence}` : sentence}
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

type WrongField = { name: string; label: string; sentence: string };

/**
 * As they stand on the page, each with the words beside it, so that "Please fill this in." says what
 * "this" is. Before scripts, in the order of their checks and without.
 */
function useInOrder(formId: string, { fields }: FormState): WrongField[] {
  const [labels, setLabels] = useState<Record<string, string>>({});
  useEffect(() => {
    const found = Object.keys(fields).flatMap((name) => {
      const label = document.getElementById(`${fieldId(formId, name)}-label`);
      return label ? [{ name, label }] : [];
    });
    found.sort((one, other) => (isBefore(one.label, other.label) ? -1 : 1));
    setLabels(Object.fromEntries(found.map(({ name, label }) => [name, wordsOf(label)])));
  }, [formId, fields]);
  const names = Object.keys({ ...labels, ...fields });
  return names.flatMap((name) => {
    const [sentence] = fields[name] ?? [];
    return sentence ? [{ name, label: labels[name] ?? "", sentence }] : [];
  });
}

const isBefore = (one: Node, other: Node) =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** In a group that is named, such as the second of three times, with its name before it. */
function wordsOf(label: HTMLElement): string {
  const words = label.textContent ?? "";
  const legend = label.closest("fieldset")?.querySelector(":scope > legend");
  if (!legend || legend.contains(label)) return words;
  return `${(legend.querySelector("[id$=-label]") ?? legend).textContent} · ${words}`;
}
