import { getFormatter, getTranslations } from "next-intl/server";
import { quietOf } from "@/components/mentorships/health";
import { formatDate } from "@/components/time";
import { addDays, daysBetween } from "@/lib/dates";
import type { Home } from "@/lib/home/queries";
import { hasBegun } from "@/lib/mentorships/standing";

/** What a colleague would say first: what comes next, and how much is worth doing before. */
export async function ledeOf(home: Home): Promise<string> {
  const { today, pairs, nextVisit, steps, signUp, requests } = home;
  const t = await getTranslations("mentorships.home.lede");
  const format = await getFormatter();
  const health = await getTranslations("mentorships.health");
  const begun = pairs.filter(hasBegun);
  const quiet = begun.map(quietOf).find((one) => one !== null);
  const soon = nextVisit && daysBetween(today.date, nextVisit.date) <= 14;
  const first = () => {
    if (soon) {
      const school = nextVisit.school.name;
      const name = nextVisit.partner.firstName;
      const when =
        nextVisit.date === today.date
          ? "today"
          : nextVisit.date === addDays(today.date, 1)
            ? "tomorrow"
            : "day";
      const day = formatDate(format, nextVisit.date, "weekday");
      return t(nextVisit.as === "host" ? "hosting" : "visiting", { when, day, school, name });
    }
    if (quiet) return health("since", quiet);
    if (begun.length > 1) return t("several", { count: begun.length });
    if (begun[0]) return t("together", { name: begun[0].partner.firstName });
    if (pairs.length > 0) return t("welcome");
    if (signUp?.state === "submitted") return t("submitted", { programme: signUp.programme });
    const waits = signUp?.state === "approved" && signUp.roles.includes("mentee");
    const mine = requests.find(({ side }) => side === "mentee");
    if (mine) return t("asked", { name: mine.partner });
    if (waits && signUp.mayAsk) return t("looking");
    if (waits && !signUp.noMatchReason) return t("waiting");
    return t("welcome");
  };
  // Silence is a thing, though no step leads out of it.
  const silent = quiet && !soon && steps.length === 0;
  return silent ? first() : `${first()} ${t("things", { count: steps.length })}`;
}
