import { useFormatter, useTranslations } from "next-intl";
import { Bar } from "@/components/charts/bar";
import { DateText, formatDuration } from "@/components/time";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { EmailLink } from "@/components/ui/email-link";
import { Link } from "@/components/ui/link";
import { hoursOf } from "@/lib/activities/hours";
import { daysBetween, type IsoDate } from "@/lib/dates";
import type { OfficePair } from "@/lib/mentorships/district-queries";
import { pairHealth } from "@/lib/mentorships/pair-health";
import { notRestored } from "../../refusals";

const tones = { onTrack: "fine", quiet: "watch", tooEarly: "neutral" } as const;

/** Who they are, since when, and how it goes by counts. */
export function PairFacts({ pair }: { pair: OfficePair }) {
  const t = useTranslations("matching");
  const answers = useTranslations("answers.office");
  const words = useTranslations();
  const health = pairHealth(pair);
  const none = t("running.never");
  // Until it begins there are neither hours to do nor an agreement to accept.
  const proposed = pair.acceptedOn === null;
  const ended = pair.endedOn
    ? [
        {
          term: t(pair.declined ? "running.declinedOn" : "running.endedOn"),
          detail: <DateText iso={pair.endedOn} style="short" />,
        },
        {
          term: t("running.reason"),
          detail: <Why pair={pair} />,
        },
        ...(pair.notRestorable
          ? [{ term: t("office.restoring"), detail: words(notRestored[pair.notRestorable]) }]
          : []),
      ]
    : pair.acceptedOn
      ? [
          {
            term: t("running.state"),
            detail: <Badge tone={tones[health]}>{t(`running.health.${health}`)}</Badge>,
          },
          { term: t("running.hours"), detail: <Hours pair={pair} /> },
        ]
      : [];
  return (
    <Card title={t("office.facts")}>
      <DescriptionList
        layout="columns"
        items={[
          { term: t("running.mentee"), detail: <Half half={pair.mentee} /> },
          { term: t("running.mentor"), detail: <Half half={pair.mentor} /> },
          proposed
            ? { term: t("running.proposedOn"), detail: <Proposed pair={pair} /> }
            : { term: t("running.since"), detail: <DateText iso={pair.startedOn} style="short" /> },
          {
            term: t("running.last"),
            detail: pair.lastContactOn ? <DateText iso={pair.lastContactOn} style="short" /> : none,
          },
          ...ended,
          ...(pair.declined ? [] : [{ term: answers("answer"), detail: <Answers pair={pair} /> }]),
          ...(proposed && !pair.agreedOn
            ? []
            : [{ term: t("office.agreement"), detail: <Agreed pair={pair} /> }]),
        ]}
      />
    </Card>
  );
}

/** When it was last proposed, and from when to when it ran before that. */
function Proposed({ pair }: { pair: OfficePair }) {
  const t = useTranslations("matching.running");
  const day = (iso: IsoDate) => <DateText iso={iso} style="short" />;
  const { ranUntil } = pair;
  if (!ranUntil) return day(pair.askedOn);
  return (
    <>
      {day(pair.askedOn)}
      <span className="block text-sm text-muted">
        {t.rich("ranThen", { from: () => day(pair.startedOn), until: () => day(ranUntil) })}
      </span>
    </>
  );
}

/** Since when both have said yes, or whom it waits for. */
function Answers({ pair }: { pair: OfficePair }) {
  const t = useTranslations("answers.office");
  const format = useFormatter();
  const { acceptedOn, waitsFor, askedOn, today } = pair;
  if (acceptedOn) {
    return t.rich("bothSaidYes", { on: () => <DateText iso={acceptedOn} style="short" /> });
  }
  if (waitsFor.length === 0) return "–";
  return (
    <>
      {t("waitsFor", { names: format.list(waitsFor.map(({ name }) => name)) })}
      <span className="block text-sm text-muted">
        {t("days", { days: daysBetween(askedOn, today) })}
      </span>
      {waitsFor.map(({ name, email }) => (
        <span key={email} className="mt-1 block">
          {t.rich("writeTo", {
            name,
            address: () => <EmailLink email={email} />,
          })}
        </span>
      ))}
    </>
  );
}

/** Of a no: who said it and why, which the other half never sees. */
function Why({ pair: { reason, declined } }: { pair: OfficePair }) {
  const t = useTranslations("matching.running.why");
  const answers = useTranslations("answers");
  if (!declined) return reason ? t(reason) : "–";
  const why = answers(`reason.${declined.reason}`);
  return (
    <>
      {answers("office.declinedBy", { name: declined.by, reason: why })}
      <span className="block text-sm text-muted">{answers("office.declinedReaders")}</span>
    </>
  );
}

function Half({ half }: { half: OfficePair["mentor"] }) {
  return (
    <>
      <Link href={`/district/people/${half.id}`}>{half.name}</Link>
      {half.school ? <span className="block text-sm text-muted">{half.school}</span> : null}
    </>
  );
}

function Agreed({ pair: { agreedOn } }: { pair: OfficePair }) {
  const t = useTranslations("matching.office");
  if (!agreedOn) return t("notAgreed");
  return t.rich("agreed", { date: () => <DateText iso={agreedOn} style="short" /> });
}

function Hours({ pair }: { pair: OfficePair }) {
  const t = useTranslations("matching.office");
  const format = useFormatter();
  const { today, startedOn, minutes, programme } = pair;
  const { required } = hoursOf([{ date: today, minutes }], { today, startedOn, programme });
  const done = formatDuration(format, minutes);
  if (required === null) return done;
  return (
    <>
      {t("hours", {
        part: required === 0 ? "none" : required === programme.requiredMinutes ? "whole" : "some",
        done,
        required: formatDuration(format, required),
      })}
      <div className="mt-1.5 max-w-56">
        <Bar value={required === 0 ? 100 : (minutes / required) * 100} />
      </div>
    </>
  );
}
