import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RoundView } from "@/lib/rounds/queries";
import { SettingsFacts } from "../../_components/settings/settings-facts";
import { allow } from "../draft-actions";
import { SeenFields } from "./seen-fields";

/** Weights, musts and limits as they were, and the way to move them. */
export function RoundSettings({ round }: { round: RoundView }) {
  const t = useTranslations("matching.settings");
  const rules = useTranslations("weights.rules");
  const { forbidden } = round.settings;
  const isDraft = round.state === "draft";
  const weights = `/district/matching/${round.id}/weights` as Route;
  return (
    <Card
      title={t("title")}
      id="settings"
      action={
        isDraft ? (
          <Link href={weights} className="print:hidden">
            {t("change")}
          </Link>
        ) : undefined
      }
    >
      <SettingsFacts settings={round.settings} />
      {isDraft ? (
        <p className="mt-3 print:hidden">
          <Link href={`/district/matching/rules?round=${round.id}` as Route}>{rules("link")}</Link>
        </p>
      ) : null}
      {isDraft && forbidden.length > 0 ? (
        <Form action={allow} className="mt-3 flex flex-wrap items-center gap-3 print:hidden">
          <SeenFields round={round} />
          <p>{t("ruledOut", { count: forbidden.length })}</p>
          <SubmitButton variant="quiet" size="small">
            {t("allow")}
          </SubmitButton>
        </Form>
      ) : null}
    </Card>
  );
}
