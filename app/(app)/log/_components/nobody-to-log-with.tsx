import type { Route } from "next";
import { useTranslations } from "next-intl";
import { DateText } from "@/components/time";
import { EmptyState } from "@/components/ui/empty-state";
import { Link, LinkButton } from "@/components/ui/link";
import type { PairSummary } from "@/lib/mentorships/queries";

/** Why nothing can be logged: there was no pair yet, or it has ended and its log is there to read. */
export function NobodyToLogWith({ ended }: { ended: PairSummary | null }) {
  const t = useTranslations("activities.log");
  const endedOn = ended?.endedOn;
  if (!ended || !endedOn) {
    return (
      <EmptyState
        level={1}
        title={t("noPair")}
        action={<LinkButton href={"/home" as Route}>{t("home")}</LinkButton>}
      >
        <p>{t("noPairWords")}</p>
      </EmptyState>
    );
  }
  const pair = `/mentorships/${ended.id}`;
  const name = ended.partner.firstName;
  return (
    <EmptyState
      level={1}
      title={t("ended", { name })}
      action={<LinkButton href={`${pair}/activity` as Route}>{t("readLog")}</LinkButton>}
    >
      <p>{t.rich("endedWords", { on: () => <DateText iso={endedOn} style="weekday" /> })}</p>
      <p className="mt-2">
        <Link href={pair as Route}>{t("endedPair", { name })}</Link>
      </p>
    </EmptyState>
  );
}
