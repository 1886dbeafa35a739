import type { Route } from "next";
import type { ReactNode } from "react";
import { Badge, type Tone } from "./badge";
import { Link } from "./link";

type StatProps<R extends string> = {
  /** Already formatted for people: "3", "86 %". */
  value: ReactNode;
  /** What is counted: "without a mentor". */
  word: ReactNode;
  sentence?: ReactNode;
  badge?: { tone: Tone; word: ReactNode };
  /** The list behind the number. */
  link?: { href: Route<R>; label: ReactNode };
};

/** A number with what it means and where to act. */
export function Stat<R extends string>({ value, word, sentence, badge, link }: StatProps<R>) {
  return (
    <section className="card flex min-w-0 flex-col rounded-lg border border-line bg-surface p-5 shadow-lift sm:px-6">
      <h2 className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 text-lg">
        <span className="text-[2.6rem] leading-none font-normal lining-nums">{value}</span>{" "}
        <span className="col-span-full mt-2.5">{word}</span>
        {badge ? (
          <span className="col-start-2 row-start-1 font-sans tracking-normal">
            <Badge tone={badge.tone}>{badge.word}</Badge>
          </span>
        ) : null}
      </h2>
      {sentence ? <p className="mt-1.5 text-sm text-muted">{sentence}</p> : null}
      {link ? (
        <p className="mt-auto pt-3 text-sm print:hidden">
          <Link href={link.href} className="inline-block py-1">
            {link.label}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
