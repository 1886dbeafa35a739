import type { Route } from "next";
import { useTranslations } from "next-intl";
import { FitBadge } from "@/components/matching/fit-badge";
import { Parts } from "@/components/matching/parts";
import { useFacts } from "@/components/matching/speak";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { isStandard } from "@/lib/matching/rules";
import type { Alternative, OpenPair } from "@/lib/rounds/open-pair";
import type { RoundView } from "@/lib/rounds/queries";
import type { Address } from "../address";
import type { Names } from "../names";
import type { Draft, Elsewhere } from "../round-model";
import { AnotherMentor } from "./another-mentor";
import { AllowAgain, DraftedActions, PossibleActions } from "./pair-actions";
import { PairWays } from "./pair-ways";
import { useOthers, usePriceWords } from "./price-words";
import { TogetherBefore } from "./together-before";

type PairPanelProps = {
  round: RoundView;
  draft: Draft;
  open: OpenPair;
  /** Of a draft. */
  elsewhere: Elsewhere | null;
  /** Whether somebody asked for this pair, so that it can be closed. */
  asked: boolean;
  ask: Address["ask"];
  names: Names;
  href: (query: string) => Route;
};

/** One pair: how its fit comes about, what else would be possible, and at what price. */
export function PairPanel(props: PairPanelProps) {
  const { round, draft, open, elsewhere, asked, ask, names, href } = props;
  const t = useTranslations("matching");
  const { pair, rule } = open;
  const isDraft = round.state === "draft";
  const { problem } = draft;
  return (
    <Card>
      <div className="flex items-baseline justify-between gap-3">
        <p className="text-sm text-muted">{t(`panel.${kindOf(open, isDraft)}`)}</p>
        {asked ? (
          <Link href={href("")} scroll={false} className="py-1 text-sm print:hidden">
            {t("panel.close")}
          </Link>
        ) : null}
      </div>
      <h2 className="mt-0.5">
        {t("pairs.with", { mentee: names.full(pair.menteeId), mentor: names.full(pair.mentorId) })}
      </h2>
      <Sentences open={open} names={names} isDraft={isDraft} />
      {open.chosen ? <TogetherBefore until={round.togetherUntil.get(pair.menteeId)} /> : null}
      {open.ways.length > 0 ? (
        <PairWays round={round} pair={pair} ways={open.ways} problem={problem} names={names} />
      ) : null}
      {rule && !isStandard(rule) ? null : (
        <div className="mt-5">
          <h3 className="sr-only">{t("panel.parts")}</h3>
          <Parts parts={open.parts} names={names.full} />
        </div>
      )}
      {open.alternatives.length > 0 ? <Alternatives open={open} names={names} href={href} /> : null}
      {elsewhere ? (
        <AnotherMentor pair={pair} elsewhere={elsewhere} names={names} href={href} />
      ) : null}
      {isDraft && open.chosen ? (
        <DraftedActions
          round={round}
          open={open}
          problem={problem}
          names={names}
          ask={ask}
          href={href}
        />
      ) : null}
      {isDraft && open.ways.length > 0 ? (
        <PossibleActions round={round} pair={pair} ask={ask} />
      ) : null}
      {isDraft && rule === "forbidden" ? <AllowAgain round={round} pair={pair} /> : null}
    </Card>
  );
}

function kindOf({ chosen, rule }: OpenPair, isDraft: boolean) {
  if (chosen) return isDraft ? "proposed" : "published";
  return rule ? "impossible" : "possible";
}

function Sentences({ open, names, isDraft }: SentencesProps) {
  const t = useTranslations("matching.pairs");
  const say = useFacts(names.full);
  const whole = open.sentences.filter(({ key }) => isDraft || key !== "pair.pinned");
  return (
    <div className="mt-2">
      <div className="flex flex-wrap gap-2">
        {open.rule ? null : <FitBadge tier={open.tier} />}
        {isDraft && open.pinned ? <Badge>{t("pinned")}</Badge> : null}
      </div>
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
  const t = useTranslations();
  const words = usePriceWords();
  const others = useOthers();
  const { price } = other;
  return (
    <li>
      <Link href={href} scroll={false} className="font-semibold">
        {names.full(other.mentorId)}
      </Link>{" "}
      <span className="text-muted tabular-nums">
        {t("matching.pairs.fit", { fit: Math.round(other.fit / 100) })}
      </span>
      <span className="block text-muted first-letter:uppercase">
        {price ? words(price) : t("matching.panel.unpriced")}
        {price ? others(price) : null}
      </span>
    </li>
  );
}
