import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PairIds, Problem } from "@/lib/matching/types";
import type { Way } from "@/lib/rounds/open-pair";
import { choose, pair as pairUp, swap } from "../draft-actions";
import type { Names } from "../names";
import { MoveList, PriceWords } from "./price-words";
import { type Seen, SeenFields } from "./seen-fields";

type PairWaysProps = {
  round: Seen;
  pair: PairIds;
  ways: readonly Way[];
  problem: Problem;
  names: Names;
};

/** How a pair could be taken into the draft, each way with its price. */
export function PairWays({ round, pair, ways, problem, names }: PairWaysProps) {
  const t = useTranslations("workbench.ways");
  return (
    <div className="mt-4" id="ways">
      <h3 className="text-lg">{t("title")}</h3>
      <ul className="mt-2 grid gap-3">
        {ways.map((way) => (
          <li key={"otherId" in way ? way.otherId : way.kind} className="rounded-md bg-sunken p-4">
            <WayTitle way={way} pair={pair} names={names} />
            <p className="mt-1">
              <PriceWords price={way.price} />
            </p>
            {way.price.possible ? (
              <>
                {way.kind === "alone" ? null : (
                  <MoveList
                    moves={way.price.moves}
                    problem={problem}
                    names={names}
                    of={pair.menteeId}
                  />
                )}
                <Take round={round} pair={pair} way={way} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function WayTitle({ way, pair, names }: { way: Way; pair: PairIds; names: Names }) {
  const t = useTranslations("workbench.ways");
  const mentee = names.full(pair.menteeId);
  const other = "otherId" in way ? names.full(way.otherId) : "";
  return <p className="text-sm text-muted">{t(`${way.kind}.title`, { mentee, other })}</p>;
}

function Take({ round, pair, way }: { round: Seen; pair: PairIds; way: Way }) {
  const t = useTranslations("workbench.ways");
  const go = (
    <SubmitButton variant={way.kind === "around" ? "primary" : "quiet"} size="small" wide="phone">
      {t(`${way.kind}.go`)}
    </SubmitButton>
  );
  const look = "mt-3 grid gap-3 print:hidden";
  if (way.kind === "around")
    return (
      <Form action={choose} className={look}>
        <SeenFields round={round} {...pair} />
        {go}
      </Form>
    );
  if (way.kind === "swap")
    return (
      <Form action={swap} className={look}>
        <SeenFields round={round} menteeId={pair.menteeId} />
        <input type="hidden" name="otherId" value={way.otherId} />
        {go}
      </Form>
    );
  return (
    <Form action={pairUp} className={look}>
      <SeenFields round={round} {...pair} />
      {way.kind === "instead" ? (
        <input type="hidden" name="insteadOfId" value={way.otherId} />
      ) : null}
      {go}
    </Form>
  );
}
