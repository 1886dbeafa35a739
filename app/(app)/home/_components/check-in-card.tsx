import type { Route } from "next";
import { useTranslations } from "next-intl";
import { shareWeekAgain, takeBackWeek } from "@/app/(app)/check-ins/actions";
import { CheckInForm } from "@/components/check-ins/check-in-form";
import { Helplines } from "@/components/check-ins/helplines";
import { SharingSaid } from "@/components/check-ins/sharing-said";
import { Talk } from "@/components/check-ins/talk";
import { WeekReaders } from "@/components/check-ins/week-readers";
import { DateText } from "@/components/time";
import { Card } from "@/components/ui/card";
import { Link, LinkButton } from "@/components/ui/link";
import type { CheckInEntry } from "@/lib/check-ins/queries";
import { mentorsIn } from "@/lib/check-ins/readers";
import type { SharingAddress } from "@/lib/check-ins/schema";
import { addDays, dateIn, type IsoDate } from "@/lib/dates";
import type { Home } from "@/lib/home/queries";
import { hasBegun } from "@/lib/mentorships/standing";
import type { Viewer } from "@/lib/viewer";
import { askForTalk, checkIn as checkInAction, startAgain, takeBackAsking } from "../actions";

type CheckInCardProps = { home: Home; viewer: Viewer; sharing: SharingAddress };

/** How this week is: three taps, the district's helplines beside, and a signal without words. */
export function CheckInCard({ home, viewer, sharing }: CheckInCardProps) {
  const { today, pairs, signals, checkIn, draft } = home;
  const t = useTranslations("checkins");
  const menteePairs = pairs.filter((pair) => pair.side === "mentee" && hasBegun(pair));
  const mentors = mentorsIn(pairs);
  const day = (at: Date) => dateIn(today.timeZone, at);
  return (
    <Card
      id="week"
      title={t("title")}
      action={
        <Link href={"/check-ins" as Route} className="inline-block py-1">
          {t("mine")}
        </Link>
      }
      className="mt-5"
    >
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[1.6fr_1fr]">
        <div className="min-w-0">
          <WeekReaders entry={checkIn} mentors={mentors} takeBack={takeBackWeek} from="home" />
          {checkIn ? (
            <Written entry={checkIn} day={day} lastDay={today.date === addDays(today.week, 6)} />
          ) : (
            <CheckInForm
              action={checkInAction}
              week={today.week}
              timeZone={today.timeZone}
              entry={null}
              draft={draft}
              discard={startAgain}
              mentors={mentors}
            />
          )}
        </div>
        <div className="grid min-w-0 gap-6">
          {menteePairs.map((pair) => {
            const mine = signals.find((one) => one.byMe && one.mentorshipId === pair.id);
            return (
              <Talk
                key={pair.id}
                pair={pair}
                signal={mine && { ...mine, on: day(mine.answeredAt ?? mine.at) }}
                ask={askForTalk}
                takeBack={takeBackAsking}
              />
            );
          })}
          <Helplines helplines={today.helplines} />
        </div>
      </div>
      <SharingSaid
        address={sharing}
        viewer={viewer}
        mentors={mentors}
        undo={shareWeekAgain}
        from="home"
      />
    </Card>
  );
}

type WrittenProps = {
  entry: CheckInEntry;
  day: (at: Date) => IsoDate;
  /** The week it is about ends today, and changing it with it. */
  lastDay: boolean;
};

/** What was saved stays closed here, where others look on: no word and no tap until it is opened. */
function Written({ entry: { changedAt, writtenAt }, day, lastDay }: WrittenProps) {
  const t = useTranslations("checkins");
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-3">
      <p className="min-w-0 flex-[1_1_16rem]">
        {t.rich(changedAt ? "changedOn" : "writtenOn", {
          on: () => <DateText iso={day(changedAt ?? writtenAt)} style="weekday" />,
          lastDay: String(lastDay),
        })}
      </p>
      <LinkButton href={"/check-ins" as Route} variant="quiet" wide="phone">
        {t("openWeek")}
      </LinkButton>
    </div>
  );
}
