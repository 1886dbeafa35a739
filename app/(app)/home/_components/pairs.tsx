import type { Route } from "next";
import { useTranslations } from "next-intl";
import { NextVisit } from "@/components/mentorships/next-visit";
import { PairShelf } from "@/components/mentorships/pair-shelf";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { PairSummary } from "@/lib/mentorships/queries";
import { hasBegun } from "@/lib/mentorships/standing";
import type { VisitLine } from "@/lib/visits/line";
import { HoursCard } from "./hours-card";
import { LastContact } from "./last-contact";
import { Proposed } from "./proposed";

/**
 * What is proposed; the shelf of the pair that has begun, or of each; the next visit and this month's
 * hours beside.
 */
export function Pairs({ pairs, nextVisit }: { pairs: PairSummary[]; nextVisit: VisitLine | null }) {
  const t = useTranslations("mentorships");
  const begun = pairs.filter(hasBegun);
  return (
    <div className="grid gap-5 lg:grid-cols-[1.6fr_1fr]">
      <div className="grid min-w-0 gap-5">
        {pairs.map((pair) => (hasBegun(pair) ? null : <Proposed key={pair.id} pair={pair} />))}
        {begun.map((pair) => (
          <Card
            key={pair.id}
            title={t("youAnd", { name: pair.partner.firstName })}
            action={
              <Link
                href={`/mentorships/${pair.id}` as Route}
                className="inline-block py-1"
                aria-label={t("openPair", { name: pair.partner.firstName })}
              >
                {t("open")}
              </Link>
            }
          >
            <PairShelf pair={pair} />
            {begun.length === 1 ? <LastContact pair={pair} /> : null}
          </Card>
        ))}
      </div>
      <div className="grid min-w-0 content-start gap-5">
        <NextVisit visit={nextVisit} />
        {begun.length > 0 ? <HoursCard pairs={begun} /> : null}
      </div>
    </div>
  );
}
