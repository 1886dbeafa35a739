import type { Route } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { formatDuration } from "@/components/time";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { UndoToast } from "@/components/ui/toast";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { dateIn } from "@/lib/dates";
import { inHours, type PairState, type PairsState, sizeOf } from "@/lib/reports/state";
import { isOffered } from "@/lib/undo";
import { pageSize } from "../_components/pages";
import { EndedTable } from "./_components/ended-table";
import { RunningTable } from "./_components/running-table";
import { takeBackEnd } from "./actions";
import { loadPairs } from "./load";
import { arranged, filterOf, hrefTo, type PairFilter, type Shown } from "./pair-filter";

export async function generateMetadata() {
  const t = await getTranslations("matching.running");
  return { title: t("title") };
}

export default async function MentorshipsPage({
  searchParams,
}: PageProps<"/district/mentorships">) {
  const coordinator = await requireCoordinator();
  const { district } = await requireFrame();
  const filter = filterOf(await searchParams);
  const t = await getTranslations("matching");
  const today = dateIn(district.timeZone, coordinator.now);
  const skip = (filter.page - 1) * pageSize;
  const toRestore = filter.health === "ended";
  const found = await loadPairs(coordinator, today, { take: pageSize, skip, toRestore });
  if (!found) return <Nothing filter={filter} />;
  const { programme, running, ended, notRestored } = found;
  const { all, active, unanswered, byAttention, quiet } = running;
  const rows = arranged(byAttention, filter);
  const total = toRestore ? ended.total : rows.length;
  const here = <T,>(list: T[]) => list.slice((filter.page - 1) * pageSize, filter.page * pageSize);
  const count = (health: string) => active.filter((pair) => pair.health === health).length;
  const answers = await getTranslations("answers.office");
  return (
    <>
      <PageHeader
        kicker={programme.name}
        title={
          unanswered.length > 0
            ? t("running.headingProposed", { running: active.length, proposed: unanswered.length })
            : t("running.heading", { count: active.length })
        }
        lede={all.length > 0 ? t("running.lede", { quiet: quiet.length }) : undefined}
        place="beside"
        actions={
          <a
            href={hrefTo(filter, {}, "/csv")}
            className="text-accent underline decoration-1 underline-offset-[3px]"
          >
            {t("running.csv")}
          </a>
        }
      />
      <Tabs
        label={t("running.filter")}
        tabs={[
          tab("all", t("running.all"), all.length),
          tab("unanswered", answers("tab"), unanswered.length),
          tab("quiet", t("running.tab.quiet"), count("quiet")),
          tab("tooEarly", t("running.tab.tooEarly"), count("tooEarly")),
          tab("onTrack", t("running.tab.onTrack"), count("onTrack")),
          tab("ended", t("running.ended"), ended.total),
          ...behindANumber.flatMap((one) =>
            one === filter.health ? [tab(one, t(`running.tab.${one}`), total)] : [],
          ),
        ]}
      />
      {filter.health === "hours" ? <MonthSums {...running} /> : null}
      {filter.health === "unanswered" ? <Silent pairs={unanswered} programme={programme} /> : null}
      {total === 0 ? <Nothing filter={filter} /> : null}
      {total > 0 && toRestore ? <EndedTable rows={ended.rows} notRestored={notRestored} /> : null}
      {total > 0 && !toRestore ? <RunningTable rows={here(rows)} filter={filter} /> : null}
      <Pagination
        page={filter.page}
        pages={Math.ceil(total / pageSize)}
        total={total}
        href={(page) => hrefTo(filter, { page })}
      />
      <Said filter={filter} now={coordinator.now} />
    </>
  );

  function tab(health: Shown, label: string, amount: number) {
    const href = hrefTo(filter, { health });
    return { href, label, current: filter.health === health, count: amount };
  }
}

/** These stand among the tabs only while they are looked at: a number of the dashboard led there. */
const behindANumber = ["silent", "behind", "hours"] as const;

/** The sums of this list, as the dashboard shows them. */
async function MonthSums({ counted, minutes, required }: PairsState) {
  const t = await getTranslations("matching.running");
  const format = await getFormatter();
  const values = { count: counted.length, hours: inHours(minutes) };
  return (
    <p className="mb-4 max-w-[68ch] text-muted">
      {required === null
        ? t("monthSumsNoRule", values)
        : t("monthSums", {
            ...values,
            size: sizeOf(required),
            logged: formatDuration(format, minutes),
            required: inHours(required),
            duration: formatDuration(format, required),
          })}
    </p>
  );
}

/** Silence is shown, and nobody is to blame. */
async function Silent(props: { pairs: PairState[]; programme: { answerDays: number } }) {
  const t = await getTranslations("answers.office");
  const count = props.pairs.filter(({ silent }) => silent).length;
  if (count === 0) return null;
  return (
    <p className="mb-4 max-w-[68ch] text-muted">
      {t("lede", { count, limit: props.programme.answerDays })}
    </p>
  );
}

/** What was just done; ten seconds to take an ending back, and then the list of ended pairs. */
async function Said({ filter: { said, pair, at }, now }: { filter: PairFilter; now: Date }) {
  const t = await getTranslations("matching.said");
  if (!said) return null;
  if (said !== "ended") return <UndoToast message={t(said)} />;
  if (!pair || !isOffered(at, { now })) return null;
  return <UndoToast message={t(said)} undo={takeBackEnd} fields={{ mentorshipId: pair }} />;
}

async function Nothing({ filter }: { filter: PairFilter }) {
  const t = await getTranslations("matching");
  return (
    <EmptyState
      title={t("running.empty")}
      action={
        filter.health === "all" ? (
          <LinkButton href={"/district/matching" as Route}>{t("list.title")}</LinkButton>
        ) : undefined
      }
    >
      {filter.health === "all" ? t("running.emptyWhat") : null}
    </EmptyState>
  );
}
