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
  const requests = useTranslations("requests.office.blocks");
  const { waiting, places, promised } = standing;
  if (open) {
    const { id, number } = open;
    const link = { href: `/district/matching/${id}` as Route, words: t("restOpen", { number }) };
    return <NoRest words={t("restAtWork")} link={link} />;
  }
  if (waiting === 0 && promised > 0) {
    const href = "/district/matching/requests" as Route;
    const link = { href, words: requests("promisedLink") };
    return <NoRest words={t("restPromised", { count: promised })} link={link} />;
  }
  if (waiting === 0) {
    const link = { href: "/district/matching" as Route, words: t("restMatching") };
    return <NoRest words={t("restNobody")} link={link} />;
  }
  if (places === 0) {
    const link = { href: "/district/mentors" as Route, words: matching("placesLink") };
    return <NoRest words={t("restNoPlaces", { waiting })} link={link} />;
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

/** Why there is no further round now, and where to go instead. */
function NoRest({ words, link }: { words: string; link: { href: Route; words: string } }) {
  const t = useTranslations("answers.office.round");
  return (
    <Card title={t("rest")}>
      <p>{words}</p>
      <p className="mt-4">
        <LinkButton variant="quiet" wide="phone" href={link.href}>
          {link.words}
        </LinkButton>
      </p>
    </Card>
  );
}
