import type { Route } from "next";
import { useTranslations } from "next-intl";
import { FitGrid } from "@/components/matching/fit-grid";
import { Link } from "@/components/ui/link";
import type { History as HistoryOf } from "@/lib/rounds/history";
import type { RoundView } from "@/lib/rounds/queries";
import type { SinceRun } from "@/lib/rounds/since-run";
import type { ScenarioLine } from "@/lib/scenarios/queries";
import type { Address } from "../address";
import type { Names } from "../names";
import type { Draft, RoundModel } from "../round-model";
import { Aftermath } from "./aftermath";
import { Bound } from "./bound";
import { ChangedSince } from "./changed-since";
import { DraftBar, Turn } from "./draft-bar";
import { History } from "./history";
import { ImpossibleNow } from "./impossible-now";
import { LetGo } from "./let-go";
import { gridForms, MatrixCard } from "./matrix-card";
import { PairList } from "./pair-list";
import { PairPanel } from "./pair-panel";
import { Pictures } from "./pictures";
import { Proof } from "./proof";
import { RoundHeader } from "./round-header";
import { RoundSettings } from "./round-settings";
import { Standing } from "./standing";
import { Wished } from "./wished";
import { WithoutMentor } from "./without-mentor";

type ReviewProps = {
  round: RoundView;
  draft: Draft;
  history: HistoryOf;
  scenarios: ScenarioLine[];
  /** Of a draft. */
  since: SinceRun | null;
  model: RoundModel;
  names: Names;
  address: Address;
  formKey: string;
  timeZone: string;
};

/** A round to look at: who has no mentor, the pairs, one of them closely, and the proof. */
export function Review(props: ReviewProps) {
  const { round, draft, history, model, names, address, timeZone } = props;
  const t = useTranslations();
  const isDraft = round.state === "draft";
  const href = hrefIn(round.id);
  return (
    <>
      <RoundHeader round={round} model={model} names={names} timeZone={timeZone} />
      <div className="grid gap-5">
        <Standing round={round} pairs={model.matched} />
        <ChangedSince round={round} since={props.since} />
        {isDraft ? <LetGo history={history} /> : null}
        <ImpossibleNow round={round} names={names} />
        {/* Each person without a mentor has a dozen links: the keyboard has a way past them. */}
        {isDraft && model.without.shown.length > 0 ? (
          <a
            href="#draft"
            className="sr-only py-1 text-accent underline underline-offset-[3px] focus:not-sr-only"
          >
            {t("workbench.bar.skip")}
          </a>
        ) : null}
        <WithoutMentor
          round={round}
          without={model.without}
          names={names}
          choosingFor={address.for}
          mayResolve={model.rest?.possible ?? false}
          href={href}
        />
        <Wished wished={model.wished} names={names} href={href} />
        {round.state === "published" ? <Aftermath round={round} /> : null}
        {isDraft ? <DraftBar {...props} /> : null}
        <div className="grid items-start gap-5 min-[1400px]:-mx-32 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <FitGrid
            forms={gridForms}
            words={{
              moving: t("workbench.matrix.moving"),
              busy: t("workbench.matrix.busy"),
              nothing: t("workbench.refused.nothing-to-undo"),
            }}
          >
            <div className="grid min-w-0 gap-5 max-lg:order-2">
              {model.total > 0 ? <MatrixCard {...props} href={href} /> : null}
              {isDraft ? (
                <Bound {...props} rest={model.rest} aside={model.without.aside} href={href} />
              ) : null}
              <PairList
                draft={draft}
                model={model}
                names={names}
                round={round}
                page={address.page}
                href={href}
              />
            </div>
            <OpenPair {...props} href={href} />
          </FitGrid>
        </div>
        <Pictures roundId={round.id} draft={draft} names={names} worths={model.worths} />
        <History history={history} names={names} timeZone={timeZone} />
        <Proof
          roundId={round.id}
          checked={model.checked}
          difference={model.difference}
          names={names}
          timeZone={timeZone}
        />
        <RoundSettings round={round} />
        <p className="print:hidden">
          <Link href={"/district/matching" as Route}>{t("matching.round.back")}</Link>
        </p>
      </div>
    </>
  );
}

function OpenPair(props: ReviewProps & { href: (query: string) => Route }) {
  const { round, draft, history, model, names, address, href } = props;
  const t = useTranslations("matching.panel");
  if (!model.open) return null;
  return (
    <aside
      id="pair"
      tabIndex={-1}
      aria-label={t("label", {
        mentee: names.full(model.open.pair.menteeId),
        mentor: names.full(model.open.pair.mentorId),
      })}
      className={`min-w-0 scroll-mt-5 max-lg:order-1 lg:sticky lg:top-5 lg:max-h-[calc(100vh-2.5rem)] lg:overflow-y-auto print:max-h-none ${model.asked ? "" : "max-lg:hidden"}`}
    >
      <PairPanel
        // Its buttons are not the next pair's: a second press must not meet somebody else.
        key={`${model.open.pair.menteeId} ${model.open.pair.mentorId}`}
        round={round}
        draft={draft}
        open={model.open}
        elsewhere={model.elsewhere}
        asked={model.asked}
        ask={address.ask}
        names={names}
        href={href}
      />
      {round.state === "draft" && history.undoable ? (
        // On a narrow screen the bar with the way back is far from here.
        <div className="mt-3 lg:hidden print:hidden">
          <Turn round={round} which="undo" change={history.undoable} names={names} />
        </div>
      ) : null}
    </aside>
  );
}

/** Where a link of the page leads to on it. */
const anchors = [
  ["pair=", "#pair"],
  ["for=", "#without"],
  ["alone=", "#without"],
  ["wished=", "#wished"],
] as const;

function hrefIn(roundId: string) {
  return (query: string) => {
    const there = anchors.find(([start]) => query.startsWith(start))?.[1] ?? "";
    return `/district/matching/${roundId}${query ? `?${query}` : ""}${there}` as Route;
  };
}
