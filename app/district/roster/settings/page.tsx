import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { UndoToast } from "@/components/ui/toast";
import { requireCoordinator, requireFrame } from "@/lib/auth/session";
import { listClosures } from "@/lib/closures/queries";
import { removedClosure } from "@/lib/closures/schema";
import { dateIn, schoolYearStart } from "@/lib/dates";
import { readTogether } from "@/lib/db";
import { listHelplines } from "@/lib/helplines/queries";
import { isOffered } from "@/lib/undo";
import { RosterTabs } from "../_components/roster-tabs";
import { Closures } from "./_components/closures";
import { Distances } from "./_components/distances";
import { Helplines } from "./_components/helplines";
import { putBack } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

/** What holds for the whole district: days off, how far is far, whom to turn to. */
export default async function SettingsPage({
  searchParams,
}: PageProps<"/district/roster/settings">) {
  const coordinator = await requireCoordinator();
  const { district } = await requireFrame();
  const { removed, at } = removedClosure.parse(await searchParams);
  const today = dateIn(district.timeZone, coordinator.now);
  const { closures, helplines } = await readTogether(coordinator, async () => ({
    closures: await listClosures(coordinator, schoolYearStart(today)),
    helplines: await listHelplines(coordinator),
  }));
  const t = await getTranslations("settings");
  return (
    <>
      <PageHeader title={t("heading")} lede={t("lede", { district: district.name })} />
      <RosterTabs current="settings" />
      <div className="grid gap-5">
        <Closures closures={closures} today={today} />
        <Distances unit={district.distances} />
        <Helplines {...helplines} />
      </div>
      {removed && isOffered(at, coordinator) ? (
        <UndoToast
          key={removed}
          message={t("closures.removed")}
          undo={putBack}
          fields={{ id: removed }}
        />
      ) : null}
    </>
  );
}
