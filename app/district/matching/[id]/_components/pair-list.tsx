import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Bar } from "@/components/charts/bar";
import { FitBadge } from "@/components/matching/fit-badge";
import { useFacts } from "@/components/matching/speak";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import type { IsoDate } from "@/lib/dates";
import type { Opening } from "@/lib/rounds/draft";
import type { RoundView } from "@/lib/rounds/queries";
import { obstaclesIn, type ReviewedPair, reviewPair, shortReasons } from "@/lib/rounds/review";
import type { Names } from "../names";
import type { RoundModel } from "../round-model";
import { TogetherBefore } from "./together-before";

const REASONS = 3;

type PairListProps = {
  draft: NonNullable<RoundView["draft"]>;
  model: RoundModel;
  names: Names;
  round: Pick<RoundView, "impossibleNow" | "togetherUntil">;
  page: number;
  href: (query: string) => Route;
};

/** The pairs with their reasons, those that need a look first. It is the matrix as a list, too. */
export function PairList({ draft, model, names, round, page, href }: PairListProps) {
  const t = useTranslations("matching.pairs");
  const { pairs, list } = model;
  return (
    <Card title={t("title")} action={<span className="text-muted">{t("order")}</span>}>
      {pairs.length === 0 ? <EmptyState title={t("none")} /> : null}
      <ul>
        {list.shown.map(({ pair, others }) => (
          <li key={pair.menteeId} className="border-line py-4 not-last:border-b">
            <PairLine
              pair={pair}
              others={others}
              draft={draft}
              names={names}
              rule={round.impossibleNow.get(pair.menteeId)}
              until={round.togetherUntil.get(pair.menteeId)}
              href={(mentorId) => href(`pair=${pair.menteeId}.${mentorId}`)}
            />
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        pages={list.pages}
        total={pairs.length}
        href={(to) => href(`page=${to}`)}
      />
    </Card>
  );
}

type PairLineProps = {
  pair: ReviewedPair;
  others: readonly Opening[];
  draft: NonNullable<RoundView["draft"]>;
  names: Names;
  rule: ReturnType<RoundView["impossibleNow"]["get"]>;
  until: IsoDate | undefined;
  href: (mentorId: string) => Route;
};

function PairLine({ pair, others, draft, names, rule, until, href }: PairLineProps) {
  const t = useTranslations("matching");
  const say = useFacts(names.full);
  const { menteeId, mentorId, fit, tier, origin } = pair;
  const { offering, result, pairs } = draft;
  const sentences = reviewPair(offering, result, pairs, pair)?.sentences ?? [];
  const obstacles = obstaclesIn(sentences);
  const reasons = shortReasons(sentences, REASONS);
  const who = { mentee: names.full(menteeId), mentor: names.full(mentorId) };
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <h3 className="text-lg">
          <Link href={href(mentorId)} className="text-ink">
            {t("pairs.with", who)}
          </Link>
        </h3>
        <span className="flex flex-wrap items-center gap-2">
          <FitBadge tier={tier} />
          <span className="text-sm tabular-nums sm:hidden">{Math.round(fit / 100)}</span>
          {origin === "hand" ? <Badge>{t("pairs.pinned")}</Badge> : null}
          {rule ? <Badge tone="act">{t("pairs.notNow")}</Badge> : null}
        </span>
        <span className="ms-auto hidden min-w-28 items-center gap-2.5 text-sm tabular-nums sm:flex">
          <span className="w-16">
            <Bar value={fit / 100} />
          </span>
          {Math.round(fit / 100)}
        </span>
      </div>
      {rule ? <p className="mt-1 text-brick">{t(`publish.notNow.${rule}`)}</p> : null}
      <TogetherBefore until={until} />
      {obstacles.length > 0 ? (
        <p className="mt-1 text-amber">{obstacles.map(say).join(" ")}</p>
      ) : null}
      <p className="mt-1 max-w-[80ch] text-sm text-muted">{reasons.map(say).join(" ")}</p>
      <Others others={others} names={names} href={href} />
    </>
  );
}

function Others(props: {
  others: readonly Opening[];
  names: Names;
  href: (mentorId: string) => Route;
}) {
  const { others, names, href } = props;
  const t = useTranslations("matching.pairs");
  if (others.length === 0) return null;
  return (
    <details className="mt-1 text-sm print:not-open:hidden">
      <summary className="inline-block py-1 text-accent underline decoration-1 underline-offset-[3px]">
        {t("others")}
      </summary>
      <ul className="mt-1 grid gap-x-8 sm:grid-cols-2">
        {others.map((other) => (
          <Other key={other.mentorId} other={other} names={names} href={href} />
        ))}
      </ul>
    </details>
  );
}

function Other(props: { other: Opening; names: Names; href: (mentorId: string) => Route }) {
  const { other, names, href } = props;
  const t = useTranslations("matching.pairs");
  return (
    <li className="flex min-h-9 items-center gap-3">
      <Link href={href(other.mentorId)} className="min-w-0 flex-1 py-1">
        {names.full(other.mentorId)}
      </Link>
      {other.placesLeft > 0 ? null : <span className="text-muted">{t("full")}</span>}
      <span className="w-14">
        <Bar value={other.fit / 100} />
      </span>
      <span className="w-6 text-end tabular-nums">{Math.round(other.fit / 100)}</span>
    </li>
  );
}
