import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import type { Tone } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Stat } from "@/components/ui/stat";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { IsoDate } from "@/lib/dates";
import type { ProgrammeView } from "@/lib/programmes/queries";
import {
  hoursUrgency,
  promisedDays,
  quietUrgency,
  type Urgency,
  waitingUrgency,
} from "@/lib/reports/attention";
import { inHours, type PairsState } from "@/lib/reports/state";
import type { WaitingMentees } from "@/lib/reports/waiting-mentees";

export type NumbersProps = {
  programme: ProgrammeView;
  pairs: PairsState;
  waiting: Pick<WaitingMentees, "total" | "unready" | "longest">;
  load: { taken: number; places: number };
  counts: { submitted: number; promised: number };
  silentRequests: number;
  today: IsoDate;
};

/** How each number stands: the same answer for the cards and for the sentence above them. */
function urgencies({
  programme,
  pairs,
  waiting,
  counts,
  today,
}: NumbersProps): Record<"waiting" | "quiet" | "hours" | "signUps", Urgency> {
  return {
    waiting: waitingUrgency(waiting.total, waiting.longest, today > programme.matchDeadline),
    quiet: quietUrgency(pairs.quiet.length, pairs.active.length),
    hours: hoursUrgency(onTrackShare(pairs)),
    signUps: counts.submitted > 0 ? "watch" : "fine",
  };
}

/** Whether the banner or one of the cards below asks for something. */
export function needsSomething(props: NumbersProps): boolean {
  const { pairs, counts, silentRequests } = props;
  const silent = pairs.unanswered.some((pair) => pair.silent);
  const waits = silent || silentRequests > 0 || counts.promised > 0;
  return waits || Object.values(urgencies(props)).some((urgency) => urgency !== "fine");
}

/** The four numbers a coordinator looks at first; each opens the list behind it. */
export function Numbers(props: NumbersProps) {
  const t = useTranslations("dashboard");
  const format = useFormatter();
  const { pairs, waiting, counts } = props;
  const urgency = urgencies(props);
  const badge = (of: Urgency): { tone: Tone; word: string } => ({
    tone: of,
    word: t(`urgency.${of}`),
  });
  const behind = "/district/mentorships?health=behind" as Route;
  return (
    <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
      <Stat
        value={waiting.total}
        word={t("waiting.word", { count: waiting.total })}
        sentence={
          waiting.total > 0 ? (
            <>
              {t("waiting.longest", { days: waiting.longest, promised: promisedDays })}
              {waiting.unready > 0 ? ` ${t("waiting.unready", { count: waiting.unready })}` : null}
            </>
          ) : (
            t("waiting.none")
          )
        }
        badge={badge(urgency.waiting)}
        link={{
          href: "/district/without-mentor",
          label: <OpenList what={t("waiting.word", { count: waiting.total })} />,
        }}
      />
      <Stat
        value={pairs.quiet.length}
        word={t("quiet.word", { count: pairs.quiet.length })}
        sentence={t("quiet.sentence")}
        badge={badge(urgency.quiet)}
        link={{
          href: "/district/mentorships?health=quiet",
          label: <OpenList what={t("quiet.word", { count: pairs.quiet.length })} />,
        }}
      />
      <Stat
        value={format.number(inHours(pairs.minutes))}
        word={
          pairs.required === null
            ? t("hours.wordNoRule")
            : t("hours.word", { required: inHours(pairs.required) })
        }
        sentence={
          pairs.expected === null
            ? t("hours.noRule")
            : t.rich("hours.sentence", {
                expected: inHours(pairs.expected),
                count: pairs.behind.length,
                list: (words) => <Link href={behind}>{words}</Link>,
              })
        }
        badge={badge(urgency.hours)}
        link={{
          href: "/district/mentorships?health=hours",
          label: <OpenList what={t("hours.list")} />,
        }}
      />
      <Stat
        value={counts.submitted}
        word={t("signUps.word", { count: counts.submitted })}
        sentence={
          counts.submitted > 0
            ? t("signUps.sentence", { count: counts.submitted })
            : t("signUps.none")
        }
        badge={badge(urgency.signUps)}
        link={{
          href: "/district/people/sign-ups?state=submitted",
          label: <OpenList what={t("signUps.word", { count: counts.submitted })} />,
        }}
      />
    </div>
  );
}

/** The same words under each number; what it opens is heard as well. */
function OpenList({ what }: { what: string }) {
  const t = useTranslations("dashboard");
  return (
    <>
      {t("openList")}
      <VisuallyHidden>: {what}</VisuallyHidden>
    </>
  );
}

function onTrackShare({ active, behind }: PairsState): number {
  return active.length === 0 ? 1 : (active.length - behind.length) / active.length;
}
