import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { pageOf } from "@/app/_frame/address";
import { CheckInForm } from "@/components/check-ins/check-in-form";
import { Helplines } from "@/components/check-ins/helplines";
import { SharingSaid } from "@/components/check-ins/sharing-said";
import { WeekReaders } from "@/components/check-ins/week-readers";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireViewer } from "@/lib/auth/session";
import { checkInOfWeek, checkInsPerPage, listMyCheckIns } from "@/lib/check-ins/queries";
import { mentorsIn } from "@/lib/check-ins/readers";
import { sharingAddress } from "@/lib/check-ins/schema";
import { readTogether } from "@/lib/db";
import { draftOf } from "@/lib/drafts/queries";
import { todayOf } from "@/lib/home/queries";
import { listMyMentorships } from "@/lib/mentorships/queries";
import { Earlier } from "./_components/earlier";
import { saveWeek, shareWeekAgain, startAgain, takeBackWeek } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("checkins");
  return { title: t("mine") };
}

export default async function CheckInsPage({ searchParams }: PageProps<"/check-ins">) {
  const viewer = await requireViewer();
  const asked = await searchParams;
  const page = pageOf(asked);
  const locale = await getLocale();
  const { today, pairs, week, draft, list } = await readTogether(viewer, async () => {
    const today = await todayOf(viewer, locale);
    return {
      today,
      pairs: await listMyMentorships(viewer),
      week: await checkInOfWeek(viewer),
      draft: await draftOf(viewer, { form: "check-in", subject: today.week }),
      list: await listMyCheckIns(viewer, { page }),
    };
  });
  const t = await getTranslations("checkins");
  const mentors = mentorsIn(pairs);
  const alone = mentors.length === 0;
  const earlier = list.entries.filter(({ id }) => id !== week?.id);
  return (
    <>
      <PageHeader title={t("mine")} lede={t(alone ? "ledeAlone" : "lede")} />
      <div className="grid items-start gap-5 lg:grid-cols-[1.6fr_1fr] lg:grid-rows-[auto_1fr]">
        <Card title={t("title")} className="min-w-0">
          <WeekReaders entry={week} mentors={mentors} takeBack={takeBackWeek} from="check-ins" />
          <CheckInForm
            action={saveWeek}
            week={today.week}
            timeZone={today.timeZone}
            entry={week}
            draft={draft}
            discard={startAgain}
            mentors={mentors}
          />
        </Card>
        <div className="grid gap-5 lg:row-span-2">
          <Helplines helplines={today.helplines} />
          <Card title={t("who.title")}>
            <p className="text-muted">{t(alone ? "who.wordsAlone" : "who.words")}</p>
            <p className="mt-3">
              {alone ? (
                <Link href={"/my-data" as Route}>{t("who.linkAlone")}</Link>
              ) : (
                <Link href={"/my-data#reads" as Route}>{t("who.link")}</Link>
              )}
            </p>
          </Card>
        </div>
        <div className="grid min-w-0 gap-5">
          <Earlier entries={earlier} mentors={mentors} timeZone={today.timeZone} />
          <Pagination
            page={page}
            pages={Math.ceil(list.total / checkInsPerPage)}
            href={(to) => `/check-ins?page=${to}` as Route}
          />
        </div>
      </div>
      <SharingSaid
        address={sharingAddress.parse(asked)}
        viewer={viewer}
        mentors={mentors}
        undo={shareWeekAgain}
        from="check-ins"
      />
    </>
  );
}
