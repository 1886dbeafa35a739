import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { SearchChoice, SearchWords } from "@/components/ui/search-fields";
import { SearchForm } from "@/components/ui/search-form";
import { Tabs } from "@/components/ui/tabs";
import { requireCoordinator } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { currentProgramme } from "@/lib/programmes/queries";
import { type WhoFilter, whoChoices, whoFilter } from "@/lib/rounds/schema";
import { whoIsIn } from "@/lib/rounds/who-is-in";
import type { Coordinator } from "@/lib/viewer";
import { ListFoot } from "../../roster/_components/list-foot";
import { NoProgramme } from "../_components/no-programme";
import { WhoTable } from "./_components/who-table";

export async function generateMetadata() {
  await requireCoordinator();
  const t = await getTranslations("matching.who");
  return { title: t("title") };
}

/** Before a round is run: who is in it, who is not and why, and what each profile lacks. */
export default async function WhoIsInPage({
  searchParams,
}: PageProps<"/district/matching/people">) {
  const coordinator = await requireCoordinator();
  const filter = whoFilter.parse(await searchParams);
  const { side, only, q } = filter;
  const found = await readTogether(coordinator, () => load(coordinator, filter));
  if (!found) return <NoProgramme />;
  const { programme, list } = found;
  const { counts } = list;
  const t = await getTranslations("matching.who");
  const matching = await getTranslations("matching.list");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/district/matching" as Route, label: matching("title") }]} />
      <PageHeader
        kicker={programme.name}
        title={t("heading", counts)}
        lede={
          counts.mentees + counts.mentors > 0
            ? `${t("lede")} ${t("incomplete", { count: counts.incomplete })}`
            : t("lede")
        }
      />
      <Tabs
        label={t("side")}
        tabs={(["mentee", "mentor"] as const).map((one) => ({
          href: `${here}?side=${one}` as Route,
          label: t(`${one}s`),
          count: counts[`${one}s`],
          current: side === one,
        }))}
      />
      <SearchForm
        button={t("find")}
        kept={{ side }}
        clear={q || only ? { href: `${here}?side=${side}` as Route, label: t("clear") } : undefined}
      >
        <SearchWords label={t("search")} value={q} />
        <SearchChoice
          name="only"
          label={t("standing")}
          all={t("all")}
          value={only}
          options={whoChoices[side].map((value) => ({ value, label: t(`is.${value}`) }))}
        />
      </SearchForm>
      <WhoTable side={side} rows={list.rows} />
      <ListFoot path={here} asked={filter} list={list} />
    </>
  );
}

const here = "/district/matching/people";

async function load(coordinator: Coordinator, filter: WhoFilter) {
  const programme = await currentProgramme(coordinator);
  return programme && { programme, list: await whoIsIn(coordinator, programme.id, filter) };
}
