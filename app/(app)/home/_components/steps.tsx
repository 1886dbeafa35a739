import type { Route } from "next";
import { useFormatter, useTranslations } from "next-intl";
import { type Formatter, formatDate } from "@/components/time";
import { LinkButton } from "@/components/ui/link";
import { OneButton } from "@/components/ui/one-button";
import type { HomeStep } from "@/lib/home/next-steps";
import { answerAsking } from "../actions";

/** What needs the person now, each with the one thing to press. */
export function Steps({ steps }: { steps: HomeStep[] }) {
  const t = useTranslations("mentorships.home.steps");
  const format = useFormatter();
  if (steps.length === 0) return null;
  return (
    <section aria-label={t("title")} className="mb-6">
      <ul className="grid gap-2.5">
        {steps.map((step) => (
          <li
            key={keyOf(step)}
            className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3 rounded-lg border border-amber/35 bg-amber-soft px-4 py-3 sm:px-5"
          >
            <p className="min-w-0 flex-[1_1_16rem]">
              {t(`${step.kind}.words`, wordsOf(step, format))}
            </p>
            <div className="flex w-full flex-wrap gap-2.5 sm:w-auto">
              <LinkButton href={hrefOf(step)} size="small" variant="quiet">
                {t(`${step.kind}.action`, wordsOf(step, format))}
              </LinkButton>
              {step.kind === "talk" ? (
                <OneButton
                  action={answerAsking}
                  fields={{ signalId: step.signalId }}
                  label={t("talk.answered")}
                  size="small"
                  variant="quiet"
                />
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function keyOf(step: HomeStep): string {
  if ("visitId" in step) return `${step.kind}:${step.visitId}`;
  if ("requestId" in step) return `${step.kind}:${step.requestId}`;
  return `${step.kind}:${"pairId" in step ? step.pairId : ""}`;
}

function wordsOf(step: HomeStep, format: Formatter) {
  return {
    name: "partner" in step ? step.partner : "",
    school: "school" in step ? step.school : "",
    date: "date" in step ? formatDate(format, step.date, "weekday") : "",
    programme: "programme" in step ? step.programme : "",
  };
}

function hrefOf(step: HomeStep): Route {
  switch (step.kind) {
    case "answerRequest":
      return `/requests/${step.requestId}` as Route;
    case "talk":
    case "acceptPair":
      return `/mentorships/${step.pairId}` as Route;
    case "visit":
      return `/visits/${step.visitId}` as Route;
    case "acceptAgreement":
    case "writeAgreement":
      return `/mentorships/${step.pairId}/agreement` as Route;
    default:
      return "/profile" as Route;
  }
}
