import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateText } from "@/components/time";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { PairPage } from "@/lib/mentorships/queries";
import { trialEnd } from "@/lib/mentorships/trial";
import { accessOf, type Kind, kindNames } from "@/lib/privacy/kinds";
import type { Named } from "@/lib/privacy/people";

/** What holds for every pair, whatever the two of them settle; what the district sees comes from the live table. */
export function Always({ pair, coordinators }: { pair: PairPage; coordinators: Named[] }) {
  const t = useTranslations("mentorships.agreement.always");
  const seen = kindNames.filter((kind) => accessOf(kind, "coordinator"));
  const closed = kindNames.filter((kind) => !accessOf(kind, "coordinator"));
  const trialUntil = trialEnd(pair);
  return (
    <Card title={t("title")}>
      <div className="grid gap-4 text-[0.95rem]">
        <Point title={t("confidence.title")}>{t("confidence.words")}</Point>
        <Point title={t("limits.title")}>{t("limits.words")}</Point>
        <Point title={t("role.title")}>{t("role.words")}</Point>
        <Point title={t("district.title")}>
          {t("district.who", { names: coordinators.map(({ name }) => name).join(", ") || "–" })}
          <p className="mt-2">{t("district.sees")}</p>
          <Kinds kinds={seen} />
          <p className="mt-2">{t("district.never")}</p>
          <Kinds kinds={closed} />
          <Link href={"/my-data" as Route} className="mt-2 inline-block">
            {t("district.link")}
          </Link>
        </Point>
        <Point title={t("trial.title")}>
          {t.rich(trialUntil < pair.today ? "trial.past" : "trial.words", {
            on: () => <DateText iso={trialUntil} style="short" />,
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
      <div className="text-muted">{children}</div>
    </div>
  );
}

function Kinds({ kinds }: { kinds: readonly Kind[] }) {
  const t = useTranslations("privacy.kind");
  return (
    <ul className="list-disc gap-x-6 ps-5 sm:columns-2 lg:columns-1 xl:columns-2">
      {kinds.map((kind) => (
        <li key={kind}>{t(`${kind}.short`)}</li>
      ))}
    </ul>
  );
}
