import { useFormatter, useTranslations } from "next-intl";
import { Bar } from "@/components/charts/bar";
import { DateText, formatDuration } from "@/components/time";
import { hoursOf } from "@/lib/activities/hours";
import type { PairSummary } from "@/lib/mentorships/queries";

/** Hours of this month against what the programme asks for, with the mark where today is. */
export function MonthHours({ pair }: { pair: PairSummary }) {
  const t = useTranslations("mentorships.hours");
  const format = useFormatter();
  const { today, startedOn, programme } = pair;
  const hours = hoursOf(pair.contacts, { today, startedOn, programme });
  const { required, expectedByNow } = hours;
  return (
    <div>
      <p className="text-sm text-muted">
        <DateText iso={hours.month} style="month" />
      </p>
      <p className="mt-1 font-serif text-2xl">{formatDuration(format, hours.minutes)}</p>
      {required === null || expectedByNow === null ? (
        <p className="mt-1 text-sm text-muted">{t("noRule", { count: hours.contacts })}</p>
      ) : (
        <>
          <div className="mt-3 mb-2">
            <Bar value={part(hours.minutes, required)} mark={part(expectedByNow, required)} />
          </div>
          <p className="text-sm text-muted">
            {required > 0
              ? t("asked", {
                  part: required === programme.requiredMinutes ? "whole" : "some",
                  required: formatDuration(format, required),
                })
              : null}{" "}
            {hours.minutes >= required
              ? t("reached", { count: hours.contacts })
              : hours.minutes >= expectedByNow
                ? t("onTheWay", { count: hours.contacts })
                : t("behind", { left: formatDuration(format, required - hours.minutes) })}
          </p>
        </>
      )}
    </div>
  );
}

function part(minutes: number, of: number): number {
  return of === 0 ? 100 : (minutes / of) * 100;
}
