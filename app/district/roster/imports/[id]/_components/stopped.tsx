import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import type { ImportDetail } from "@/lib/imports/queries";
import { Again } from "./again";

type StoppedProps = { found: ImportDetail; kicker: string };

export async function Cancelled({ found, kicker }: StoppedProps) {
  const t = await getTranslations("roster.import");
  return (
    <>
      <PageHeader kicker={kicker} title={t("cancelledTitle")} lede={t("cancelledLede")} />
      <Again found={found} />
    </>
  );
}

export async function Failed({ found, kicker }: StoppedProps) {
  const t = await getTranslations("roster.import");
  const { failure = "unexpected", failedRow } = found.counts;
  return (
    <>
      <PageHeader
        kicker={kicker}
        title={t("failedTitle")}
        lede={t(`failure.${failure}`, { row: failedRow ?? 0 })}
      />
      <Again found={found} />
    </>
  );
}
