import { useFormatter, useTranslations } from "next-intl";
import { formatDate, formatTimeRange } from "@/components/time";
import { Field } from "@/components/ui/field";
import { TimeInput } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Offer } from "@/lib/visits/queries";
import { slotOf } from "@/lib/visits/schema";
import { VisitDate } from "./visit-date";

/** Times to choose from, and a way to name another. */
export function TimeFields({ offer: { times, closures } }: { offer: Offer }) {
  const t = useTranslations("visits.form");
  const format = useFormatter();
  const options = times.map((time) => ({
    value: slotOf(time),
    label: `${formatDate(format, time.date, "weekday")}, ${formatTimeRange(format, time.start, time.end)}`,
  }));
  return (
    <div className="group/time grid gap-4">
      <RadioGroup
        name="slot"
        label={t("when")}
        hint={t(times.length > 0 ? "whenHint" : "whenNone")}
        defaultValue={times[0] ? slotOf(times[0]) : "other"}
        options={[...options, { value: "other", label: t("otherTime") }]}
      />
      <div className="hidden gap-x-4 gap-y-4 rounded-lg bg-sunken p-4 group-has-[input[value=other]:checked]/time:grid sm:grid-cols-3">
        <VisitDate
          label={t("date")}
          weekend={t("weekend")}
          closures={closures.map((one) => ({ ...one, name: t("closed", { name: one.name }) }))}
        />
        <Field name="start" label={t("start")}>
          <TimeInput />
        </Field>
        <Field name="end" label={t("end")}>
          <TimeInput />
        </Field>
        <p className="text-sm text-muted sm:col-span-3">{t("schoolTime")}</p>
      </div>
    </div>
  );
}
