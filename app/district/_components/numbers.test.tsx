import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { IsoDate } from "@/lib/dates";
import dashboard from "@/lib/i18n/messages/en/dashboard.json";
import type { ProgrammeView } from "@/lib/programmes/queries";
import type { PairCounts } from "@/lib/reports/queries";
import { pairsState } from "@/lib/reports/state";
import { Numbers } from "./numbers";

const programme = {
  requirements: { contactMinutesPerMonth: 180 },
  startsOn: "2026-08-10" as IsoDate,
  endsOn: "2027-06-11" as IsoDate,
  answerDays: 7,
} as ProgrammeView;
const lastDay = "2026-11-30" as IsoDate;

/** What the cards say on the last day of a month. */
function said(...pairs: { startedOn: string; minutes: number }[]): string {
  const counts = pairs.map(({ startedOn, minutes }) => {
    const pair = { startedOn, askedOn: startedOn, minutes, endedOn: null, waitsFor: [] };
    return { ...pair, lastContactOn: lastDay } as unknown as PairCounts;
  });
  const rest = { waiting: { total: 0, unready: 0, longest: 0 }, load: { taken: 1, places: 1 } };
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ dashboard }}>
      <Numbers
        {...rest}
        programme={programme}
        pairs={pairsState(counts, lastDay, programme)}
        counts={{ submitted: 0, promised: 0 }}
        silentRequests={0}
        today={lastDay}
      />
    </NextIntlClientProvider>,
  );
  return markup.replace(/<[^>]*>/g, "").replace(/\s/g, " ");
}

it("counts hours in hours, and the little that is asked of a pair's first days in minutes", () => {
  expect(said({ startedOn: "2026-09-01", minutes: 90 })).toContain(
    "1.5 of 3 hours required this month",
  );
  const short = said({ startedOn: lastDay, minutes: 50 });
  expect(short).toContain("50 min logged of 6 min required this month");
  expect(short).toContain("6 min expected by today");
});
