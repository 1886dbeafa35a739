import { useTranslations } from "next-intl";
import { DateText } from "@/components/time";
import { Card } from "@/components/ui/card";
import { OneButton } from "@/components/ui/one-button";
import { UndoToast } from "@/components/ui/toast";
import type { OfficePair } from "@/lib/mentorships/district-queries";
import { allowAgain, keepApart } from "../../actions";

/** What a no means for rounds, and the way to allow the two again or to let it stand. */
export function AfterNo({ pair: { id, declined } }: { pair: OfficePair }) {
  const t = useTranslations("answers.office.afterNo");
  if (!declined?.mayLift) return null;
  const { by: name, liftedOn } = declined;
  return (
    <Card title={t("title")} id="after-no">
      <p className="max-w-[72ch]">
        {liftedOn
          ? t.rich("lifted", { on: () => <DateText iso={liftedOn} style="short" /> })
          : t("stands", { name })}
      </p>
      <p className="mt-2 mb-4 max-w-[72ch] text-muted">{t("askFirst", { name })}</p>
      <OneButton
        key={liftedOn}
        action={liftedOn ? keepApart : allowAgain}
        fields={{ mentorshipId: id }}
        label={t(liftedOn ? "letStand" : "allow")}
        variant="quiet"
        wide="phone"
      />
    </Card>
  );
}

export function AfterNoSaid({ said }: { said: string | string[] | undefined }) {
  const t = useTranslations("answers.office.afterNo.said");
  return said === "lifted" || said === "stands" ? <UndoToast message={t(said)} /> : null;
}
