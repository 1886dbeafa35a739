import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { idOf } from "@/app/_frame/address";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { readTogether } from "@/lib/db";
import { departedBy } from "@/lib/departures/queries";
import {
  findImport,
  type ImportDetail,
  importProgress,
  importRows,
  missingOf,
} from "@/lib/imports/queries";
import { importPage, type View } from "@/lib/imports/schema";
import { hasSchools, rosterNumbers } from "@/lib/roster/queries";
import type { Coordinator } from "@/lib/viewer";
import { Applied, Undone } from "./_components/applied";
import { Mapping } from "./_components/mapping";
import { Staged } from "./_components/staged";
import { Cancelled, Failed } from "./_components/stopped";
import { Working } from "./_components/working";

type Props = PageProps<"/district/roster/imports/[id]">;

/** Once for the title and the page. */
const importOf = cache(async (address: string): Promise<ImportDetail> => {
  const coordinator = await requireCoordinator();
  return (await findImport(coordinator, idOf(address))) ?? notFound();
});

export async function generateMetadata({ params }: Props) {
  const { fileName } = await importOf((await params).id);
  const t = await getTranslations("roster.imports");
  return { title: fileName || t("onePerson") };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const found = await importOf((await params).id);
  const t = await getTranslations("roster");
  const kicker = t("import.kicker", {
    kind: t(`imports.kinds.${found.kind}`),
    file: found.fileName || t("imports.onePerson"),
  });
  return (
    <>
      <Breadcrumbs crumbs={[{ href: "/district/roster/imports", label: t("import.back") }]} />
      <InItsState found={found} kicker={kicker} asked={importPage.parse(await searchParams)} />
    </>
  );
}

type StateProps = {
  found: ImportDetail;
  kicker: string;
  asked: ReturnType<typeof importPage.parse>;
};

async function InItsState({ found, kicker, asked }: StateProps) {
  const coordinator = await requireCoordinator();
  const { district } = await requireFrame();
  switch (found.state) {
    case "reading":
    case "staging": {
      const progress = await importProgress(coordinator, found.id);
      return <Working found={found} kicker={kicker} progress={progress} />;
    }
    case "mapping":
      return <Mapping found={found} kicker={kicker} />;
    case "staged": {
      const { id } = found;
      const show = found.counts[numberOf[asked.show]] === 0 ? firstView(found) : asked.show;
      const isStaff = found.kind === "staff";
      const read = await readTogether(coordinator, async () => ({
        rows: await rowsToShow(coordinator, { id, show, page: asked.page }),
        missing: isStaff ? await missingOf(coordinator, id) : null,
        isTooEarly: isStaff && !(await hasSchools(coordinator)),
      }));
      return <Staged {...{ found, kicker, show, ...read }} page={asked.page} />;
    }
    case "applied": {
      const { proposed, departed } = await readTogether(coordinator, async () => ({
        proposed: (await rosterNumbers(coordinator)).proposed,
        departed: await departedBy(coordinator, found.id),
      }));
      const { timeZone } = district;
      return <Applied {...{ found, kicker, timeZone, proposed, departed }} />;
    }
    case "undone":
      return <Undone found={found} kicker={kicker} />;
    case "cancelled":
      return <Cancelled found={found} kicker={kicker} />;
    default:
      return <Failed found={found} kicker={kicker} />;
  }
}

async function rowsToShow(
  coordinator: Coordinator,
  asked: { id: string; show: View; page: number },
) {
  const { show } = asked;
  return show === "far" ? [] : (await importRows(coordinator, { ...asked, show })).rows;
}

const numberOf = {
  problems: "problem",
  changed: "changed",
  added: "added",
  leaving: "leaving",
  far: "rows",
} as const;

/** The first sort of rows of which there are any, problems before all. */
function firstView({ counts }: ImportDetail) {
  const views = ["problems", "changed", "added", "leaving"] as const;
  return views.find((view) => counts[numberOf[view]] > 0) ?? "problems";
}
