import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { RoundView } from "@/lib/rounds/queries";
import type { Names } from "../names";

/** Drafted pairs that something has overtaken, before anyone presses Publish. */
export function ImpossibleNow({ round, names }: { round: RoundView; names: Names }) {
  const t = useTranslations("matching");
  const lost = (round.draft?.pairs ?? []).flatMap((pair) => {
    const rule = round.impossibleNow.get(pair.menteeId);
    return rule ? [{ ...pair, rule }] : [];
  });
  if (lost.length === 0) return null;
  return (
    <Banner tone="act" title={t("publish.cannotTitle", { count: lost.length })}>
      <p>{t("publish.cannotWhat")}</p>
      <ul className="mt-1.5 list-disc ps-5">
        {lost.map(({ menteeId, mentorId, rule }) => (
          <li key={menteeId}>
            <strong>
              {t("pairs.with", { mentee: names.full(menteeId), mentor: names.full(mentorId) })}
            </strong>
            {": "}
            {t(`publish.notNow.${rule}`)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
