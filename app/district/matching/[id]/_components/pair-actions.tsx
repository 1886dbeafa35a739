import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PairIds } from "@/lib/matching/types";
import { rearranged } from "@/lib/rounds/draft";
import type { RoundView } from "@/lib/rounds/queries";
import { choose, keep, ruleOut, swap, unpair } from "../actions";
import type { Names, OpenPair } from "../round-model";
import { type Seen, SeenFields } from "./seen-fields";

/** What can be done with a pair of the draft. */
export function DraftedActions(props: {
  round: Seen;
  draft: NonNullable<RoundView["draft"]>;
  open: OpenPair;
  names: Names;
}) {
  const { round, draft, open, names } = props;
  const t = useTranslations("matching.panel");
  const { menteeId } = open.pair;
  const others = swapsFor(draft, open.pair).map((pair) => ({
    value: pair.menteeId,
    label: t("swapOption", {
      mentee: names.full(pair.menteeId),
      mentor: names.full(pair.mentorId),
    }),
  }));
  return (
    <div className="mt-6 grid gap-3 print:hidden">
      <div className="flex flex-wrap gap-2.5">
        {open.origin === "hand" ? null : (
          <Form action={keep} className="max-sm:w-full">
            <SeenFields round={round} {...open.pair} />
            <SubmitButton variant="quiet" wide="phone">
              {t("keep")}
            </SubmitButton>
          </Form>
        )}
        <RuleOut round={round} pair={open.pair} names={names} />
        <Form action={unpair} className="max-sm:w-full">
          <SeenFields round={round} menteeId={menteeId} />
          <SubmitButton variant="quiet" wide="phone">
            {t("unpair")}
          </SubmitButton>
        </Form>
      </div>
      {others.length > 0 ? (
        <Form action={swap} className="flex flex-wrap items-end gap-2.5">
          <SeenFields round={round} menteeId={menteeId} />
          <Field name="otherId" label={t("swap")} className="min-w-0 flex-[1_1_14rem]">
            <Select options={others} defaultValue={others[0]?.value ?? ""} />
          </Field>
          <SubmitButton variant="quiet" wide="phone">
            {t("swapGo")}
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}

/** Only swaps that the rules allow to both. */
function swapsFor({ problem, pairs }: NonNullable<RoundView["draft"]>, one: PairIds) {
  return pairs.filter((other) => {
    if (other.menteeId === one.menteeId || other.mentorId === one.mentorId) return false;
    const placings = [
      { menteeId: one.menteeId, mentorId: other.mentorId, origin: "hand" as const },
      { menteeId: other.menteeId, mentorId: one.mentorId, origin: "hand" as const },
    ];
    return "pairs" in rearranged(problem, pairs, placings);
  });
}

/** What can be done with a pair that is possible and not in the draft. */
export function PossibleActions({ round, pair, names }: PossibleActionsProps) {
  const t = useTranslations("matching.panel");
  return (
    <div className="mt-4 flex flex-wrap gap-2.5 print:hidden">
      <Form action={choose} className="max-sm:w-full">
        <SeenFields round={round} {...pair} />
        <SubmitButton wide="phone">{t("choose")}</SubmitButton>
      </Form>
      <RuleOut round={round} pair={pair} names={names} />
    </div>
  );
}

type PossibleActionsProps = { round: Seen; pair: PairIds; names: Names };

function RuleOut({ round, pair, names }: PossibleActionsProps) {
  const t = useTranslations("matching.panel");
  const who = { mentee: names.full(pair.menteeId), mentor: names.full(pair.mentorId) };
  return (
    <Dialog
      trigger={t("ruleOut")}
      title={t("ruleOutTitle", who)}
      wide="phone"
      action={
        <Form action={ruleOut} className="min-w-0">
          <SeenFields round={round} {...pair} />
          <SubmitButton wide="phone">{t("ruleOut")}</SubmitButton>
        </Form>
      }
    >
      <p>{t("ruleOutWhat")}</p>
    </Dialog>
  );
}
