import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { dateIn, type IsoDate } from "@/lib/dates";
import { readTogether } from "@/lib/db";
import { isBeginning } from "@/lib/programmes/next-step";
import { currentProgramme, programmeCounts } from "@/lib/programmes/queries";
import { schoolYearName } from "@/lib/programmes/school-year";
import { listMentorLoad, pairCounts, visitsBySchool, weeklyContacts } from "@/lib/reports/queries";
import { type PairsState, pairsState } from "@/lib/reports/state";
import { listWaitingMentees } from "@/lib/reports/waiting-mentees";
import { countSilent } from "@/lib/requests/district-queries";
import { rosterNumbers } from "@/lib/roster/queries";
import type { Coordinator } from "@/lib/viewer";
import { Answers } from "./_components/answers";
import { Contact } from "./_components/contact";
import { Load } from "./_components/load";
import { NextStep, NobodyYet } from "./_components/next-step";
import { Numbers, needsSomething } from "./_components/numbers";
import { SchoolVisitsList } from "./_components/school-visits";
import { WaitingTable } from "./_components/waiting-table";

/** The quietest pairs stand in the picture; the list behind it has them all. */
const shownPairs = 12;

export async function generateMetadata() {
  await requireCoordinator();
  const t = await getTranslations("dashboard");
  return { title: t("title") };
}

export default async function DashboardPage() {
  const coordinator = await requireCoordinator();
  const { district } = await requireFrame();
  const today = dateIn(district.timeZone, coordinator.now);
  const found = await readTogether(coordinator, () => load(coordinator, today));
  if (!("programme" in found)) return <NoProgramme {...found} />;
  return <Dashboard {...found} today={today} />;
}

type Loaded = Awaited<ReturnType<typeof load>>;
type Found = Extract<Loaded, { programme: unknown }>;

async function load(coordinator: Coordinator, today: IsoDate) {
  const programme = await currentProgramme(coordinator);
  if (!programme) return rosterNumbers(coordinator);
  const pairs = pairsState(await pairCounts(coordinator, programme.id, today), today, programme);
  const shown = pairs.byAttention
    .filter(({ waitsFor }) => waitsFor.length === 0)
    .slice(0, shownPairs);
  return {
    programme,
    pairs,
    shown,
    waiting: await listWaitingMentees(coordinator, programme.id, { take: 6 }),
    load: await listMentorLoad(coordinator, programme.id, { take: 10 }),
    weeks: await weeklyContacts(
      coordinator,
      shown.map(({ id }) => id),
      today,
    ),
    visits: await visitsBySchool(coordinator, {
      from: programme.startsOn,
      to: programme.endsOn,
    }),
    counts: await programmeCounts(coordinator, programme.id),
    silentRequests: await countSilent(coordinator, programme),
  };
}

async function Dashboard({ today, ...found }: Found & { today: IsoDate }) {
  const t = await getTranslations("dashboard");
  const { programme, pairs, counts } = found;
  const numbers = { ...found, today };
  const beginning = isBeginning(counts, programme, today);
  const kicker = t("kicker", {
    year: schoolYearName(programme.schoolYear),
    name: programme.name,
  });
  if (counts.signedUp === 0 && found.waiting.total === 0)
    return (
      <>
        <PageHeader kicker={kicker} title={t(beginning ? "needed" : "nothing")} />
        <NobodyYet programme={programme} counts={counts} isOver={!beginning} />
      </>
    );
  return (
    <>
      <PageHeader
        kicker={kicker}
        title={t(beginning || needsSomething(numbers) ? "needed" : "nothing")}
        lede={lede(t, pairs)}
      />
      <div className="grid gap-5">
        {beginning ? <NextStep programme={programme} counts={counts} /> : null}
        <Answers
          silent={pairs.unanswered.filter(({ silent }) => silent).length}
          answerDays={programme.answerDays}
          promised={counts.promised}
          silentRequests={found.silentRequests}
        />
        <Numbers {...numbers} />
        <div className="grid gap-5 lg:grid-cols-[1.55fr_1fr]">
          <Contact pairs={pairs} shown={found.shown} weeks={found.weeks} />
          <Load {...found.load} />
        </div>
        <div className="grid gap-5 lg:grid-cols-[1.55fr_1fr]">
          <WaitingTable {...found.waiting} />
          <SchoolVisitsList visits={found.visits} programme={programme} />
        </div>
      </div>
    </>
  );
}

function lede(
  t: Awaited<ReturnType<typeof getTranslations<"dashboard">>>,
  { active, met, begun }: PairsState,
) {
  if (active.length === 0) return t("ledeNoPairs");
  const touch = t("lede", { pairs: active.length, met: met.length });
  return begun.length > 0 ? `${touch} ${t("begun", { count: begun.length })}` : touch;
}

async function NoProgramme({ people, schools }: Exclude<Loaded, Found>) {
  const t = await getTranslations("dashboard.empty");
  const isUploaded = people > 1 && schools > 0;
  return (
    <EmptyState
      level={1}
      title={t("title")}
      action={
        <>
          {isUploaded ? null : <LinkButton href="/district/roster">{t("roster")}</LinkButton>}
          <LinkButton variant={isUploaded ? "primary" : "quiet"} href="/district/programmes">
            {t("programme")}
          </LinkButton>
        </>
      }
    >
      {isUploaded ? t("uploaded", { people, schools }) : t("what")}
    </EmptyState>
  );
}
