import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { useId } from "react";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Cell, Matrix as MatrixOf } from "@/lib/matching/matrix";
import { isStandard } from "@/lib/matching/rules";
import type { PairIds, Rule } from "@/lib/matching/types";
import "./fit-grid.css";
import { MatrixLegend, shadeOf } from "./matrix-legend";

type MatrixProps = {
  matrix: MatrixOf;
  /** A short name that is no one else's here. */
  names: (id: string) => string;
  href: (pair: PairIds) => Route;
  /** Mentees of each mentor, running pairs included, and how many they take. */
  loads: Map<string, { busy: number; capacity: number }>;
  /** The pair that is open beside the picture. */
  open: PairIds | null;
  /** Where it stands in a larger round. */
  place: { row: number; rows: number; columns: number };
  csv: string;
  /** Whether pairs can be moved here. */
  editable: boolean;
};

/**
 * Mentees down, mentors across: the stronger the colour, the better the fit. A grid of links, which works as it
 * is; `FitGrid` around it adds the keys and the dragging.
 */
export function Matrix(props: MatrixProps) {
  const { matrix, names, place, csv, editable } = props;
  const t = useTranslations("workbench.matrix");
  const id = useId();
  const stop = tabStop(props);
  return (
    <figure className="min-w-0">
      {editable ? <Hint id={id} /> : null}
      <ScrollFrame className="fit-frame">
        <ScrollRegion
          label={t("title")}
          className="fit-scroll max-h-[min(80vh,46rem)] overflow-auto print:max-h-none print:overflow-visible"
        >
          <table
            {...{ role: "grid" }}
            aria-label={t("title")}
            aria-describedby={editable ? id : undefined}
            aria-rowcount={place.rows + 1}
            aria-colcount={place.columns + 1}
            className="fit-grid"
            data-size={matrix.mentorIds.length > ROOMY ? "dense" : "roomy"}
            data-editable={editable || undefined}
          >
            <MentorHeads {...props} />
            <tbody>
              {matrix.rows.map((row, at) => (
                <tr key={row.menteeId} aria-rowindex={place.row + at + 1}>
                  <MenteeHead name={names(row.menteeId)} cells={row.cells} />
                  {row.cells.map((cell) => (
                    <FitCell
                      key={cell.mentorId}
                      {...props}
                      menteeId={row.menteeId}
                      cell={cell}
                      isStop={row.menteeId === stop?.menteeId && cell.mentorId === stop.mentorId}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </ScrollFrame>
      <figcaption className="mt-3 max-w-[68ch] text-sm text-muted">
        <Summary {...matrix} />
      </figcaption>
      <MatrixLegend alone={matrix.rows.some(({ cells }) => isAlone(cells))} />
      <p className="mt-1 text-sm print:hidden">
        <a href={csv} className="py-1 text-accent underline underline-offset-[3px]">
          {t("csv")}
        </a>
      </p>
    </figure>
  );
}

const ROOMY = 16;

/** One cell is reached by Tab: the open one, or the first where that is not among those shown. */
function tabStop({ matrix, open }: MatrixProps): PairIds | null {
  const { rows, mentorIds } = matrix;
  const isShown = ({ menteeId, mentorId }: PairIds) =>
    mentorIds.includes(mentorId) && rows.some((row) => row.menteeId === menteeId);
  if (open && isShown(open)) return open;
  const [menteeId, mentorId] = [rows[0]?.menteeId, mentorIds[0]];
  return menteeId && mentorId ? { menteeId, mentorId } : null;
}

function Hint({ id }: { id: string }) {
  const t = useTranslations("workbench.matrix");
  const key = (chunks: React.ReactNode) => (
    <kbd className="rounded-sm border border-edge/60 bg-sunken px-1.5 font-sans text-xs">
      {chunks}
    </kbd>
  );
  return (
    <p id={id} className="mb-3 text-sm text-muted print:hidden pointer-coarse:hidden">
      {t.rich("hint", { key })}
    </p>
  );
}

function MentorHeads({ matrix, names, loads }: MatrixProps) {
  const t = useTranslations("workbench.matrix");
  return (
    <thead>
      <tr aria-rowindex={1}>
        <td className="fit-corner" />
        {matrix.mentorIds.map((id) => {
          const { busy = 0, capacity = 0 } = loads.get(id) ?? {};
          return (
            <th key={id} scope="col" title={names(id)}>
              <span className="fit-name">{shorten(names(id))}</span>
              <span className="fit-load" data-full={busy >= capacity || undefined}>
                <span aria-hidden="true">
                  {busy}/{capacity}
                </span>
                <span className="sr-only">{t("load", { busy, capacity })}</span>
              </span>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function MenteeHead({ name, cells }: { name: string; cells: Cell[] }) {
  const t = useTranslations("workbench.matrix");
  const alone = isAlone(cells);
  return (
    <th scope="row" title={name} data-alone={alone || undefined}>
      {shorten(name)}
      {alone ? <span className="sr-only"> ({t("alone")})</span> : null}
    </th>
  );
}

const isAlone = (cells: Cell[]) => !cells.some(({ chosen }) => chosen);

function FitCell(props: MatrixProps & { menteeId: string; cell: Cell; isStop: boolean }) {
  const { names, href, open, menteeId, cell, isStop } = props;
  const t = useTranslations("matching");
  const format = useFormatter();
  const { mentorId, rule, chosen, tier } = cell;
  const isOpen = open?.menteeId === menteeId && open.mentorId === mentorId;
  const fit = Math.round(cell.fit / 100);
  const who = { mentee: names(menteeId), mentor: names(mentorId) };
  const label = () => {
    if (rule) return t("matrix.cellImpossible", { ...who, rule: t(`rule.${rule}`) });
    const words = t(chosen ? "matrix.cellChosen" : "matrix.cell", { ...who, fit });
    return cell.pinned ? `${words}, ${t("pairs.pinned")}` : words;
  };
  return (
    <td
      {...{ "aria-selected": chosen }}
      data-state={stateOf(cell)}
      data-tier={chosen ? tier : undefined}
      data-shade={rule ? undefined : shadeOf(cell.fit)}
      data-open={isOpen || undefined}
    >
      <a
        href={href({ menteeId, mentorId })}
        tabIndex={isStop ? 0 : -1}
        draggable={false}
        aria-label={label()}
      >
        {rule && (rule === "own" || !isStandard(rule)) ? null : format.number(fit)}
      </a>
    </td>
  );
}

function stateOf({ chosen, pinned, rule }: Cell) {
  if (chosen) return pinned ? "pinned" : "chosen";
  if (rule === null) return "possible";
  if (rule === "own") return "no";
  return rule === "forbidden" ? "forbidden" : isStandard(rule) ? "below" : "no";
}

function Summary({ pairs, impossible }: MatrixOf) {
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

const LONGEST = 15;
const shorten = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);
