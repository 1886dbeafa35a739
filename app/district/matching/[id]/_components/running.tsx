import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { LiveProgress, type ProgressNews } from "@/components/ui/live-progress";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { cancel } from "../actions";

type RunningProps = { id: string; number: number; programme: string; first: ProgressNews };

/** A round that the worker is at. */
export function Running({ id, number, programme, first }: RunningProps) {
  const t = useTranslations("matching.run");
  const title = t("title", { number });
  return (
    <>
      <PageHeader kicker={programme} title={title} lede={t("lede")} />
      <Card>
        <LiveProgress
          url={`/district/matching/${id}/progress`}
          label={title}
          first={first}
          cancel={
            <Form action={cancel}>
              <input type="hidden" name="roundId" value={id} />
              <SubmitButton variant="quiet">{t("cancel")}</SubmitButton>
            </Form>
          }
        />
      </Card>
    </>
  );
}
