import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateText } from "@/components/time";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { addDays } from "@/lib/dates";
import type { PairPage } from "@/lib/mentorships/queries";
import { accessOf, kindNames } from "@/lib/privacy/kinds";
import type { Named } from "@/lib/privacy/people";

/** What holds for every pair, whatever the two of them settle; what the district sees comes from the live table. */
export function Always({ pair, coordinators }: { pair: PairPage; coordinators: Named[] }) {
  const t = useTranslations("mentorships.agreement.always");
  const tp = useTranslations("privacy");
  const seen = kindNames.filter((kind) => accessOf(kind, "coordinator"));
  const closed = kindNames.filter((kind) => !accessOf(kind, "coordinator"));
  const list = (names: typeof kindNames) =>
    names.map((kind) => tp(`kind.${kind}.short`)).join(", ");
  const trialEnd = addDays(pair.startedOn, pair.programme.trialDays);
  return (
    <Card title={t("title")}>
      <div className="grid gap-4 text-[0.95rem]">
        <Point title={t("confidence.title")}>{t("confidence.words")}</Point>
        <Point title={t("limits.title")}>{t("limits.words")}</Point>
        <Point title={t("role.title")}>{t("role.words")}</Point>
        <Point title={t("district.title")}>
          {t("district.who", { names: coordinators.map(({ name }) => name).join(", ") || "–" })}{" "}
          {t("district.sees", { list: list(seen) })} {t("district.never", { list: list(closed) })}{" "}
          <Link href={"/my-data" as Route}>{t("district.link")}</Link>
        </Point>
        <Point title={t("trial.title")}>
          {t.rich(trialEnd < pair.today ? "trial.past" : "trial.words", {
            on: () => <DateText iso={trialEnd} style="short" />,
          })}
        </Point>
        <Point title={t("exit.title")}>{t("exit.words")}</Point>
      </div>
    </Card>
  );
}

function Point({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="text-lg">{title}</h3>
      <p className="text-muted">{children}</p>
    </div>
  );
}
