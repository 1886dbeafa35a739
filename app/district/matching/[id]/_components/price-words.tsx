import { useTranslations } from "next-intl";
import { useDifference } from "@/components/matching/speak";
import { fitOf } from "@/lib/matching/score";
import type { Move, Problem, Value } from "@/lib/matching/types";
import type { Price } from "@/lib/rounds/what-if";
import type { Names } from "../names";

/** Further movers are counted, not named. */
const NAMED = 6;

/** "1 more weak fit and 2.4 points less", before anything is done. */
export function PriceWords({ price }: { price: Price }) {
  const words = usePriceWords();
  const tone = price.possible ? tones[graveOf(price.change)] : "text-brick";
  return <span className={`font-semibold first-letter:uppercase ${tone}`}>{words(price)}</span>;
}

export function usePriceWords(): (price: Price) => string {
  const t = useTranslations();
  const difference = useDifference();
  return (price) => {
    if (!price.possible)
      return price.rule === "tooManyPins" || price.rule === "tooLarge"
        ? t(`matching.price.${price.rule}`)
        : t(`matching.rule.${price.rule}`);
    const same = Object.values(price.change).every((value) => value === 0);
    return same ? t("workbench.ways.free") : difference(price.change);
  };
}

/** "; 2 others move", behind a price; the one it is about moves with them. */
export function useOthers(): (price: Price) => string {
  const t = useTranslations("workbench.ways");
  const ui = useTranslations("ui");
  return (price) => {
    const others = price.possible ? price.moves.length - 1 : 0;
    return others > 0 ? `${ui("semicolon")} ${t("others", { count: others })}` : "";
  };
}

const tones = { less: "text-brick", worse: "text-amber", same: "text-ink", better: "text-accent" };

function graveOf({ matched, poor, weak, points }: Value): keyof typeof tones {
  const order = [matched, -poor, -weak, points];
  const first = order.find((value) => value !== 0) ?? 0;
  if (first === 0) return "same";
  if (first > 0) return "better";
  return matched < 0 || (matched === 0 && poor > 0) ? "less" : "worse";
}

type MoveListProps = {
  moves: readonly Move[];
  problem: Problem;
  names: Names;
  /** Whom the proposal is about; everyone knows where they go. */
  of?: string | undefined;
};

/** "Ghosh gives up Park and moves to Ueda (fit 88)." */
export function MoveList({ moves, problem, names, of }: MoveListProps) {
  const t = useTranslations("workbench.ways");
  const others = moves.filter(({ menteeId }) => menteeId !== of);
  if (others.length === 0) return <p className="mt-1 text-sm text-muted">{t("nobodyElse")}</p>;
  return (
    <ul className="mt-1 grid gap-1 text-sm">
      {others.slice(0, NAMED).map((move) => (
        <li key={move.menteeId}>
          <MoveWords move={move} problem={problem} names={names} />
        </li>
      ))}
      {others.length > NAMED ? (
        <li className="text-muted">{t("moreMove", { count: others.length - NAMED })}</li>
      ) : null}
    </ul>
  );
}

function MoveWords({ move, problem, names }: Omit<MoveListProps, "moves"> & { move: Move }) {
  const t = useTranslations("matching.panel");
  const mentee = problem.mentees.find(({ id }) => id === move.menteeId);
  const mentor = problem.mentors.find(({ id }) => id === move.to);
  const fit = mentee && mentor ? Math.round(fitOf(mentee, mentor, problem.weights).fit / 100) : 0;
  const words = {
    mentee: names.full(move.menteeId),
    from: move.from ? names.full(move.from) : "",
    to: move.to ? names.full(move.to) : "",
    fit,
    b: (chunks: React.ReactNode) => <strong>{chunks}</strong>,
  };
  if (!move.to) return t.rich("moveOut", words);
  return t.rich(move.from ? "moveOn" : "moveIn", words);
}
