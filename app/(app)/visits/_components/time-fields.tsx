import { useFormatter, useTranslations } from "next-intl";
import { formatDate, formatTimeRange } from "@/components/time";
import { AskAgain } from "@/components/ui/ask-again";
import { Field } from "@/components/ui/field";
import { TimeInput } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Offer } from "@/lib/visits/offers";
import { otherTime, slotOf } from "@/lib/visits/schema";
import { useAlsoThatDay } from "./also-that-day";
import { VisitDate } from "./visit-date";

/** Times to choose from, and a way to name another. Which one is the person's own to say. */
export function TimeFields({ offer: { times, closures, mine, end } }: { offer: Offer }) {
  const t = useTranslations("visits.form");
  const format = useFormatter();
  const alsoThatDay = useAlsoThatDay();
  const on = (date: string) => alsoThatDay(mine.filter((one) => one.date === date));
  const options = times.map((time) => {
    const also = on(time.date);
    return {
      value: slotOf(time),
      label: `${formatDate(format, time.date, "weekday")}, ${formatTimeRange(format, time.start, time.end)}`,
      ...(also && { hint: also }),
    };
  });
  const none = end ? (end.over ? "whenOver" : "whenNoneLeft") : "whenNone";
  return (
    <div className="group/time grid gap-4">
      <RadioGroup
        name="slot"
        label={t("when")}
        hint={t(times.length > 0 ? "whenHint" : none, {
          date: end ? formatDate(format, end.date, "weekday") : "",
        })}
        required
        {...(times.length === 0 && { defaultValue: otherTime })}
        options={[...options, { value: otherTime, label: t("otherTime") }]}
      />
      <div className="hidden gap-x-4 gap-y-4 rounded-lg bg-sunken p-4 group-has-[input[value=other]:checked]/time:grid sm:grid-cols-3">
        <VisitDate
          label={t("date")}
          weekend={t("weekend")}
          closures={closures.map((one) => ({ ...one, name: t("closed", { name: one.name }) }))}
          booked={mine.map(({ date }) => ({ date, words: on(date) ?? "" }))}
        />
        <Field name="start" label={t("start")}>
          <TimeInput />
        </Field>
        <Field name="end" label={t("end")}>
          <TimeInput />
        </Field>
        <div className="empty:hidden sm:col-span-3">
          <AskAgain label={t("anyway")} />
        </div>
        <p className="text-sm text-muted sm:col-span-3">{t("schoolTime")}</p>
      </div>
    </div>
  );
}
