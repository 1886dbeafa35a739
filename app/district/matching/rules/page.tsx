import type { Route } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageOf } from "@/app/_frame/address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { currentProgramme } from "@/lib/programmes/queries";
import { impossiblePairs } from "@/lib/rounds/impossible";
import { type AskedImpossible, namedProblem } from "@/lib/rounds/named-problem";
import type { Coordinator } from "@/lib/viewer";
import { NoProgramme } from "../_components/no-programme";
import { ExcludedPairs } from "./_components/excluded-pairs";
import { RuleList } from "./_components/rule-list";
import { rulesAddress } from "./address";

export async function generateMetadata() {
  const t = await getTranslations("weights.rules");
  return { title: t("title") };
}

/** Which pairs are not possible, by rule; the rule that is looked at closely stands in the address. */
export default async function RulesPage({ searchParams }: PageProps<"/district/matching/rules">) {
  const coordinator = await requireCoordinator();
  const query = await searchParams;
  const asked = rulesAddress(query);
  const { round: roundId, settings, rule } = asked;
  const found = await readTogether(coordinator, () => load(coordinator, { roundId, settings }));
  if (!found) return <NoProgramme />;
  const { programme, named } = found;
  const impossible = await impossiblePairs(named, { rule, page: pageOf(query) });
  const { forbidden, rule: shown, pairs, pages, draft } = impossible;
  const t = await getTranslations("weights");
  const count = Object.values(forbidden.by).reduce((sum, one) => sum + one, 0);
  const standing = draft === null ? t("rules.now") : t("rules.nowDraft", { number: draft });
  const href = (part: Record<string, string>) => addressWith(query, part);
  const back = asked.round
    ? `/district/matching/${asked.round}/weights`
    : "/district/matching/weights";
  return (
    <>
      <Breadcrumbs crumbs={[{ href: back as Route, label: t("title") }]} />
      <PageHeader
        kicker={programme.name}
        title={t("rules.heading", { count, pairs: forbidden.pairs })}
        lede={`${standing} ${asked.settings ? t("rules.tried") : ""}`}
      />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.5fr)]">
        <RuleList by={forbidden.by} current={shown} href={(one) => href({ rule: one, page: "" })} />
        {shown ? (
          <ExcludedPairs rule={shown} pairs={pairs}>
            <Pagination
              page={asked.page}
              pages={pages}
              total={forbidden.by[shown] ?? 0}
              href={(page) => href({ rule: shown, page: String(page) })}
            />
          </ExcludedPairs>
        ) : null}
      </div>
    </>
  );
}

async function load(coordinator: Coordinator, asked: Omit<AskedImpossible, "programmeId">) {
  const programme = await currentProgramme(coordinator);
  if (!programme) return null;
  const named = await namedProblem(coordinator, { programmeId: programme.id, ...asked });
  return named ? { programme, named } : notFound();
}

type Query = Record<string, string | string[] | undefined>;

/** This address with parts of it changed; an empty one goes. */
function addressWith(query: Query, part: Record<string, string>): Route {
  const next = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...part }))
    if (typeof value === "string" && value !== "") next.set(name, value);
  return `/district/matching/rules?${next}` as Route;
}
