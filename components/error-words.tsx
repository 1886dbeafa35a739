"use client";

import { useTranslations } from "next-intl";
import { buttonStyles } from "@/components/ui/button-styles";

/** What to do when something failed on our side, with the number that finds it in the log. */
export function ErrorWords({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("ui.error");
  const id = digestOf(error);
  return (
    <div className="mx-auto max-w-xl px-4 py-14" role="alert">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="mt-3 text-lg text-muted">{t("words")}</p>
      {id ? <p className="mt-3 font-semibold">{t("number", { id })}</p> : null}
      <div className="mt-6 flex flex-col gap-3 sm:flex-row">
        <button type="button" onClick={retry} className={buttonStyles({})}>
          {t("again")}
        </button>
        {/* A whole new page, in case what runs in this one is what is broken. */}
        <a href="/" className={buttonStyles({ variant: "quiet" })}>
          {t("home")}
        </a>
      </div>
    </div>
  );
}

function digestOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}
