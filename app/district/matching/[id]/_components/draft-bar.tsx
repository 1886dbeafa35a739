import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Instant } from "@/components/time";
import { Dialog, DialogButtons } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { History, ListedChange } from "@/lib/rounds/history";
import type { ScenarioLine } from "@/lib/scenarios/queries";
import { keep, redo, undo } from "../draft-actions";
import type { Names } from "../names";
import { useChangeWords } from "./change-words";
import { type Seen, SeenFields } from "./seen-fields";

type DraftBarProps = {
  round: Seen;
  history: History;
  scenarios: ScenarioLine[];
  names: Names;
  formKey: string;
  timeZone: string;
};

/** What was done last, the way back, and the draft kept as a scenario. */
export function DraftBar(props: DraftBarProps) {
  const { round, history, scenarios, names, formKey, timeZone } = props;
  const t = useTranslations("workbench.bar");
  return (
    <section
      id="draft"
      tabIndex={-1}
      aria-label={t("title")}
      className="flex scroll-mt-5 flex-wrap items-center gap-x-5 gap-y-3 rounded-lg border border-line bg-surface px-4 py-3 sm:px-6 print:hidden"
    >
      <div className="flex gap-2">
        <Turn id="draft-undo" round={round} which="undo" change={history.undoable} names={names} />
        <Turn id="draft-redo" round={round} which="redo" change={history.redoable} names={names} />
      </div>
      <Last change={history.undoable} names={names} timeZone={timeZone} />
      <div className="ms-auto flex flex-wrap gap-2 max-sm:w-full">
        <LinkButton
          href={`/district/matching/${round.id}/compare` as Route}
          variant="quiet"
          size="small"
        >
          {t("compare")}
        </LinkButton>
        {/* Remade with each scenario, so that it is closed again when one was kept. */}
        <Dialog key={scenarios.length} trigger={t("keep")} title={t("keepTitle")} size="small">
          <p>{t("keepWhat")}</p>
          <Form action={keep} formKey={formKey} className="mt-4 grid gap-4">
            <SeenFields round={round} />
            <Field name="name" label={t("name")} hint={t("nameHint")} required>
              <Input most={60} autoComplete="off" />
            </Field>
            <DialogButtons>
              <SubmitButton wide="phone">{t("keepGo")}</SubmitButton>
            </DialogButtons>
          </Form>
        </Dialog>
      </div>
    </section>
  );
}

/** One step back, or forward again. */
export function Turn(props: {
  /** Where keys of the matrix find it. */
  id?: string;
  round: Seen;
  which: "undo" | "redo";
  change: ListedChange | null;
  names: Names;
}) {
  const { id, round, which, change, names } = props;
  const t = useTranslations("workbench.bar");
  const words = useChangeWords(names.full);
  const possible = change !== null && (which === "redo" || change.reachable);
  return (
    <Form action={which === "undo" ? undo : redo} {...(id && { id })} className="grid">
      <SeenFields round={round} />
      <SubmitButton
        variant="quiet"
        size="small"
        disabled={!possible}
        aria-label={possible ? t(`${which}What`, { what: words(change) }) : t(which)}
      >
        <Arrow which={which} />
        {t(which)}
      </SubmitButton>
    </Form>
  );
}

function Arrow({ which }: { which: "undo" | "redo" }) {
  return (
    <svg
      width="15"
      height="15"
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={which === "redo" ? "-scale-x-100" : undefined}
    >
      <path
        d="M6.500 2.500 3 6l3.500 3.500M3.300 6H9.500a3.700 3.700 0 0 1 0 7.500H6.500"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.600"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

function Last(props: { change: ListedChange | null; names: Names; timeZone: string }) {
  const { change, names, timeZone } = props;
  const t = useTranslations("workbench.bar");
  const words = useChangeWords(names.full);
  if (!change)
    return <p className="min-w-0 flex-[1_1_14rem] text-sm text-muted">{t("untouched")}</p>;
  return (
    <p className="min-w-0 flex-[1_1_18rem] text-sm text-muted">
      <span className="text-ink">{t("last", { what: words(change) })}</span>{" "}
      {t("by", { name: change.by })}, <Instant at={change.at} timeZone={timeZone} />.{" "}
      <a href="#history" className="text-accent underline decoration-1 underline-offset-[3px]">
        {t("history")}
      </a>
    </p>
  );
}
