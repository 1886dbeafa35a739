import { useTranslations } from "next-intl";
import { TapsLine } from "@/components/check-ins/taps-line";
import { DateText } from "@/components/time";
import { Card } from "@/components/ui/card";
import type { CheckInEntry } from "@/lib/check-ins/queries";
import type { Mentor } from "@/lib/check-ins/readers";
import { dateIn } from "@/lib/dates";
import { Sharing } from "./sharing";

type EarlierProps = { entries: CheckInEntry[]; mentors: Mentor[]; timeZone: string };

/** Earlier weeks, each shared or not, one at a time. */
export function Earlier({ entries, mentors, timeZone }: EarlierProps) {
  const t = useTranslations("checkins");
  if (entries.length === 0) return null;
  return (
    <Card title={t("earlier")}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className="border-line py-4 not-last:border-b first:pt-0 last:pb-0">
            <h3 className="mb-1.5 text-lg">
              {t.rich("shared.week", { on: () => <DateText iso={entry.week} style="short" /> })}
            </h3>
            <TapsLine felt={entry} />
            {entry.words ? (
              <p className="mt-2 whitespace-pre-wrap">{entry.words.reveal()}</p>
            ) : null}
            {entry.changedAt ? (
              <p className="mt-1 text-sm text-muted">
                {t.rich("changedOn", {
                  on: () => (
                    <DateText
                      iso={dateIn(timeZone, entry.changedAt ?? entry.writtenAt)}
                      style="short"
                    />
                  ),
                })}
              </p>
            ) : null}
            {mentors.map((mentor) => (
              <Sharing key={mentor.pairId} entry={entry} mentor={mentor} />
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
