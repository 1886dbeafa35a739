import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Form, type FormAction } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { VisitDetail } from "@/lib/visits/queries";
import { useAlsoThatDay } from "../../_components/also-that-day";
import { cancelVisit, confirmVisit, declineVisit } from "../actions";
import { type Step, type Story, stepsOf, storyOf } from "./story";

/** What happens next, and what can be done about it. */
export function NextStep({ visit: seen, toLog }: { visit: VisitDetail; toLog: boolean }) {
  const t = useTranslations("visits.next");
  const visit = { ...seen, toLog };
  const story = storyOf(visit);
  const steps = stepsOf(visit);
  const also = useAlsoThatDay()(visit.ended ? [] : visit.alsoThatDay);
  const values = {
    name: visit.partner.firstName,
    visitor: visit.visitor.firstName,
    host: visit.host.firstName,
  };
  return (
    <Card title={t(`title.${story}`, values)}>
      <p className="max-w-[60ch]">{t(`words.${story}`, values)}</p>
      {also ? <p className="mt-2 text-sm text-muted">{also}</p> : null}
      {steps.length > 0 ? (
        <div className="mt-5 grid gap-3 sm:flex sm:flex-wrap sm:items-start">
          {steps.map((step, index) => (
            <StepButton
              key={step}
              step={step}
              visit={visit}
              main={index === 0 && needsDoing.has(story)}
            />
          ))}
        </div>
      ) : null}
    </Card>
  );
}

/** Elsewhere nothing has to be done, and no button asks for it. */
const needsDoing = new Set<Story>(["answerRequest", "answerOffer", "timeTaken", "visitedByYou"]);

type StepButtonProps = { step: Step; visit: VisitDetail; main: boolean };

function StepButton({ step, visit, main }: StepButtonProps) {
  const t = useTranslations("visits.next.step");
  const label = t(step, { name: visit.partner.firstName });
  const variant = main ? "primary" : step === "cancel" || step === "decline" ? "plain" : "quiet";
  if (step === "propose" || step === "move" || step === "log" || step === "another") {
    const href = {
      propose: `/visits/${visit.id}/time`,
      move: `/visits/${visit.id}/time`,
      log: `/log?visit=${visit.id}`,
      another: "/visits/new",
    }[step];
    return (
      <LinkButton href={href as Route} variant={variant} wide="phone">
        {label}
      </LinkButton>
    );
  }
  const action = { confirm: confirmVisit, decline: declineVisit, cancel: cancelVisit }[step];
  return (
    <TurnForm action={action} visit={visit}>
      <SubmitButton variant={variant} wide="phone">
        {label}
      </SubmitButton>
    </TurnForm>
  );
}

type TurnFormProps = { action: FormAction; visit: VisitDetail; children: ReactNode };

function TurnForm({ action, visit, children }: TurnFormProps) {
  return (
    <Form action={action} formKey={randomUUID()} className="has-[[role=alert]]:w-full">
      <input type="hidden" name="id" value={visit.id} />
      <input type="hidden" name="version" value={visit.version} />
      {children}
    </Form>
  );
}
