import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { formatDuration } from "@/components/time";
import type { Tone } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
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
import { inHours, type PairsState, sizeOf } from "@/lib/reports/state";
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

type Figure = "waiting" | "quiet" | "hours" | "signUps";

/** Once there are pairs all four; before, those that have something to count. */
export function figuresOf({
  pairs,
  waiting,
  counts,
}: Pick<NumbersProps, "pairs" | "waiting" | "counts">): Set<Figure> {
  if (pairs.byAttention.length > 0) return new Set(["waiting", "quiet", "hours", "signUps"]);
  const figures = new Set<Figure>();
  if (waiting.total > 0) figures.add("waiting");
  if (counts.submitted > 0) figures.add("signUps");
  return figures;
}

/** How each number stands: the same answer for the cards and for the sentence above them. */
function urgencies({
  programme,
  pairs,
  waiting,
  counts,
  today,
}: NumbersProps): Record<Figure, Urgency> {
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

/** The numbers a coordinator looks at first; each opens the list behind it. */
export function Numbers(props: NumbersProps) {
  const { pairs, waiting, counts } = props;
  const figures = figuresOf(props);
  const urgency = urgencies(props);
  if (figures.size === 0) return null;
  return (
    <div className={cn("grid gap-5 sm:grid-cols-2", figures.size > 2 && "lg:grid-cols-4")}>
      {figures.has("waiting") ? <Waiting waiting={waiting} urgency={urgency.waiting} /> : null}
      {figures.has("quiet") ? <Quiet count={pairs.quiet.length} urgency={urgency.quiet} /> : null}
      {figures.has("hours") ? <Hours pairs={pairs} urgency={urgency.hours} /> : null}
      {figures.has("signUps") ? (
        <SignUps count={counts.submitted} urgency={urgency.signUps} />
      ) : null}
    </div>
  );
}

function Waiting({ waiting, urgency }: Pick<NumbersProps, "waiting"> & Urgent) {
  const t = useTranslations("dashboard.waiting");
  const { total, longest, unready } = waiting;
  const word = t("word", { count: total });
  return (
    <Stat
      value={total}
      word={word}
      sentence={
        total > 0 ? (
          <>
            {t("longest", { days: longest, promised: promisedDays })}
            {unready > 0 ? ` ${t("unready", { count: unready })}` : null}
          </>
        ) : (
          t("none")
        )
      }
      badge={useBadge(urgency)}
      link={{ href: "/district/without-mentor", label: <OpenList what={word} /> }}
    />
  );
}

function Quiet({ count, urgency }: { count: number } & Urgent) {
  const t = useTranslations("dashboard.quiet");
  const word = t("word", { count });
  return (
    <Stat
      value={count}
      word={word}
      sentence={t("sentence")}
      badge={useBadge(urgency)}
      link={{ href: "/district/mentorships?health=quiet", label: <OpenList what={word} /> }}
    />
  );
}

function Hours({ pairs, urgency }: Pick<NumbersProps, "pairs"> & Urgent) {
  const t = useTranslations("dashboard.hours");
  const format = useFormatter();
  const { required, expected, minutes } = pairs;
  const short = required !== null && sizeOf(required) === "minutes";
  const behind = "/district/mentorships?health=behind" as Route;
  return (
    <Stat
      value={short ? formatDuration(format, minutes) : format.number(inHours(minutes))}
      word={
        required === null
          ? t("wordNoRule")
          : t("word", {
              size: sizeOf(required),
              hours: inHours(required),
              duration: formatDuration(format, required),
            })
      }
      sentence={
        expected === null
          ? t("noRule")
          : t.rich("sentence", {
              size: sizeOf(expected),
              expected: inHours(expected),
              duration: formatDuration(format, expected),
              count: pairs.behind.length,
              list: (words) => <Link href={behind}>{words}</Link>,
            })
      }
      badge={useBadge(urgency)}
      link={{ href: "/district/mentorships?health=hours", label: <OpenList what={t("list")} /> }}
    />
  );
}

function SignUps({ count, urgency }: { count: number } & Urgent) {
  const t = useTranslations("dashboard.signUps");
  const word = t("word", { count });
  return (
    <Stat
      value={count}
      word={word}
      sentence={count > 0 ? t("sentence", { count }) : t("none")}
      badge={useBadge(urgency)}
      link={{
        href: "/district/people/sign-ups?state=submitted",
        label: <OpenList what={word} />,
      }}
    />
  );
}

type Urgent = { urgency: Urgency };

function useBadge(of: Urgency): { tone: Tone; word: string } {
  const t = useTranslations("dashboard.urgency");
  return { tone: of, word: t(of) };
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
