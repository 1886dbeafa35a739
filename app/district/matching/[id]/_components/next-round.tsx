import type { Route } from "next";
import { useTranslations } from "next-intl";
import { start } from "@/app/district/matching/actions";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { MatchingStanding, RoundView } from "@/lib/rounds/queries";

type NextRoundProps = {
  round: RoundView;
  standing: MatchingStanding;
  /** The round that is at work or a draft already. */
  open: { id: string; number: number } | null;
  formKey: string;
};

/** One button for those without a mentor, by the programme's settings; running pairs stay as they are. */
export function NextRound({ round, standing, open, formKey }: NextRoundProps) {
  const t = useTranslations("answers.office.round");
  const matching = useTranslations("matching.list.blocks");
  const { waiting, places } = standing;
  if (open) {
    return (
      <Card title={t("rest")}>
        <p>{t("restAtWork")}</p>
        <p className="mt-4">
          <LinkButton variant="quiet" wide="phone" href={`/district/matching/${open.id}` as Route}>
            {t("restOpen", { number: open.number })}
          </LinkButton>
        </p>
      </Card>
    );
  }
  if (waiting === 0 || places === 0) {
    return (
      <Card title={t("rest")}>
        <p>{waiting === 0 ? t("restNobody") : t("restNoPlaces", { waiting })}</p>
        <p className="mt-4">
          {waiting === 0 ? (
            <LinkButton variant="quiet" wide="phone" href={"/district/matching" as Route}>
              {t("restMatching")}
            </LinkButton>
          ) : (
            <LinkButton variant="quiet" wide="phone" href={"/district/mentors" as Route}>
              {matching("placesLink")}
            </LinkButton>
          )}
        </p>
      </Card>
    );
  }
  return (
    <Card title={t("rest")}>
      <p className="max-w-[68ch]">{t("restWords", { waiting, places })}</p>
      <Form action={start} formKey={formKey} className="mt-4 grid gap-4">
        <input type="hidden" name="programmeId" value={round.programme.id} />
        <div>
          <SubmitButton wide="phone">{t("restGo")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
