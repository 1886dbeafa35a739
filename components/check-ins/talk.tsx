import { useTranslations } from "next-intl";
import { DateText } from "@/components/time";
import type { FormAction } from "@/components/ui/form";
import { OneButton } from "@/components/ui/one-button";
import type { TalkSignal } from "@/lib/talk/queries";

type TalkProps = {
  pair: { id: string; partner: { firstName: string } };
  signal: (Pick<TalkSignal, "id"> & { on: string }) | undefined;
  ask: FormAction;
  takeBack: FormAction;
};

/** "I would like to talk this week": a signal without words. */
export function Talk({ pair, signal, ask, takeBack }: TalkProps) {
  const t = useTranslations("checkins.talk");
  const name = pair.partner.firstName;
  if (signal) {
    return (
      <div>
        <h3 className="mb-2 text-lg">{t("title")}</h3>
        <p className="mb-2">
          {t.rich("asked", { name, on: () => <DateText iso={signal.on} style="weekday" /> })}
        </p>
        <OneButton
          action={takeBack}
          fields={{ signalId: signal.id }}
          label={t("takeBack")}
          variant="plain"
        />
      </div>
    );
  }
  return (
    <div>
      <h3 className="mb-2 text-lg">{t("title")}</h3>
      <OneButton action={ask} fields={{ mentorshipId: pair.id }} label={t("ask")} variant="quiet" />
      <p className="mt-1.5 text-sm text-muted">{t("hint", { name })}</p>
    </div>
  );
}
