import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { TimeRange } from "@/components/time";
import type { VisitLine } from "@/lib/visits/line";
import { DateLeaf } from "./date-leaf";
import { titleValues } from "./title-values";
import { VisitState } from "./visit-state";

/** Visits as lines of a diary; each leads to its page. */
export function VisitList({ visits }: { visits: VisitLine[] }) {
  return (
    <ul className="grid gap-3">
      {visits.map((visit) => (
        <li key={visit.id}>
          <VisitItem visit={visit} />
        </li>
      ))}
    </ul>
  );
}

function VisitItem({ visit }: { visit: VisitLine }) {
  const t = useTranslations("visits");
  const over = visit.ended || visit.state === "declined" || visit.state === "cancelled";
  return (
    <NextLink
      href={`/visits/${visit.id}`}
      className="card flex items-start gap-4 rounded-lg border border-line bg-surface p-4 text-ink no-underline shadow-lift hover:border-accent sm:items-center sm:px-5"
    >
      <DateLeaf iso={visit.date} quiet={over} />
      <span className="grid min-w-0 flex-1 gap-x-4 gap-y-1.5 sm:grid-cols-[1fr_auto] sm:items-center">
        <span className="min-w-0">
          <span className="block font-semibold">{t(`title.${visit.as}`, titleValues(visit))}</span>
          <span className="block text-sm text-muted">
            <TimeRange start={visit.startMinute} end={visit.endMinute} />
            {" · "}
            {[visit.school.name, visit.school.city].filter(Boolean).join(", ")}
            {visit.mode === "virtual" ? ` · ${t("mode.virtual")}` : null}
          </span>
        </span>
        <span>
          <VisitState visit={visit} />
        </span>
      </span>
    </NextLink>
  );
}
