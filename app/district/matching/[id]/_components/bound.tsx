import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PairIds } from "@/lib/matching/types";
import type { Price } from "@/lib/rounds/what-if";
import { allow, resolve, unpin } from "../draft-actions";
import type { Names } from "../names";
import type { Draft } from "../round-model";
import { PriceWords } from "./price-words";
import { type Seen, SeenFields } from "./seen-fields";

type BoundProps = {
  round: Seen;
  draft: Draft;
  /** What working the rest out anew would change; null when it would change nothing. */
  rest: Price | null;
  /** How many without a mentor have "no match this year". */
  aside: number;
  names: Names;
  href: (query: string) => Route;
};

/** What the coordinator holds on to: pins and pairs ruled out, each removable, and the rest around them. */
export function Bound({ round, draft, rest, aside, names, href }: BoundProps) {
  const t = useTranslations("workbench.bound");
  const pins = draft.pairs.filter(({ origin }) => origin === "hand");
  const panel = useTranslations("workbench.panel");
  const { forbidden } = draft.problem;
  if (pins.length + forbidden.length === 0 && !rest) return null;
  const line = { round, names, href };
  return (
    <Card title={t("title")} id="bound" className="scroll-mt-5 print:hidden">
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        <PairList title={t("pins", { count: pins.length })} empty={t("noPins")}>
          {pins.map((pair) => (
            <Line key={pair.menteeId} pair={pair} {...line}>
              <Form action={unpin} className="grid gap-2">
                <SeenFields round={round} menteeId={pair.menteeId} mentorId={pair.mentorId} />
                <Remove name={names.full(pair.menteeId)} mentor={names.full(pair.mentorId)}>
                  {t("unpin")}
                </Remove>
              </Form>
            </Line>
          ))}
        </PairList>
        <PairList title={t("ruledOut", { count: forbidden.length })} empty={t("noRuledOut")}>
          {forbidden.map((pair) => (
            <Line key={`${pair.menteeId} ${pair.mentorId}`} pair={pair} {...line}>
              <Form action={allow} className="grid gap-2">
                <SeenFields round={round} menteeId={pair.menteeId} mentorId={pair.mentorId} />
                <Remove name={names.full(pair.menteeId)} mentor={names.full(pair.mentorId)}>
                  {panel("allow")}
                </Remove>
              </Form>
            </Line>
          ))}
        </PairList>
      </div>
      {rest?.possible ? <Rest round={round} rest={rest} aside={aside} /> : null}
    </Card>
  );
}

function Rest(props: { round: Seen; rest: Extract<Price, { possible: true }>; aside: number }) {
  const { round, rest, aside } = props;
  const t = useTranslations("workbench.bound");
  return (
    <Form
      action={resolve}
      className="mt-5 flex flex-wrap items-center justify-between gap-3 rounded-md bg-sunken p-4"
    >
      <SeenFields round={round} />
      <p className="min-w-0 flex-[1_1_16rem]">
        {t("rest", { count: rest.moves.length })} <PriceWords price={rest} />{" "}
        {aside > 0 ? t("restAside", { count: aside }) : null}
      </p>
      <SubmitButton variant="quiet" wide="phone">
        {t("resolve")}
      </SubmitButton>
    </Form>
  );
}

function PairList(props: { title: string; empty: string; children: ReactNode[] }) {
  const { title, empty, children } = props;
  return (
    <div className="min-w-0">
      <h3 className="text-lg">{title}</h3>
      {children.length === 0 ? (
        <p className="mt-1 text-sm text-muted">{empty}</p>
      ) : (
        <ul className="mt-1 max-h-72 overflow-y-auto">{children}</ul>
      )}
    </div>
  );
}

function Line(props: Pick<BoundProps, "names" | "href"> & { pair: PairIds; children: ReactNode }) {
  const { pair, names, href, children } = props;
  const t = useTranslations("matching.pairs");
  const { menteeId, mentorId } = pair;
  return (
    <li className="flex items-center justify-between gap-3 border-line py-1.5 not-last:border-b">
      <Link
        href={href(`pair=${menteeId}.${mentorId}`)}
        scroll={false}
        className="min-w-0 py-1 text-sm text-ink"
      >
        {t("with", { mentee: names.full(menteeId), mentor: names.full(mentorId) })}
      </Link>
      {children}
    </li>
  );
}

function Remove(props: { name: string; mentor: string; children: string }) {
  const t = useTranslations("matching.pairs");
  const about = t("with", { mentee: props.name, mentor: props.mentor });
  return (
    <SubmitButton variant="plain" size="small" about={about}>
      {props.children}
    </SubmitButton>
  );
}
