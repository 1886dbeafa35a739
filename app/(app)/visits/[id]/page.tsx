import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { formatDate, formatTimeRange, zoneName } from "@/components/time";
import { Banner } from "@/components/ui/banner";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { UndoToast } from "@/components/ui/toast";
import { titleValues } from "@/components/visits/title-values";
import { VisitState } from "@/components/visits/visit-state";
import { mayLogVisit } from "@/lib/activities/queries";
import { requireViewer } from "@/lib/auth/session";
import { weekdayOf } from "@/lib/dates";
import { isOffered } from "@/lib/undo";
import { liveStates } from "@/lib/visits/policy";
import { findVisit, type VisitDetail } from "@/lib/visits/queries";
import { readVisitAddress, type Said } from "../_components/address";
import { CalendarLinks } from "./_components/calendar-links";
import { History } from "./_components/history";
import { NextStep } from "./_components/next-step";
import { PlaceCard } from "./_components/place-card";
import { PurposeCard } from "./_components/purpose-card";
import { restoreVisit } from "./actions";

async function visitOf(params: PageProps<"/visits/[id]">["params"]) {
  const viewer = await requireViewer();
  return findVisit(viewer, idOf((await params).id));
}

export async function generateMetadata() {
  const t = await getTranslations("visits");
  return { title: t("one") };
}

export default async function VisitPage({ params, searchParams }: PageProps<"/visits/[id]">) {
  const visit = await visitOf(params);
  if (!visit) notFound();
  const viewer = await requireViewer();
  const { said, at } = readVisitAddress(await searchParams);
  const toLog = visit.state === "booked" && visit.ended && (await mayLogVisit(viewer, visit.id));
  const t = await getTranslations("visits");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/visits" as Route, label: t("name") }]} />
      <VisitHeader visit={visit} />
      {said && isLastWord(said, visit) && (!isEnd(said) || isOffered(at, viewer)) ? (
        <News visit={visit} said={said} />
      ) : null}
      <div className="grid items-start gap-5 lg:grid-cols-[1.5fr_1fr]">
        <div className="grid gap-5">
          <NextStep visit={visit} toLog={toLog} />
          <PurposeCard visit={visit} />
          {visit.as === "mentor" ? null : <History visit={visit} />}
        </div>
        <div className="grid gap-5">
          <PlaceCard visit={visit} />
          {visit.state === "booked" && !visit.ended ? <CalendarLinks visit={visit} /> : null}
        </div>
      </div>
    </>
  );
}

async function VisitHeader({ visit }: { visit: VisitDetail }) {
  const [t, format, locale] = [
    await getTranslations("visits"),
    await getFormatter(),
    await getLocale(),
  ];
  return (
    <header className="mb-6 sm:mb-7">
      <h1 className="text-[1.95rem] sm:text-3xl">{t(`title.${visit.as}`, titleValues(visit))}</h1>
      <p className="mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-lg">
        <span className="font-semibold first-letter:uppercase">
          {formatDate(format, visit.date, "long")}
        </span>
        <span>{formatTimeRange(format, visit.startMinute, visit.endMinute)}</span>
        <span className="text-sm text-muted">
          {t("schoolTime", { zone: zoneName(locale, visit.timeZone) })}
        </span>
      </p>
      <p className="mt-2.5 flex flex-wrap items-center gap-2.5">
        <VisitState visit={visit} />
        {visit.ended || !liveStates.includes(visit.state) ? null : <NoSchool visit={visit} />}
      </p>
    </header>
  );
}

/** A day on which nobody may be there to open the door. */
async function NoSchool({ visit }: { visit: VisitDetail }) {
  const t = await getTranslations("visits");
  const words = visit.closedFor
    ? t("onClosure", { name: visit.closedFor })
    : weekdayOf(visit.date) > 5
      ? t("onWeekend")
      : null;
  return words ? <span className="text-sm text-amber">{words}</span> : null;
}

/** A page that is come back to must not tell as news what has moved on since. */
function isLastWord(said: Said, { turns }: VisitDetail): boolean {
  const last = turns.at(-1)?.turn;
  return said === "notRestored" ? last === "cancelled" || last === "declined" : last === said;
}

/** What can be taken back for a moment. */
const isEnd = (said: Said) => said === "cancelled" || said === "declined";

/** What was just done, and what follows from it. */
async function News({ visit, said }: { visit: VisitDetail; said: Said }) {
  const t = await getTranslations("visits.said");
  const name = visit.partner.firstName;
  if (isEnd(said)) {
    return (
      <UndoToast
        message={t(said, { name })}
        undo={restoreVisit}
        fields={{ formKey: randomUUID(), id: visit.id, version: String(visit.version) }}
      />
    );
  }
  return (
    <div role="status" className="mb-5">
      <Banner tone={said === "notRestored" ? "watch" : "info"}>
        {said === "restored" && visit.waitsFor === "you" ? t("waitsAgain") : t(said, { name })}
      </Banner>
    </div>
  );
}
