import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useFacts } from "@/components/matching/speak";
import { Link } from "@/components/ui/link";
import type { Names } from "../names";
import type { Wished } from "../round-model";
import { PriceWords, useOthers } from "./price-words";

type WishedPairProps = { one: Wished; names: Names; href: (query: string) => Route };

/** Two who wished for each other: at what price they would be together, or why never. */
export function WishedPair({ one, names, href }: WishedPairProps) {
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
