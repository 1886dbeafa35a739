import { useFormatter } from "next-intl";
import { type ReactNode, useId } from "react";
import { Figure } from "./figure";

export type HistogramBar = {
  from: number;
  to: number;
  count: number;
  /** What the count is made of, from the foot up; all of one kind without it. */
  parts?: { tone: "accent" | "amber" | "brick"; count: number }[];
};

type HistogramProps = {
  title: string;
  summary: ReactNode;
  /** Side by side, the lowest first. */
  bars: HistogramBar[];
  /** Lines across the picture, each with its word. */
  marks?: { at: number; label: string }[];
  /** What stands under the axis, such as the unit. */
  axis: string;
  table: { head: string[]; rows: ReactNode[][] };
  csv?: string;
};

const WIDTH = 440;
const LINE = 16;
const HEIGHT = 140;
const FOOT = 40;
const tones = { accent: "var(--accent)", amber: "var(--amber)", brick: "var(--brick)" };

/** How many there are of each size. */
export function Histogram({ title, summary, bars, marks = [], axis, table, csv }: HistogramProps) {
  const id = useId();
  const format = useFormatter();
  const least = bars[0]?.from ?? 0;
  const most = bars.at(-1)?.to ?? 1;
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  const top = 24 + marks.length * LINE;
  const x = (value: number) => ((value - least) / (most - least)) * WIDTH;
  const y = (count: number) => top + HEIGHT - (count / highest) * HEIGHT;
  return (
    <Figure summary={summary} csv={csv} table={{ caption: title, ...table }}>
      <svg
        viewBox={`-14 0 ${WIDTH + 28} ${top + HEIGHT + FOOT}`}
        role="img"
        aria-labelledby={id}
        className="w-full max-w-2xl text-[12.5px] max-sm:text-[16px]"
      >
        <title id={id}>{title}</title>
        {bars.map((bar) => (
          <Bar key={bar.from} bar={bar} left={x(bar.from)} right={x(bar.to)} y={y} />
        ))}
        <line
          x1="0"
          x2={WIDTH}
          y1={top + HEIGHT}
          y2={top + HEIGHT}
          stroke="var(--edge)"
          strokeWidth="1.200"
        />
        {ticksOf(bars).map((value) => (
          <text
            key={value}
            x={x(value)}
            y={top + HEIGHT + 17}
            textAnchor="middle"
            fill="var(--muted)"
          >
            {format.number(value)}
          </text>
        ))}
        <text x={WIDTH / 2} y={top + HEIGHT + 35} textAnchor="middle" fill="var(--muted)">
          {axis}
        </text>
        {marks.map(({ at, label }, row) => (
          <Mark key={label} x={x(at)} label={label} row={row} foot={top + HEIGHT} />
        ))}
      </svg>
    </Figure>
  );
}

type BarProps = {
  bar: HistogramBar;
  left: number;
  right: number;
  /** Where a count ends on the screen. */
  y: (count: number) => number;
};

function Bar({ bar, left, right, y }: BarProps) {
  const format = useFormatter();
  if (bar.count === 0) return null;
  const parts = bar.parts ?? [{ tone: "accent" as const, count: bar.count }];
  let below = 0;
  return (
    <>
      {parts.map(({ tone, count }) => {
        if (count === 0) return null;
        below += count;
        return (
          <rect
            key={tone}
            x={left + 1.5}
            y={y(below)}
            width={Math.max(1, right - left - 3)}
            height={y(below - count) - y(below)}
            rx="3"
            fill={tones[tone]}
          />
        );
      })}
      <text
        x={(left + right) / 2}
        y={y(bar.count) - 5}
        textAnchor="middle"
        fill="var(--ink)"
        paintOrder="stroke"
        stroke="var(--surface)"
        strokeWidth="3"
      >
        {format.number(bar.count)}
      </text>
    </>
  );
}

/** Each on a line of its own, so that two that are close do not cover each other. */
function Mark(props: { x: number; label: string; row: number; foot: number }) {
  const { x, label, row, foot } = props;
  const after = x < WIDTH * 0.7;
  return (
    <>
      <line
        x1={x}
        x2={x}
        y1={4 + row * LINE}
        y2={foot}
        stroke="var(--ink)"
        strokeWidth="1.300"
        strokeDasharray="4 3"
      />
      <text
        x={x + (after ? 5 : -5)}
        y={13 + row * LINE}
        textAnchor={after ? "start" : "end"}
        fill="var(--ink)"
        paintOrder="stroke"
        stroke="var(--surface)"
        strokeWidth="4"
      >
        {label}
      </text>
    </>
  );
}

const TICKS = 6;
const rounds = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

/** Edges of bars that are round numbers, few enough to read. */
function ticksOf(bars: readonly HistogramBar[]): number[] {
  const edges = [...bars.map(({ from }) => from), bars.at(-1)?.to ?? 0];
  const at = (step: number) => edges.filter((edge) => edge % step === 0);
  return at(rounds.find((step) => at(step).length <= TICKS) ?? 1000);
}
