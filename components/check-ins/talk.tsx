import { useTranslations } from "next-intl";
import { DateText } from "@/components/time";
import type { FormAction } from "@/components/ui/form";
import { OneButton } from "@/components/ui/one-button";
import type { TalkSignal } from "@/lib/talk/queries";

type TalkProps = {
  pair: { id: string; partner: { firstName: string } };
  /** The last one of the reader; `on` is when it was taken up, or else sent. */
  signal: (Pick<TalkSignal, "id" | "answeredAt"> & { on: string }) | undefined;
  ask: FormAction;
  takeBack: FormAction;
};

/** "I would like to talk this week": a signal without words. */
export function Talk({ pair, signal, ask, takeBack }: TalkProps) {
  const t = useTranslations("checkins.talk");
  const name = pair.partner.firstName;
  if (signal && !signal.answeredAt) {
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
      {signal ? (
        <p className="mb-2">
          {t.rich("takenUp", { name, on: () => <DateText iso={signal.on} style="weekday" /> })}
        </p>
      ) : null}
      <OneButton
        action={ask}
        fields={{ mentorshipId: pair.id }}
        label={t(signal ? "askAgain" : "ask")}
        variant="quiet"
      />
      <p className="mt-1.5 text-sm text-muted">{t("hint", { name })}</p>
    </div>
  );
}
