import { type ReactNode, useId } from "react";
import { Figure } from "./figure";

type DumbbellRow = {
  id: string;
  label: string;
  /** 0 to 100; null for none. */
  before: number | null;
  after: number | null;
  /** What changes, in words. */
  note: string;
};

type DumbbellsProps = {
  title: string;
  summary: ReactNode;
  rows: DumbbellRow[];
  marks: { at: number; label: string }[];
  words: { before: string; after: string; none: string };
  table: { head: string[]; rows: ReactNode[][] };
  csv?: string;
};

const WIDTH = 960;
const LABEL = 190;
const STEP = 40;
const HEAD = 26;
const x = (value: number | null) => LABEL + ((value ?? 0) / 100) * (WIDTH - LABEL - 12);

/** From what to what, one line each: an open ring before, a full one after. */
export function Dumbbells({ title, summary, rows, marks, words, table, csv }: DumbbellsProps) {
  const id = useId();
  const height = HEAD + rows.length * STEP;
  return (
    <Figure
      summary={summary}
      csv={csv}
      legend={<Legend words={words} />}
      table={{ caption: title, ...table }}
    >
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-labelledby={id}
        className="w-full text-[14px] max-sm:hidden"
      >
        <title id={id}>{title}</title>
        {marks.map(({ at, label }) => (
          <g key={label}>
            <line
              x1={x(at)}
              x2={x(at)}
              y1={HEAD - 6}
              y2={height}
              stroke="var(--edge)"
              strokeDasharray="4 3"
            />
            <text x={x(at)} y="13" fontSize="12" textAnchor="middle" fill="var(--muted)">
              {label}
            </text>
          </g>
        ))}
        {rows.map((row, at) => (
          <Row key={row.id} row={row} y={HEAD + at * STEP} />
        ))}
      </svg>
      <ul className="grid gap-2.5 sm:hidden">
        {rows.map((row) => (
          <li key={row.id} className="text-sm">
            <strong>{row.label}</strong>
            <span className={`block ${toneOf(row).words}`}>{row.note}</span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}

function Row({ row, y }: { row: DumbbellRow; y: number }) {
  const { line } = toneOf(row);
  const middle = y + 13;
  return (
    <>
      <text x="0" y={y + 18} fill="var(--ink)">
        {row.label.length > 24 ? `${row.label.slice(0, 23)}…` : row.label}
      </text>
      <line
        x1={LABEL}
        x2={WIDTH - 12}
        y1={middle}
        y2={middle}
        stroke="var(--line)"
        strokeWidth="1"
      />
      <line
        x1={x(row.before)}
        x2={x(row.after)}
        y1={middle}
        y2={middle}
        stroke={line}
        strokeWidth="3"
      />
      <circle
        cx={x(row.before)}
        cy={middle}
        r="6"
        fill="var(--surface)"
        stroke={line}
        strokeWidth="2.200"
      />
      <circle cx={x(row.after)} cy={middle} r="7" fill={line} />
      <text
        x={LABEL}
        y={y + 33}
        fontSize="12"
        fill="var(--muted)"
        paintOrder="stroke"
        stroke="var(--surface)"
        strokeWidth="3"
      >
        {row.note}
      </text>
    </>
  );
}

function toneOf({ before, after }: DumbbellRow) {
  const change = (after ?? 0) - (before ?? 0);
  if (change < 0) return { line: "var(--brick)", words: "text-brick" };
  if (change > 0) return { line: "var(--accent)", words: "text-accent" };
  return { line: "var(--edge)", words: "text-muted" };
}

function Legend({ words }: { words: DumbbellsProps["words"] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted max-sm:hidden">
      <li className="flex items-center gap-2">
        <svg width="16" height="16" aria-hidden="true">
          <circle cx="8" cy="8" r="6" fill="none" stroke="var(--edge)" strokeWidth="2.200" />
        </svg>
        {words.before}
      </li>
      <li className="flex items-center gap-2">
        <svg width="16" height="16" aria-hidden="true">
          <circle cx="8" cy="8" r="7" fill="var(--edge)" />
        </svg>
        {words.after}
      </li>
      <li>0: {words.none}</li>
    </ul>
  );
}
