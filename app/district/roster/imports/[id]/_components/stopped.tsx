import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ImportDetail } from "@/lib/imports/queries";
import { compare } from "../../actions";

type StoppedProps = { found: ImportDetail; kicker: string };

export async function Cancelled({ found, kicker }: StoppedProps) {
  const t = await getTranslations("roster.import");
  return (
    <>
      <PageHeader kicker={kicker} title={t("cancelledTitle")} lede={t("cancelledLede")} />
      <Again found={found} kicker={kicker} />
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
      <Again found={found} kicker={kicker} />
    </>
  );
}

async function Again({ found }: StoppedProps) {
  const t = await getTranslations("roster.import");
  return (
    <div className="flex flex-wrap items-start gap-3">
      <LinkButton href="/district/roster/imports">{t("another")}</LinkButton>
      {found.hasFile ? (
        <Form action={compare} summary={false}>
          <input type="hidden" name="id" value={found.id} />
          <SubmitButton variant="quiet">{t("again")}</SubmitButton>
        </Form>
      ) : (
        <p className="py-2.5 text-muted">{t("gone")}</p>
      )}
    </div>
  );
}
