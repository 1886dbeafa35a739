import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RoundView } from "@/lib/rounds/queries";
import { restore } from "../actions";
import { namesOf } from "../names";
import { SeenFields } from "./seen-fields";
import { useStopWords } from "./stop-words";

/** What became of a round that is no draft any more, or a run that failed over a draft. */
export function Standing({ round, pairs }: { round: RoundView; pairs: number }) {
  const t = useTranslations("matching");
  const stopWords = useStopWords(namesOf(round.people));
  if (round.state === "published")
    return (
      <Banner
        action={
          <Link href={"/district/mentorships" as Route} className="py-1">
            {t("published.pairs")}
          </Link>
        }
      >
        {t("published.banner", { pairs })}
      </Banner>
    );
  if (round.state === "discarded")
    return (
      <Banner
        tone="watch"
        action={
          <Form action={restore}>
            <SeenFields round={round} />
            <SubmitButton variant="quiet">{t("discard.restore")}</SubmitButton>
          </Form>
        }
      >
        {t("discard.aside")}
      </Banner>
    );
  const failure = round.progress?.failure;
  return failure ? (
    <Banner tone="act" title={t("failure.title")}>
      {stopWords(failure)}
    </Banner>
  ) : null;
}
