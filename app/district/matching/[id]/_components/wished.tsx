import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useFacts } from "@/components/matching/speak";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { Names } from "../names";
import type { RoundModel, Wished as WishedPair } from "../round-model";
import { PriceWords, useOthers } from "./price-words";

type WishedProps = {
  wished: RoundModel["wished"];
  names: Names;
  href: (query: string) => Route;
};

/** Pairs who wished for each other and are not together: at what price they would be, or why never. */
export function Wished({ wished, names, href }: WishedProps) {
  const t = useTranslations("matching.without");
  const { pairs, inAll } = wished;
  if (inAll === 0) return null;
  const more = inAll - pairs.length;
  return (
    <Card title={t("wished", { count: inAll })} id="wished">
      <ul className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
        {pairs.map((one) => (
          <li key={`${one.pair.menteeId} ${one.pair.mentorId}`} className="min-w-0">
            <Line one={one} names={names} href={href} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="mt-4 text-muted">{t("wishedMore", { count: more })}</p> : null}
    </Card>
  );
}

function Line(props: { one: WishedPair; names: Names; href: WishedProps["href"] }) {
  const { one, names, href } = props;
  const t = useTranslations("matching");
  const say = useFacts(names.full);
  const others = useOthers();
  const { pair, wish, rule, price } = one;
  const { menteeId, mentorId } = pair;
  return (
    <>
      <h3 className="text-lg">
        <Link href={href(`pair=${menteeId}.${mentorId}`)} className="text-ink">
          {t("pairs.with", { mentee: names.full(menteeId), mentor: names.full(mentorId) })}
        </Link>
      </h3>
      <p className="mt-1">{say(wish)}</p>
      {rule ? (
        <p className="text-muted">{t(`rule.${rule}`)}</p>
      ) : price ? (
        <p>
          <span className="text-muted">{t("without.together")}</span> <PriceWords price={price} />
          {others(price)}
        </p>
      ) : (
        <p className="text-muted">{t("panel.unpriced")}</p>
      )}
    </>
  );
}
