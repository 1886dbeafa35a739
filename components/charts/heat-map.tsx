import type { Route } from "next";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Link } from "@/components/ui/link";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Figure } from "./figure";

type HeatMapProps = {
  title: string;
  summary: ReactNode;
  /** One per week, oldest first; `short` stands above the picture where there is room. */
  columns: { id: string; label: string; short?: string }[];
  /** `href` leads on from the row's name in the table. */
  rows: { id: string; label: string; values: number[]; href?: Route }[];
  /** From this many on, a cell is as dark as it gets. */
  most?: number;
  csv?: string;
};

const CELL = 24;
const GAP = 4;
const LABEL = 150;
const HEAD = 20;
/** Pixels below which the picture is not drawn smaller: its weeks scroll beside the names. */
const LEAST = 560;
/** Room for the last heading, which is wider than its cell. */
const EDGE = 10;

/** Weeks across, people down: the darker, the more. Where there is no room for all, the newest show first. */
export function HeatMap({ title, summary, columns, rows, most = 3, csv }: HeatMapProps) {
  const t = useTranslations("ui.heat");
  const id = useId();
  const weeks = columns.length * (CELL + GAP) + EDGE;
  const height = HEAD + rows.length * (CELL - 4 + GAP);
  const newestFirst = columns.toReversed();
  return (
    <Figure
      summary={summary}
      csv={csv}
      legend={<HeatLegend most={most} />}
      table={{
        caption: title,
        head: [t("row"), ...newestFirst.map((column) => column.label)],
        rows: rows.map((row) => [
          row.href ? (
            <Link key={row.id} href={row.href}>
              {row.label}
            </Link>
          ) : (
            row.label
          ),
          ...row.values.toReversed().map(String),
        ]),
      }}
    >
      <div className="flex max-w-4xl">
        <Names labels={rows.map(({ label }) => label)} weeks={weeks} height={height} />
        <ScrollRegion label={title} className="min-w-0 flex-1" fromEnd>
          <svg
            viewBox={`0 0 ${weeks} ${height}`}
            role="img"
            aria-labelledby={id}
            className="block w-full"
            style={{ minWidth: weeks * scale(weeks) }}
          >
            <title id={id}>{title}</title>
            {columns.map((column, index) => (
              <text
                key={column.id}
                x={x(index) + CELL / 2}
                y="11"
                fontSize="11"
                textAnchor="middle"
                fill="var(--muted)"
              >
                {column.short}
              </text>
            ))}
            {rows.map((row, line) =>
              row.values.map((value, index) => (
                <Cell key={columns[index]?.id} x={x(index)} y={y(line)} part={value / most}>
                  {t("cell", { row: row.label, column: columns[index]?.label ?? "", value })}
                </Cell>
              )),
            )}
          </svg>
        </ScrollRegion>
      </div>
    </Figure>
  );
}

/** Beside the weeks and as large as they are drawn; each cell says its name, so that this is for the eye. */
function Names(props: { labels: string[]; weeks: number; height: number }) {
  const { labels, weeks, height } = props;
  const part = (100 * LABEL) / (LABEL + weeks);
  return (
    <svg
      viewBox={`0 0 ${LABEL} ${height}`}
      aria-hidden="true"
      className="block shrink-0 self-start"
      style={{ width: `max(${LABEL * scale(weeks)}px, ${part}%)` }}
    >
      {labels.map((label, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a picture are never reordered
        <text key={line} x="0" y={y(line) + 14.5} fontSize="13" fill="var(--ink)">
          {shorten(label)}
        </text>
      ))}
    </svg>
  );
}

function Cell(props: { x: number; y: number; part: number; children: string }) {
  return (
    <rect
      x={props.x}
      y={props.y}
      width={CELL}
      height={CELL - 4}
      rx="3.500"
      fill="var(--accent)"
      fillOpacity={darkness(props.part)}
      stroke={props.part > 0 ? "none" : "var(--line)"}
    >
      <title>{props.children}</title>
    </rect>
  );
}

function HeatLegend({ most }: { most: number }) {
  const t = useTranslations("ui.heat");
  const steps = Array.from({ length: most + 1 }, (_, index) => index);
  return (
    <p className="mt-2 flex items-center gap-2 text-xs text-muted">
      {t("less")}
      <svg width={steps.length * 20} height="14" aria-hidden="true">
        {steps.map((step) => (
          <rect
            key={step}
            x={step * 20 + 1}
            y="1"
            width="16"
            height="12"
            rx="3"
            fill="var(--accent)"
            fillOpacity={darkness(step / most)}
            stroke={step > 0 ? "none" : "var(--line)"}
          />
        ))}
      </svg>
      {t("more", { max: most })}
    </p>
  );
}

const scale = (weeks: number) => Math.min(1, LEAST / (LABEL + weeks));
const x = (index: number) => index * (CELL + GAP);
const y = (line: number) => HEAD + line * (CELL - 4 + GAP);
const darkness = (part: number) => (part <= 0 ? 0 : 0.25 + 0.75 * Math.min(1, part));
const shorten = (label: string) => (label.length > 22 ? `${label.slice(0, 21)}…` : label);
