"use client";

import { useEffect, useRef, useState } from "react";
import type { PreviewAnswer, PreviewNews } from "../../preview/news";
import { PreviewPanel, type PreviewWords } from "./preview-panel";

type LivePreviewProps = {
  words: PreviewWords & { waiting: string; lost: string; noScript: string };
};

/** Milliseconds without a move before asking, and before saying aloud what came of it. */
const PAUSE = 150;
const QUIET = 1200;

/**
 * What the settings of the form around it would come to, asked again as they move. An answer that a
 * later move has overtaken is dropped.
 */
export function LivePreview({ words }: LivePreviewProps) {
  const place = useRef<HTMLDivElement>(null);
  const { news, opened, problem, waiting, said } = usePreview(place, words.lost);
  // Numbers of before stand back by what they lie on; faded they would be hard to read.
  const ground = news && (waiting || problem) ? "bg-sunken" : "bg-surface";
  return (
    <div ref={place} className="contents lg:sticky lg:top-5 lg:block">
      <div className="z-10 rounded-lg border border-line bg-surface px-5 py-4 shadow-lift max-lg:sticky max-lg:top-0 max-lg:order-first lg:rounded-b-none lg:border-b-0 lg:px-6 lg:pb-2 lg:shadow-none">
        <h2 className="text-sm font-normal text-muted max-lg:sr-only">{words.title}</h2>
        <p className="font-serif text-xl noscript:hidden" aria-busy={waiting}>
          {news?.headline ?? words.waiting}
        </p>
        <p className="text-sm text-muted">{news?.counts}</p>
        {problem ? <p className="mt-1 text-sm font-semibold text-brick">{problem}</p> : null}
        <p className="hidden text-sm noscript:block">{words.noScript}</p>
      </div>
      <div
        className={`rounded-lg border border-line px-5 pb-5 shadow-lift transition-colors max-lg:pt-5 lg:rounded-t-none lg:border-t-0 lg:px-6 noscript:hidden ${ground}`}
      >
        {news && opened ? <PreviewPanel news={news} opened={opened} words={words} /> : null}
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

type Seen = { news: PreviewNews | null; opened: PreviewNews | null; problem: string | null };

function usePreview(place: React.RefObject<HTMLElement | null>, lost: string) {
  const [seen, setSeen] = useState<Seen>({ news: null, opened: null, problem: null });
  const [waiting, setWaiting] = useState(true);
  const [said, setSaid] = useState("");

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let asked = 0;
    let pause: ReturnType<typeof setTimeout>;
    let quiet: ReturnType<typeof setTimeout>;

    async function look(moved: boolean) {
      asked += 1;
      const mine = asked;
      setWaiting(true);
      const answer = await ask(form as HTMLFormElement);
      if (mine !== asked) return;
      setWaiting(false);
      const problem = answer === null ? lost : "problem" in answer ? answer.problem : null;
      const news = answer && !("problem" in answer) ? answer : null;
      setSeen((before) => ({
        news: news ?? before.news,
        opened: before.opened ?? news,
        problem,
      }));
      clearTimeout(quiet);
      if (moved) quiet = setTimeout(() => setSaid(problem ?? news?.said ?? ""), QUIET);
    }
    const move = () => {
      clearTimeout(pause);
      clearTimeout(quiet);
      pause = setTimeout(look, PAUSE, true);
    };
    form.addEventListener("input", move);
    look(false);
    return () => {
      form.removeEventListener("input", move);
      clearTimeout(pause);
      clearTimeout(quiet);
      asked = -1;
    };
  }, [place, lost]);
  return { ...seen, waiting, said };
}

async function ask(form: HTMLFormElement): Promise<PreviewAnswer | null> {
  try {
    const body = new FormData(form);
    const response = await fetch("/district/matching/preview", { method: "POST", body });
    const isOurs = response.headers.get("content-type")?.includes("json");
    return isOurs ? await response.json() : null;
  } catch {
    return null;
  }
}
