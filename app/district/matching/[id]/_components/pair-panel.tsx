import type { Route } from "next";
import { useTranslations } from "next-intl";
import { FitBadge } from "@/components/matching/fit-badge";
import { Parts } from "@/components/matching/parts";
import { useDifference, useFacts } from "@/components/matching/speak";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { isStandard } from "@/lib/matching/rules";
import { fitOf } from "@/lib/matching/score";
import type { Move, PairPrice, Problem } from "@/lib/matching/types";
import type { RoundView } from "@/lib/rounds/queries";
import type { Alternative, Names, OpenPair, RoundModel } from "../round-model";
import { DraftedActions, PossibleActions } from "./pair-actions";

type PairPanelProps = {
  round: RoundView;
  draft: NonNullable<RoundView["draft"]>;
  model: RoundModel;
  open: OpenPair;
  names: Names;
  href: (query: string) => Route;
};

/** One pair: how its fit comes about, what else would be possible, and at what price. */
export function PairPanel({ round, draft, model, open, names, href }: PairPanelProps) {
  const t = useTranslations("matching");
  const { menteeId, mentorId } = open.pair;
  const isDraft = round.state === "draft";
  return (
    <Card>
      <div className="flex items-baseline justify-between gap-3">
        <p className="text-sm text-muted">{t(`panel.${kindOf(open, isDraft)}`)}</p>
        {model.asked ? (
          <Link href={href("")} scroll={false} className="py-1 text-sm">
            {t("panel.close")}
          </Link>
        ) : null}
      </div>
      <h2 className="mt-0.5">
        {t("pairs.with", { mentee: names.full(menteeId), mentor: names.full(mentorId) })}
      </h2>
      <Sentences open={open} names={names} isDraft={isDraft} />
      {open.price ? (
        <div className="mt-4 rounded-md bg-sunken px-4 py-3.5">
          <h3 className="text-lg">{t("panel.instead")}</h3>
          <PriceWords price={open.price} problem={draft.problem} names={names} of={menteeId} />
          {isDraft ? <PossibleActions round={round} pair={open.pair} names={names} /> : null}
        </div>
      ) : null}
      {open.rule && !isStandard(open.rule) ? null : (
        <div className="mt-5">
          <h3 className="sr-only">{t("panel.parts")}</h3>
          <Parts parts={open.parts} names={names.full} />
        </div>
      )}
      {open.alternatives.length > 0 ? <Alternatives open={open} names={names} href={href} /> : null}
      {isDraft && open.chosen ? (
        <DraftedActions round={round} draft={draft} open={open} names={names} />
      ) : null}
    </Card>
  );
}

function kindOf({ chosen, rule }: OpenPair, isDraft: boolean) {
  if (chosen) return isDraft ? "proposed" : "published";
  return rule ? "impossible" : "possible";
}

function Sentences({ open, names, isDraft }: SentencesProps) {
  const say = useFacts(names.full);
  const whole = open.sentences.filter(({ key }) => isDraft || key !== "pair.pinned");
  return (
    <div className="mt-2">
      {open.rule ? null : <FitBadge tier={open.tier} />}
      <p className="mt-1.5 text-muted">
        {whole
          .filter(({ key }) => !key.startsWith("part."))
          .map(say)
          .join(" ")}
      </p>
    </div>
  );
}

type SentencesProps = { open: OpenPair; names: Names; isDraft: boolean };

function Alternatives({ open, names, href }: Pick<PairPanelProps, "open" | "names" | "href">) {
  const t = useTranslations("matching.panel");
  const { menteeId } = open.pair;
  return (
    <div className="mt-6 border-t border-line pt-4">
      <h3 className="text-lg">{t("alternatives", { name: names.full(menteeId) })}</h3>
      <ul className="mt-2 grid gap-2.5 text-sm">
        {open.alternatives.map((other) => (
          <AlternativeLine
            key={other.mentorId}
            other={other}
            names={names}
            href={href(`pair=${menteeId}.${other.mentorId}`)}
          />
        ))}
      </ul>
    </div>
  );
}

function AlternativeLine(props: { other: Alternative; names: Names; href: Route }) {
  const { other, names, href } = props;
  const t = useTranslations("matching");
  const difference = useDifference();
  const say = useFacts(names.full);
  const { price } = other;
  const words = () => {
    if (!price) return t("panel.unpriced");
    if (!price.possible)
      return price.rule === "tooManyPins" ? t("price.tooManyPins") : t(`rule.${price.rule}`);
    const moved = price.sentences.at(-1);
    return `${difference(price.change)}. ${moved ? say(moved) : ""}`;
  };
  return (
    <li>
      <Link href={href} className="font-semibold">
        {names.full(other.mentorId)}
      </Link>{" "}
      <span className="text-muted tabular-nums">
        {t("pairs.fit", { fit: Math.round(other.fit / 100) })}
      </span>
      <span className="block text-muted first-letter:uppercase">{words()}</span>
    </li>
  );
}

/** "It lowers the total by 2.4 points. Ghosh gives up Park and moves to Ueda." */
function PriceWords(props: { price: PairPrice; problem: Problem; names: Names; of: string }) {
  const { price, problem, names, of } = props;
  const t = useTranslations("matching");
  const say = useFacts(names.full);
  if (!price.possible) {
    const words = price.rule === "tooManyPins" ? t("price.tooManyPins") : t(`rule.${price.rule}`);
    return <p className="mt-1">{words}</p>;
  }
  const others = price.moves.filter(({ menteeId }) => menteeId !== of);
  const told = new Set(["price.others"]);
  return (
    <>
      <p className="mt-1">
        {price.sentences
          .filter(({ key }) => !told.has(key))
          .map(say)
          .join(" ")}
      </p>
      {others.length > 0 ? (
        <ul className="mt-1.5 grid gap-1">
          {others.map((move) => (
            <li key={move.menteeId}>
              <MoveWords move={move} problem={problem} names={names} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function MoveWords(props: { move: Move; problem: Problem; names: Names }) {
  const { move, problem, names } = props;
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
