import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { LiveProgress } from "@/components/ui/live-progress";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ImportDetail } from "@/lib/imports/queries";
import type { Progress } from "@/lib/jobs/progress";
import { cancel } from "../../actions";
import { stageName } from "./stage-name";

type WorkingProps = { found: ImportDetail; kicker: string; progress: Progress | null };

/** The file is being compared: how far, with a way to stop. */
export async function Working({ found, kicker, progress }: WorkingProps) {
  const t = await getTranslations("roster.import");
  const news = progress ?? { stage: "", done: 0, total: null, secondsLeft: null, finished: false };
  return (
    <>
      <PageHeader kicker={kicker} title={t("working")} lede={t("workingLede")} />
      <Card>
        <LiveProgress
          url={`/district/roster/imports/${found.id}/progress`}
          label={t("progress", { file: found.fileName })}
          first={{ ...news, stage: t(`stage.${stageName(news.stage)}`) }}
          cancel={
            <Form action={cancel} summary={false}>
              <input type="hidden" name="id" value={found.id} />
              <SubmitButton variant="quiet">{t("cancel")}</SubmitButton>
            </Form>
          }
        />
      </Card>
    </>
  );
}
