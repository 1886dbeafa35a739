"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Progress } from "./progress";

/** What the polled address answers; its words are already in the person's language. */
export type ProgressNews = {
  stage: string;
  done: number;
  total: number | null;
  secondsLeft: number | null;
  finished: boolean;
};

type LiveProgressProps = {
  url: string;
  label: string;
  first: ProgressNews;
  /** A form with a quiet button; its action stops the work. */
  cancel?: ReactNode;
};

/** Follows long work until it is finished, and then shows the page anew. It can be left. */
export function LiveProgress({ url, label, first, cancel }: LiveProgressProps) {
  const t = useTranslations("ui.progress");
  const { news, lost } = useNews(url, first);
  return (
    <div>
      <Progress {...news} label={label} />
      <p role="status" className="sr-only">
        {news.stage}
      </p>
      {lost ? <p className="mt-1.5 text-sm text-amber">{t("lost")}</p> : null}
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
        {cancel}
        <p className="text-sm text-muted">{t("leave")}</p>
      </div>
      <noscript>
        {/* biome-ignore lint/a11y/useValidAnchor: an empty address is this page again */}
        <a href="" className="text-accent underline">
          {t("again")}
        </a>
      </noscript>
    </div>
  );
}

function useNews(url: string, first: ProgressNews) {
  const router = useRouter();
  const [news, setNews] = useState(first);
  const [lost, setLost] = useState(false);
  const misses = useRef(0);

  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    async function ask() {
      const answer = await fetchNews(url, stop.signal);
      if (stop.signal.aborted) return;
      misses.current = answer ? 0 : misses.current + 1;
      setLost(misses.current > 2);
      if (answer) setNews(answer);
      // What the page was made from may be a moment older than this answer, so it is asked until
      // the page has something else to show.
      if (answer?.finished) router.refresh();
      timer = setTimeout(ask, misses.current > 2 ? 5000 : 1000);
    }
    timer = setTimeout(ask, 600);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [url, router]);
  return { news, lost };
}

async function fetchNews(url: string, signal: AbortSignal): Promise<ProgressNews | null> {
  try {
    const response = await fetch(url, { signal, cache: "no-store" });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
