import type { Route } from "next";
import NextLink from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Figure } from "@/components/charts/figure";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Cell, Matrix } from "@/lib/matching/matrix";
import type { Rule } from "@/lib/matching/types";

type MatrixPictureProps = {
  matrix: Matrix;
  /** A short name that is no one else's here. */
  names: (id: string) => string;
  href: (menteeId: string, mentorId: string) => Route;
  /** The pair that is open beside the picture. */
  open: { menteeId: string; mentorId: string } | null;
};

const WIDTH = 34;
const HEIGHT = 28;
const GAP = 4;
const LABEL = 128;

/** Every possible pair: the darker, the better. Each cell opens its pair. */
export function MatrixPicture({ matrix, names, href, open }: MatrixPictureProps) {
  const t = useTranslations("matching");
  const ids = { title: useId(), hatch: useId().replace(/\W/g, "") };
  const mentors = matrix.mentorIds.map(names);
  const head = headHeight(mentors);
  const width = LABEL + matrix.mentorIds.length * (WIDTH + GAP) + 40;
  const height = head + matrix.rows.length * (HEIGHT + GAP);
  return (
    <Figure
      summary={<Summary {...matrix} />}
      legend={<Legend hatch={ids.hatch} />}
      table={{
        caption: t("matrix.title"),
        head: [t("matrix.mentee"), ...mentors],
        rows: matrix.rows.map(({ menteeId, cells }) => [names(menteeId), ...cells.map(cellWord)]),
      }}
    >
      <ScrollRegion label={t("matrix.picture")}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          aria-labelledby={ids.title}
          style={{ width, minWidth: Math.min(width, 520), maxWidth: "100%" }}
          {...{ role: "group" }}
        >
          <title id={ids.title}>{t("matrix.title")}</title>
          <Hatch id={ids.hatch} />
          {matrix.mentorIds.map((id, column) => (
            <text
              key={id}
              transform={`translate(${x(column) + WIDTH / 2} ${head - 8}) rotate(-42)`}
              fontSize="13"
              fill="var(--muted)"
            >
              {shorten(names(id), 14)}
            </text>
          ))}
          {matrix.rows.map(({ menteeId, cells }, line) => (
            <g key={menteeId}>
              <text x="0" y={head + line * (HEIGHT + GAP) + 19} fontSize="13.500" fill="var(--ink)">
                {shorten(names(menteeId), 16)}
              </text>
              {cells.map((cell, column) => (
                <NextLink
                  key={cell.mentorId}
                  href={href(menteeId, cell.mentorId)}
                  tabIndex={cell.chosen ? 0 : -1}
                  aria-label={label(menteeId, cell)}
                >
                  <Square
                    cell={cell}
                    x={x(column)}
                    y={head + line * (HEIGHT + GAP)}
                    hatch={ids.hatch}
                    open={open?.menteeId === menteeId && open.mentorId === cell.mentorId}
                  />
                </NextLink>
              ))}
            </g>
          ))}
        </svg>
      </ScrollRegion>
    </Figure>
  );

  function cellWord(cell: Cell): ReactNode {
    if (cell.rule !== null) return t("matrix.no");
    const fit = points(cell.fit);
    return cell.chosen ? t("matrix.chosen", { fit }) : fit;
  }

  function label(menteeId: string, cell: Cell): string {
    const who = { mentee: names(menteeId), mentor: names(cell.mentorId) };
    if (cell.rule !== null)
      return t("matrix.cellImpossible", { ...who, rule: t(`rule.${cell.rule}`) });
    const fit = points(cell.fit);
    return t(cell.chosen ? "matrix.cellChosen" : "matrix.cell", { ...who, fit });
  }
}

