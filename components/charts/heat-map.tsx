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
/** Room for the last heading, which is wider than its cell. */
const EDGE = 10;

/** Weeks across, people down: the darker, the more. */
export function HeatMap({ title, summary, columns, rows, most = 3, csv }: HeatMapProps) {
  const t = useTranslations("ui.heat");
  const id = useId();
  const width = LABEL + columns.length * (CELL + GAP) + EDGE;
  const height = HEAD + rows.length * (CELL - 4 + GAP);
  return (
    <Figure
      summary={summary}
      csv={csv}
      legend={<HeatLegend most={most} />}
      table={{
        caption: title,
        head: [t("row"), ...columns.map((column) => column.label)],
        rows: rows.map((row) => [
          row.href ? (
            <Link key={row.id} href={row.href}>
              {row.label}
            </Link>
          ) : (
            row.label
          ),
          ...row.values.map(String),
        ]),
      }}
    >
      <ScrollRegion label={title}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby={id}
          className="w-full max-w-4xl"
          style={{ minWidth: Math.min(width, 560) }}
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
          {rows.map((row, line) => (
            <g key={row.id}>
              <text x="0" y={y(line) + 14.5} fontSize="13" fill="var(--ink)">
                {shorten(row.label)}
              </text>
              {row.values.map((value, index) => (
                <Cell key={columns[index]?.id} x={x(index)} y={y(line)} part={value / most}>
                  {t("cell", { row: row.label, column: columns[index]?.label ?? "", value })}
                </Cell>
              ))}
            </g>
          ))}
        </svg>
      </ScrollRegion>
    </Figure>
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

const x = (index: number) => LABEL + index * (CELL + GAP);
const y = (line: number) => HEAD + line * (CELL - 4 + GAP);
const darkness = (part: number) => (part <= 0 ? 0 : 0.25 + 0.75 * Math.min(1, part));
const shorten = (label: string) => (label.length > 22 ? `${label.slice(0, 21)}…` : label);
