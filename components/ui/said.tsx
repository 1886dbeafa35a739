"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { toastClose, toastLook, toastPlace } from "./toast-styles";

const said = "bookends:said";

/** Has the page say what came of a form; null when another answer is awaited. */
export function say(message: string | null): void {
  window.dispatchEvent(new CustomEvent(said, { detail: message }));
}

type News = { message: string; path: string; count: number };

/**
 * What a form has done, said by the page: the form may go, or be filled anew, with what it changed.
 * The region is there before its words, so that they are announced. It stays until it is closed,
 * another form is sent, or the page is left.
 */
export function Said() {
  const t = useTranslations("ui.toast");
  const path = usePathname();
  const [news, setNews] = useState<News | null>(null);

  useEffect(() => {
    const hear = (event: Event) => {
      const message = event instanceof CustomEvent ? event.detail : null;
      setNews((before) =>
        typeof message === "string" ? { message, path, count: (before?.count ?? 0) + 1 } : null,
      );
    };
    window.addEventListener(said, hear);
    return () => window.removeEventListener(said, hear);
  }, [path]);

  const shown = news?.path === path ? news : null;
  return (
    <div className={shown ? `${toastPlace} ${toastLook}` : "sr-only"}>
      <div role="status" className="flex-1">
        {shown ? <p key={shown.count}>{shown.message}</p> : null}
      </div>
      {shown ? (
        <button
          type="button"
          onClick={() => setNews(null)}
          aria-label={t("close")}
          className={toastClose}
        >
          ×
        </button>
      ) : null}
    </div>
  );
}
