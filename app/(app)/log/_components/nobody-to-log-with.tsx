import type { Route } from "next";
import { useTranslations } from "next-intl";
import { DateText } from "@/components/time";
import { EmptyState } from "@/components/ui/empty-state";
import { Link, LinkButton } from "@/components/ui/link";
import type { PairSummary } from "@/lib/mentorships/queries";

type NobodyProps = {
  proposed: PairSummary | null;
  ended: PairSummary | null;
  /** May ask a mentor of their choice. */
  mayAsk: boolean;
};

/**
 * Why nothing can be logged: no pair yet, one that waits for a yes, or one that has ended; and what
 * can be done until then.
 */
export function NobodyToLogWith({ proposed, ended, mayAsk }: NobodyProps) {
  const t = useTranslations("activities.log");
  if (proposed) {
    return (
      <EmptyState
        level={1}
        title={t("proposed", { name: proposed.partner.firstName })}
        action={
          <LinkButton href={`/mentorships/${proposed.id}` as Route}>{t("openProposed")}</LinkButton>
        }
      >
        <p>{t("proposedWords")}</p>
      </EmptyState>
    );
  }
  const endedOn = ended?.endedOn;
  if (!ended || !endedOn) {
    return (
      <EmptyState
        level={1}
        title={t("noPair")}
        action={
          mayAsk ? (
            <LinkButton href={"/mentors" as Route}>{t("mentors")}</LinkButton>
          ) : (
            <LinkButton href={"/home" as Route}>{t("home")}</LinkButton>
          )
        }
      >
        <p>{t(mayAsk ? "lookingWords" : "noPairWords")}</p>
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
