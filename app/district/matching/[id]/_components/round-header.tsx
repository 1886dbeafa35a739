import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { useDifference } from "@/components/matching/speak";
import { formatDate } from "@/components/time";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { dateIn } from "@/lib/dates";
import type { RoundView } from "@/lib/rounds/queries";
import type { Names } from "../names";
import type { RoundModel } from "../round-model";
import { Publishing } from "./publishing";

type RoundHeaderProps = { round: RoundView; model: RoundModel; names: Names; timeZone: string };

/** "43 of 44 matched.", and how good that is. */
export function RoundHeader({ round, model, names, timeZone }: RoundHeaderProps) {
  const t = useTranslations("matching.round");
  const format = useFormatter();
  const { number, state, publishedAt } = round;
  const date = publishedAt ? formatDate(format, dateIn(timeZone, publishedAt), "short") : "";
  return (
    <PageHeader
      place="beside"
      kicker={t(`kicker.${state}`, { number, date })}
      title={t("heading", { matched: model.matched, total: model.total })}
      lede={<Lede round={round} model={model} />}
      actions={
        state === "draft" ? (
          <Publishing round={round} pairs={[...model.pairs]} names={names} />
        ) : undefined
      }
    />
  );
}

function Lede({ round, model }: Pick<RoundHeaderProps, "round" | "model">) {
  const t = useTranslations("matching.round");
  const difference = useDifference();
  const { poor, weak, checked, difference: change } = model;
  const link = (chunks: React.ReactNode) => (
    <Link href={`/district/matching/${round.id}/proof` as Route}>{chunks}</Link>
  );
  const standing = () => {
    if (!checked) return t.rich("notChecked", { link });
    if (!checked.holds) return t.rich("notProved", { link });
    const { pinned, forbidden } = round.settings;
    const bound = pinned.length + forbidden.length > 0;
    if (!change) return t.rich(bound ? "provedWithin" : "proved", { link });
    const same = Object.values(change).every((value) => value === 0);
    return same
      ? t.rich("asGood", { link })
      : t.rich("differs", { what: difference(change), link });
  };
  return (
    <>
      {t("counts", { poor, weak })} {standing()}
    </>
  );
}
