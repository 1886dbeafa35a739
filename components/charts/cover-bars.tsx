import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Figure } from "./figure";

export type CoverRow = {
  id: string;
  label: string;
  /** Of those asked: with what they asked for, and without anybody. */
  asked: number;
  met: number;
  open: number;
};

type CoverBarsProps = {
  title: string;
  summary: ReactNode;
  rows: CoverRow[];
  /** What the three parts of a bar mean. */
  words: { met: string; unmet: string; open: string };
  table: { head: string[]; rows: ReactNode[][] };
  csv?: string;
};

const WIDTH = 440;
const LABEL = 118;
const COUNT = 62;
const STEP = 30;

/** Of each kind, how many have what they asked for: the full part of the bar. */
export function CoverBars({ title, summary, rows, words, table, csv }: CoverBarsProps) {
  const id = useId();
  const hatch = useId().replace(/\W/g, "");
  const most = Math.max(1, ...rows.map(({ asked }) => asked));
  return (
    <Figure
      summary={summary}
      csv={csv}
      legend={<Legend words={words} hatch={hatch} />}
      table={{ caption: title, ...table }}
    >
      <svg
        viewBox={`0 0 ${WIDTH} ${rows.length * STEP}`}
        role="img"
        aria-labelledby={id}
        className="w-full max-w-2xl text-[13.5px] max-sm:text-[16px]"
      >
        <title id={id}>{title}</title>
        <Hatch id={hatch} />
        {rows.map((row, at) => (
          <Row
            key={row.id}
            row={row}
            y={at * STEP}
            scale={(WIDTH - LABEL - COUNT) / most}
            hatch={hatch}
          />
        ))}
      </svg>
    </Figure>
  );
}

function Row(props: { row: CoverRow; y: number; scale: number; hatch: string }) {
  const { row, y, scale, hatch } = props;
  const t = useTranslations("ui.cover");
  const { label, asked, met, open } = row;
  const unmet = asked - met - open;
  const part = { y: y + 5, height: 18 };
  return (
    <>
      <text x="0" y={y + 19} fill="var(--ink)">
        {label}
      </text>
      <rect {...part} x={LABEL} width={met * scale} fill="var(--accent)" />
      <rect {...part} x={LABEL + met * scale} width={unmet * scale} fill={`url(#${hatch})`} />
      <rect
        {...part}
        x={LABEL}
        width={asked * scale}
        rx="3"
        fill="none"
        stroke="var(--edge)"
        strokeWidth="1.200"
      />
      <text x={LABEL + asked * scale + 8} y={y + 19} fill="var(--muted)">
        {t("count", { met, asked })}
      </text>
    </>
  );
}

function Legend({ words, hatch }: { words: CoverBarsProps["words"]; hatch: string }) {
  const fills = { met: "var(--accent)", unmet: `url(#${hatch})`, open: "none" };
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      {(["met", "unmet", "open"] as const).map((part) => (
        <li key={part} className="flex items-center gap-2">
          <svg width="22" height="14" aria-hidden="true">
            <rect
              x="1"
              y="1"
              width="20"
              height="12"
              rx="3"
              fill={fills[part]}
              stroke="var(--edge)"
            />
          </svg>
          {words[part]}
        </li>
      ))}
    </ul>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill="var(--surface)" />
        <path d="M0 0v6" stroke="var(--amber)" strokeWidth="3" />
      </pattern>
    </defs>
  );
}
