import type { Route } from "next";
import { useTranslations } from "next-intl";
import { MatrixPicture } from "@/components/matching/matrix-picture";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RoundView } from "@/lib/rounds/queries";
import { runFailureOf } from "@/lib/rounds/run-stages";
import { restore } from "../actions";
import type { Address, Names, RoundModel } from "../round-model";
import { ImpossibleNow } from "./impossible-now";
import { PairList } from "./pair-list";
import { PairPanel } from "./pair-panel";
import { Proof } from "./proof";
import { RoundHeader } from "./round-header";
import { RoundSettings } from "./round-settings";
import { Said } from "./said";
import { SeenFields } from "./seen-fields";
import { WithoutMentor } from "./without-mentor";

type ReviewProps = {
  round: RoundView;
  draft: NonNullable<RoundView["draft"]>;
  model: RoundModel;
  names: Names;
  address: Address;
  timeZone: string;
};

/** A round to look at: who has no mentor, the pairs, one of them closely, and the proof. */
export function Review({ round, draft, model, names, address, timeZone }: ReviewProps) {
  const t = useTranslations("matching");
  const href = (query: string) => {
    const there = query.startsWith("pair=") ? "#pair" : "";
    return `/district/matching/${round.id}${query ? `?${query}` : ""}${there}` as Route;
  };
  const { open } = model;
  const byHand = model.pairs.filter(({ origin }) => origin === "hand").length;
  return (
    <>
      <RoundHeader round={round} model={model} timeZone={timeZone} />
      <div className="grid gap-5">
        <Standing round={round} pairs={model.matched} />
        <ImpossibleNow round={round} names={names} />
        <WithoutMentor
          roundId={round.id}
          unmatched={model.unmatched}
          aside={model.aside}
          people={round.people}
          names={names}
          open={round.state === "draft"}
        />
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
          <div className="grid min-w-0 gap-5 max-lg:order-2">
            {model.matrix ? (
              <Card title={t("matrix.title")} className="max-sm:hidden">
                <MatrixPicture
                  matrix={model.matrix}
                  names={names.short}
                  href={(menteeId, mentorId) => href(`pair=${menteeId}.${mentorId}`)}
                  open={open?.pair ?? null}
                />
              </Card>
            ) : null}
            <PairList
              draft={draft}
              model={model}
              names={names}
              notNow={round.impossibleNow}
              page={address.page}
              href={href}
            />
          </div>
          {open ? (
            <aside
              id="pair"
              aria-label={t("panel.proposed")}
              className={`min-w-0 scroll-mt-5 max-lg:order-1 lg:sticky lg:top-5 ${model.asked ? "" : "max-lg:hidden"}`}
            >
              <PairPanel
                round={round}
                draft={draft}
                model={model}
                open={open}
                names={names}
                href={href}
              />
            </aside>
          ) : null}
        </div>
        <Proof verdict={model.verdict} result={draft.result} names={names} />
        <RoundSettings round={round} byHand={byHand} />
        <p className="print:hidden">
          <Link href={"/district/matching" as Route}>{t("round.back")}</Link>
        </p>
      </div>
      <Said {...address} round={round} />
    </>
  );
}

/** What became of a round that is no draft any more, or a run that failed over a draft. */
function Standing({ round, pairs }: { round: RoundView; pairs: number }) {
  const t = useTranslations("matching");
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
      {t(`failure.${runFailureOf(failure)}`)}
    </Banner>
  ) : null;
}
