import { getTranslations } from "next-intl/server";
import { listResponse } from "@/app/_frame/download";
import { requireProvenForFile } from "@/lib/auth/proven";
import { requireFrame } from "@/lib/auth/session";
import { dateIn } from "@/lib/dates";
import type { EndedPair } from "@/lib/reports/queries";
import type { PairState } from "@/lib/reports/state";
import { loadPairs } from "../load";
import { arranged, filterOf } from "../pair-filter";

const mostInFile = 10_000;

/** The list as it is filtered and sorted, as a file for a spreadsheet. */
export async function GET(request: Request) {
  const coordinator = await requireProvenForFile();
  const { district } = await requireFrame();
  const today = dateIn(district.timeZone, coordinator.now);
  const filter = filterOf(Object.fromEntries(new URL(request.url).searchParams));
  const found = await loadPairs(coordinator, today, { take: mostInFile, skip: 0 });
  const t = await getTranslations("matching.running");
  const answers = await getTranslations("answers");
  const rows =
    filter.health === "ended"
      ? [
          [t("mentee"), t("mentor"), t("since"), t("ranUntil"), t("endedOn"), t("reason")],
          ...(found?.ended.rows ?? []).map((pair) => [
            pair.mentee,
            pair.mentor,
            ...runOf(pair),
            pair.endedOn,
            whyOf(pair),
          ]),
        ]
      : [
          [t("mentee"), t("mentor"), t("state"), t("since"), t("last"), t("minutes")],
          ...arranged(found?.running.byAttention ?? [], filter).map((pair) => [
            pair.mentee,
            pair.mentor,
            stateOf(pair),
            pair.startedOn,
            pair.lastContactOn ?? "",
            pair.minutes,
          ]),
        ];
  return listResponse(filter.health === "ended" ? "ended-pairs" : "pairs", rows);

  function stateOf({ endedOn, waitsFor, health, days }: PairState): string {
    if (endedOn !== null) return t("ended");
    if (waitsFor.length === 0) return t(`health.${health}`);
    return answers(waitsFor.length > 1 ? "office.unanswered" : "office.halfAnswered", { days });
  }

  /** From when to when it ran; of a proposal that was declined, its run before that. */
  function runOf({ startedOn, endedOn, declined }: EndedPair): [from: string, until: string] {
    if (!declined) return [startedOn, endedOn];
    return declined.ranUntil ? [startedOn, declined.ranUntil] : ["", ""];
  }

  function whyOf({ reason, declined }: EndedPair): string {
    if (!declined) return reason ? t(`why.${reason}`) : "";
    const why = answers(`reason.${declined.reason}`);
    return answers("office.declinedBy", { name: declined.by, reason: why });
  }
}
