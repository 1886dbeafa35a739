import { useId } from "react";
import { Figure } from "./figure";

type Tier = "poor" | "weak" | "good";

type FitHistogramProps = {
  title: string;
  /** The sentence that says what the picture shows. */
  summary: string;
  /** Fits from 0 to 100 in equal steps: how many pairs of each kind. */
  bars: readonly Record<Tier, number>[];
  /** 0 to 100. */
  thresholds: { poor: number; weak: number };
  words: {
    poor: string;
    weak: string;
    fit: string;
    pairs: string;
    /** By bar: "35 to 40". */
    ranges: readonly string[];
  };
};

const WIDTH = 400;
const HEIGHT = 120;
const FOOT = 22;
const HEAD = 36;
const tiers = ["poor", "weak", "good"] as const;
const colours = { poor: "var(--brick)", weak: "var(--amber)", good: "var(--accent)" };

/** How many pairs have which fit, with the two thresholds. Knows no words of its own. */
export function FitHistogram({ title, summary, bars, thresholds, words }: FitHistogramProps) {
  const id = useId();
  const most = Math.max(1, ...bars.map(sumOf));
  const step = WIDTH / Math.max(1, bars.length);
  return (
    <Figure
      summary={summary}
      table={{
        caption: title,
        head: [words.fit, words.pairs],
        rows: bars.flatMap((bar, at) =>
          sumOf(bar) > 0 ? [[words.ranges[at] ?? "", String(sumOf(bar))]] : [],
        ),
      }}
    >
      <svg
        viewBox={`0 0 ${WIDTH} ${HEAD + HEIGHT + FOOT}`}
        role="img"
        aria-labelledby={id}
        className="w-full max-w-lg"
      >
        <title id={id}>{title}</title>
        {bars.map((bar, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a scale never move
          <Column key={at} bar={bar} x={at * step} width={step} most={most} />
        ))}
        <path d={`M0 ${HEAD + HEIGHT}h${WIDTH}`} stroke="var(--edge)" strokeWidth="1" />
        {[0, 25, 50, 75, 100].map((fit) => (
          <text
            key={fit}
            x={(fit * WIDTH) / 100}
            y={HEAD + HEIGHT + 16}
            textAnchor={fit === 0 ? "start" : fit === 100 ? "end" : "middle"}
            fontSize="12"
            fill="var(--muted)"
          >
            {fit}
          </text>
        ))}
        <Threshold at={thresholds.poor} word={words.poor} line={1} />
        <Threshold at={thresholds.weak} word={words.weak} line={2} />
      </svg>
    </Figure>
  );
}

type ColumnProps = { bar: Record<Tier, number>; x: number; width: number; most: number };

/** The kinds of one step on top of each other; a step that a threshold divides has two. */
function Column({ bar, x, width, most }: ColumnProps) {
  let top = HEAD + HEIGHT;
  return tiers.map((tier) => {
    if (bar[tier] === 0) return null;
    const height = (bar[tier] / most) * HEIGHT;
    top -= height;
    const place = { x: x + 1.5, y: top, width: width - 3, height };
    return <rect key={tier} {...place} rx="2" fill={colours[tier]} />;
  });
}

/** Nothing to see of a threshold that excludes nobody. */
function Threshold({ at, word, line }: { at: number; word: string; line: 1 | 2 }) {
  if (at === 0) return null;
  const x = (at * WIDTH) / 100;
  const fits = at <= 75;
  const top = line * 15 - 3;
  return (
    <>
      <path
        d={`M${x} ${top - 9}V${HEAD + HEIGHT}`}
        stroke="var(--ink)"
        strokeWidth="1"
        strokeDasharray="3 3"
      />
      <text
        x={fits ? x + 4 : x - 4}
        y={top}
        textAnchor={fits ? "start" : "end"}
        fontSize="12"
        fill="var(--ink)"
      >
        {word}
      </text>
    </>
  );
}

const sumOf = ({ poor, weak, good }: Record<Tier, number>) => poor + weak + good;