function Square(props: { cell: Cell; x: number; y: number; hatch: string; open: boolean }) {
  const { cell, hatch, open, ...at } = props;
  const format = useFormatter();
  const box = { ...at, width: WIDTH, height: HEIGHT, rx: 5 };
  if (cell.rule !== null)
    return <rect {...box} fill={`url(#${hatch})`} stroke={open ? "var(--ink)" : "var(--line)"} />;
  const shade = shadeOf(cell.fit);
  return (
    <>
      <rect {...box} fill={fillOf(shade)} />
      {cell.chosen || open ? (
        <rect
          {...box}
          x={at.x - 1}
          y={at.y - 1}
          width={WIDTH + 2}
          height={HEIGHT + 2}
          rx="6"
          fill="none"
          stroke={cell.chosen ? outlines[cell.tier] : "var(--edge)"}
          strokeWidth={cell.chosen ? 2.4 : 1.6}
          strokeDasharray={cell.chosen ? undefined : "3 3"}
        />
      ) : null}
      <text
        x={at.x + WIDTH / 2}
        y={at.y + HEIGHT / 2 + 4}
        textAnchor="middle"
        fontSize="11.500"
        fontWeight={cell.chosen ? 700 : 400}
        fill={shade > LAST_LIGHT ? "var(--accent-ink)" : "var(--ink)"}
      >
        {format.number(points(cell.fit))}
      </text>
    </>
  );
}

/** From which fit each shade begins, of 100, and its share of the accent: numbers on it stay legible. */
const shades = [
  { from: 0, share: 5 },
  { from: 35, share: 14 },
  { from: 45, share: 26 },
  { from: 55, share: 42 },
  { from: 65, share: 78 },
  { from: 75, share: 100 },
];
const LAST_LIGHT = 3;
const shadeOf = (fit: number) => shades.findLastIndex(({ from }) => fit >= from * 100);
const fillOf = (shade: number) =>
  `color-mix(in oklab, var(--accent) ${shades[shade]?.share ?? 0}%, var(--surface))`;

const outlines = { good: "var(--ink)", weak: "var(--amber)", poor: "var(--brick)" };

function Summary({ pairs, impossible }: Matrix) {
  const t = useTranslations("matching.matrix");
  const counts = Object.entries(impossible) as [Rule, number][];
  const count = counts.reduce((sum, [, one]) => sum + one, 0);
  const [most] = counts.sort(([, a], [, b]) => b - a);
  const second =
    most && count > 0
      ? t("impossible", { count, pairs, rule: most[0] })
      : t("allPossible", { pairs });
  return (
    <>
      {t("summary")} {second}
    </>
  );
}

function Legend({ hatch }: { hatch: string }) {
  const t = useTranslations("matching.matrix");
  const format = useFormatter();
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1.5 text-xs text-muted">
      <svg width={shades.length * 34} height="20" aria-hidden="true">
        {shades.map(({ from }, at) => (
          <g key={from}>
            <rect
              x={at * 34}
              width="32"
              height="20"
              rx="4"
              fill={fillOf(at)}
              stroke="var(--line)"
            />
            <text
              x={at * 34 + 16}
              y="14"
              fontSize="11"
              textAnchor="middle"
              fill={at > LAST_LIGHT ? "var(--accent-ink)" : "var(--ink)"}
            >
              {at === 0 ? `< ${format.number(shades[1]?.from ?? 0)}` : `${format.number(from)}+`}
            </text>
          </g>
        ))}
      </svg>
      <span className="flex items-center gap-2">
        <svg width="26" height="20" aria-hidden="true">
          <rect
            x="1.500"
            y="1.500"
            width="23"
            height="17"
            rx="4"
            fill="none"
            stroke="var(--ink)"
            strokeWidth="2.200"
          />
        </svg>
        {t("legendChosen")}
      </span>
      <span className="flex items-center gap-2">
        <svg width="26" height="20" aria-hidden="true">
          <rect
            x="1"
            y="1"
            width="24"
            height="18"
            rx="4"
            fill={`url(#${hatch})`}
            stroke="var(--line)"
          />
        </svg>
        {t("legendImpossible")}
      </span>
    </div>
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
        <path d="M0 0v6" stroke="var(--edge)" strokeOpacity="0.4" strokeWidth="2.500" />
      </pattern>
    </defs>
  );
}

const x = (column: number) => LABEL + column * (WIDTH + GAP);
const points = (fit: number) => Math.round(fit / 100);
const shorten = (name: string, most: number) =>
  name.length > most ? `${name.slice(0, most - 1)}…` : name;
const headHeight = (names: string[]) =>
  24 + Math.min(14, Math.max(4, ...names.map((name) => name.length))) * 5.2;
