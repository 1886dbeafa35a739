import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Form, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Checked } from "@/lib/rounds/checked";
import type { RoundView } from "@/lib/rounds/queries";
import { Verdict } from "../../_components/proof";
import type { Names } from "../../names";
import { recheck, repeat } from "../actions";

type LastCheckProps = {
  round: Pick<RoundView, "id" | "version" | "codeVersion">;
  checked: Checked | null;
  /** The matcher that is here now. */
  present: string;
  names: Names;
  timeZone: string;
};

/** Whether the proof holds, when and by which matcher that was found, and what a check looks at. */
export function LastCheck({ round, checked, present, names, timeZone }: LastCheckProps) {
  const t = useTranslations("proof");
  return (
    <Card title={t("check.title")}>
      <Verdict checked={checked} names={names} timeZone={timeZone} />
      <p className="mt-2 max-w-[72ch]">{t("check.how")}</p>
      <Versions worked={round.codeVersion} checked={checked?.codeVersion ?? ""} present={present} />
      <div className="mt-4 flex flex-col gap-3 print:hidden sm:flex-row sm:flex-wrap">
        <Seen round={round} action={recheck} words={t("check.again")} variant="primary" />
        <Seen round={round} action={repeat} words={t("check.repeat")} variant="quiet" />
      </div>
      <p className="mt-2 text-sm text-muted print:hidden">{t("check.repeatWhat")}</p>
      <Looked />
    </Card>
  );
}

function Versions(props: { worked: string; checked: string; present: string }) {
  const { worked, checked, present } = props;
  const t = useTranslations("proof.check");
  const same = [worked, checked].every((version) => version === "" || version === present);
  return (
    <p className="mt-2 max-w-[72ch] text-muted">
      {worked ? t("by", { version: worked }) : t("byUnknown")}{" "}
      {checked ? t("checkedBy", { version: checked }) : null}{" "}
      {same && worked + checked !== "" ? t("present") : t("presentOther", { version: present })}
    </p>
  );
}

function Seen(props: {
  round: LastCheckProps["round"];
  action: FormAction;
  words: string;
  variant: "primary" | "quiet";
}) {
  const { round, action, words, variant } = props;
  return (
    <Form action={action} formKey={randomUUID()}>
      <input type="hidden" name="roundId" value={round.id} />
      <input type="hidden" name="version" value={round.version} />
      <SubmitButton variant={variant} wide="phone">
        {words}
      </SubmitButton>
    </Form>
  );
}

const looks = ["people", "rules", "places", "pins", "fits", "others", "room", "sums"] as const;

function Looked() {
  const t = useTranslations("proof.checks");
  return (
    <details className="mt-3 print:not-open:hidden">
      <summary className="inline-block py-1.5 text-accent underline decoration-1 underline-offset-[3px]">
        {t("title")}
      </summary>
      <ol className="grid max-w-[72ch] list-decimal gap-1 ps-6 marker:text-muted">
        {looks.map((look) => (
          <li key={look}>{t(look)}</li>
        ))}
      </ol>
    </details>
  );
}
