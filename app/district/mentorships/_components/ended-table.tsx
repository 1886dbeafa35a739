import type { Route } from "next";
import { useTranslations } from "next-intl";
import { DateText } from "@/components/time";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { IsoDate } from "@/lib/dates";
import type { NotRestorable } from "@/lib/mentorships/restorable";
import type { EndedPair } from "@/lib/reports/queries";
import { notRestored as words } from "../refusals";
import { RestorePair } from "./restore-pair";

type EndedTableProps = {
  rows: EndedPair[];
  /** By pair: what keeps it from being restored. */
  notRestored: ReadonlyMap<string, NotRestorable>;
};

/** Pairs that have ended, nobody's fault. */
export function EndedTable({ rows, notRestored }: EndedTableProps) {
  const t = useTranslations("matching");
  return (
    <Table
      caption={t("running.ended")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "pair",
          head: t("running.pair"),
          cell: ({ id, mentee, mentor }) => (
            <Link href={`/district/mentorships/${id}` as Route}>
              {t("pairs.with", { mentee, mentor })}
            </Link>
          ),
        },
        {
          key: "since",
          head: t("running.since"),
          cell: (pair) => <Since pair={pair} />,
        },
        {
          key: "ended",
          head: t("running.endedOn"),
          cell: ({ endedOn, declined }) =>
            declined ? t.rich("running.declinedThen", { on: () => day(endedOn) }) : day(endedOn),
        },
        {
          key: "reason",
          head: t("running.reason"),
          cell: (pair) => <Why pair={pair} />,
        },
        {
          key: "restore",
          head: t("running.restore"),
          quietHead: true,
          align: "end",
          cell: (pair) => {
            const rule = notRestored.get(pair.id);
            if (!rule) return <RestorePair {...pair} />;
            return (
              <>
                <NotRestored rule={rule} />
                <AfterNo pair={pair} />
              </>
            );
          },
        },
      ]}
    />
  );
}

/** Of a no, when the pair was proposed; of one that ran before it was proposed again, from when to when. */
function Since({ pair: { startedOn, declined } }: { pair: EndedPair }) {
  const t = useTranslations("matching.running");
  if (!declined) return day(startedOn);
  const { proposedOn, ranUntil } = declined;
  const proposed = t.rich("proposedThen", { on: () => day(proposedOn) });
  if (!ranUntil) return proposed;
  return (
    <>
      <span className="block">
        {t.rich("ranThen", { from: () => day(startedOn), until: () => day(ranUntil) })}
      </span>
      {proposed}
    </>
  );
}

/** Why it ended; of a no, who said it and why, which the other half never sees. */
function Why({ pair: { reason, declined } }: { pair: EndedPair }) {
  const t = useTranslations("matching.running.why");
  const answers = useTranslations("answers");
  if (!declined) return reason ? t(reason) : "–";
  const why = answers(`reason.${declined.reason}`);
  return answers("office.declinedBy", { name: declined.by, reason: why });
}

/** That a no need not stand for rounds, and where it is lifted. */
function AfterNo({ pair: { id, mentee, mentor, declined } }: { pair: EndedPair }) {
  const t = useTranslations("matching");
  if (!declined?.mayLift) return null;
  const { liftedOn } = declined;
  return (
    <span className="mt-1 block text-start text-sm sm:max-w-56">
      <Link href={`/district/mentorships/${id}#after-no` as Route}>
        {liftedOn ? t.rich("running.lifted", { on: () => day(liftedOn) }) : t("running.mayLift")}
        <VisuallyHidden>, {t("pairs.with", { mentee, mentor })}</VisuallyHidden>
      </Link>
    </span>
  );
}

const day = (iso: IsoDate) => <DateText iso={iso} style="short" />;

function NotRestored({ rule }: { rule: NotRestorable }) {
  const t = useTranslations();
  return <span className="block text-start sm:max-w-56 text-sm text-muted">{t(words[rule])}</span>;
}
