import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { Link } from "@/components/ui/link";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { peopleOfRound, type RoundView, roundOf } from "@/lib/rounds/queries";
import type { DraftState } from "@/lib/rounds/what-if";
import { compareDrafts } from "@/lib/scenarios/compare";
import { listScenarios, type ScenarioLine } from "@/lib/scenarios/queries";
import type { Coordinator } from "@/lib/viewer";
import { namesOf } from "../names";
import { ChangeList } from "./_components/change-list";
import { CompareHeader } from "./_components/compare-header";
import { ScenarioList } from "./_components/scenario-list";
import { TotalsTable } from "./_components/totals-table";
import { draftAt, type Sides, sidesOf } from "./sides";

type ComparePageProps = PageProps<"/district/matching/[id]/compare">;

export async function generateMetadata() {
  const t = await getTranslations("workbench.compare");
  return { title: t("page") };
}

/** Two drafts of a round side by side: who gains, who loses, and what it adds up to. */
export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const coordinator = await requireCoordinator();
  const { district } = await requireFrame();
  const id = idOf((await params).id);
  const query = await searchParams;
  const found = await readTogether(coordinator, () => load(coordinator, id, query));
  if (!found) notFound();
  const { round, scenarios, sides, one, other } = found;
  const names = namesOf(found.people);
  const comparison = compareDrafts(one, other);
  const t = await getTranslations("matching.round");
  const shown = { round, sides, scenarios, comparison, timeZone: district.timeZone };
  return (
    <>
      <CompareHeader {...shown} />
      <div className="grid gap-5">
        <TotalsTable {...shown} />
        <ChangeList {...shown} names={names} thresholds={one.problem.thresholds} />
        <ScenarioList {...shown} />
        <p className="print:hidden">
          <Link href={`/district/matching/${id}` as Route}>
            {t("title", { number: round.number })}
          </Link>
        </p>
      </div>
    </>
  );
}

type Found = {
  round: RoundView & { draft: DraftState };
  scenarios: ScenarioLine[];
  sides: Sides;
  one: DraftState;
  other: DraftState;
  people: RoundView["people"];
};

async function load(
  viewer: Coordinator,
  id: string,
  query: Awaited<ComparePageProps["searchParams"]>,
): Promise<Found | null> {
  const round = await roundOf(viewer, id);
  if (!hasDraft(round)) return null;
  const scenarios = await listScenarios(viewer, id);
  const sides = sidesOf(query, scenarios);
  const one = await draftAt(viewer, round, sides.one);
  const other = await draftAt(viewer, round, sides.other);
  if (!one || !other) return null;
  const ids = [one, other].flatMap(({ problem }) =>
    [...problem.mentees, ...problem.mentors].map((person) => person.id),
  );
  const strangers = [...new Set(ids)].filter((one) => !round.people.has(one));
  const more = await peopleOfRound(viewer, round.programme.id, strangers);
  return { round, scenarios, sides, one, other, people: new Map([...round.people, ...more]) };
}

/** While a round is being worked out it has no draft to compare. */
function hasDraft(round: RoundView | null): round is RoundView & { draft: DraftState } {
  return round !== null && round.draft !== null && round.state !== "running";
}
