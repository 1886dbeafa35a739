import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Dialog, DialogButtons } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { WhenRefused } from "@/components/ui/when-refused";
import type { ImportDetail, Missing } from "@/lib/imports/queries";
import { apply } from "../../actions";

/** The page's form that compares the file again; its button stands beside a refusal too. */
export const compareForm = "compare-again";

/** As many pairs are named before the rest is counted. */
const named = 12;

type ApplyProps = { found: ImportDetail; missing: Missing | null };

/** The button that writes a file to the roster; before it, what it means that people are not in it. */
export async function Apply({ found, missing }: ApplyProps) {
  const t = await getTranslations("roster.import");
  const { added, changed, same, problem } = found.counts;
  const count = added + changed;
  // A file in which no row is right says nothing of who is missing from it.
  if (count + same === 0) return null;
  const words = problem > 0 ? t("applyOthers", { count }) : t("apply", { count });
  const id = <input type="hidden" name="id" value={found.id} />;
  const again = found.hasFile ? (
    <WhenRefused by="changedSince">
      <Button type="submit" form={compareForm} wide="phone">
        {t("again")}
      </Button>
    </WhenRefused>
  ) : null;
  if (missing && missing.people > 0) {
    return (
      <Dialog
        trigger={count > 0 ? words : t("recordLeft")}
        title={t("missingTitle", { count: missing.people })}
        variant={count > 0 ? "primary" : "quiet"}
        wide="phone"
      >
        <Form action={apply} summary={false}>
          {id}
          {again}
          <WhatOfThem missing={missing} />
          <DialogButtons>
            <SubmitButton wide="phone">{count > 0 ? words : t("recordGo")}</SubmitButton>
          </DialogButtons>
        </Form>
      </Dialog>
    );
  }
  if (count === 0) return null;
  return (
    <Form action={apply} summary={false}>
      {id}
      {again}
      <SubmitButton wide="phone">{words}</SubmitButton>
    </Form>
  );
}

async function WhatOfThem({ missing }: { missing: Missing }) {
  const t = await getTranslations("roster.import");
  const { people, ofAll, paired, pairs, many } = missing;
  const unpaired = people - paired.length;
  const option = (value: string, label: string, hint: string) => ({ value, label, hint });
  const more = pairs.length - named;
  const first = pairs.slice(0, named).map((pair) => t("pairOf", pair));
  const names = [...first, ...(more > 0 ? [t("morePairs", { count: more })] : [])].join("; ");
  const gone =
    paired.length === 0
      ? [option("all", t("leftAll", { count: people }), t("leftHint"))]
      : [
          ...(unpaired > 0
            ? [option("unpaired", t("leftUnpaired", { count: unpaired }), t("leftHint"))]
            : []),
          option(
            "all",
            t("leftPaired", { count: people, pairs: pairs.length }),
            t("leftPairedHint", { names }),
          ),
        ];
  return (
    <>
      <RadioGroup
        name="absent"
        label={t("missingAsk")}
        options={[option("stay", t("stay"), t("stayHint")), ...gone]}
        defaultValue="stay"
      />
      {many ? (
        <CheckboxGroup
          name="whole"
          label={t("wholeTitle")}
          hint={t("wholeHint", { people, ofAll })}
          options={[{ value: "yes", label: t("wholeYes") }]}
        />
      ) : null}
    </>
  );
}
