"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { valuesOf } from "@/components/ui/keep-saving";
import type { AskableField } from "@/lib/enrolments/schema";
import type { Answers } from "@/lib/profiles/answers";
import { completenessOf } from "@/lib/profiles/filled";
import { CompletenessCard, type CompletenessWords } from "./completeness-card";

type LiveProps = {
  /** The id of the form that is followed. */
  form: string;
  asked: readonly AskableField[];
  /** What the form holds as the page comes. */
  answers: Answers;
};

/** The card beside the form. */
export function LiveCompleteness({ words, ...live }: LiveProps & { words: CompletenessWords }) {
  return <CompletenessCard {...useCompleteness(live)} words={words} />;
}

/** Above the form, and in sight while one types: how far it is, and in `children` whether it is kept. */
export function FormLine({ children, ...live }: LiveProps & { children: ReactNode }) {
  const t = useTranslations("ui");
  const { filled, of } = useCompleteness(live);
  return (
    <div className="sticky top-0 z-20 flex min-h-12 flex-wrap items-center justify-between gap-x-4 rounded-b-md border border-line bg-surface px-4 py-1 text-sm shadow-lift sm:min-h-10 print:hidden">
      <span>{t("answered", { filled, of })}</span>
      {children}
    </div>
  );
}

function useCompleteness({ form: id, asked, answers }: LiveProps) {
  const [held, setHeld] = useState(answers);
  useEffect(() => {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement)) return;
    const look = () => setHeld(valuesOf(form));
    look();
    // What is chosen from a list stands in hidden fields, which tell nobody when they come and go.
    const lists = new MutationObserver(look);
    lists.observe(form, { childList: true, subtree: true });
    form.addEventListener("input", look);
    form.addEventListener("change", look);
    return () => {
      lists.disconnect();
      form.removeEventListener("input", look);
      form.removeEventListener("change", look);
    };
  }, [id]);
  return completenessOf(asked, held);
}
