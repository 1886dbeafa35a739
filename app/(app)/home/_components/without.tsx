import type { Route } from "next";
import { useTranslations } from "next-intl";
import { NextVisit } from "@/components/mentorships/next-visit";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import type { Home } from "@/lib/home/queries";
import { hrefs, stateOf } from "./without-state";

type WithoutProps = Pick<Home, "signUp" | "nextVisit" | "requests"> & {
  /** A step above already asks to sign up. */
  asked: boolean;
};

/** Home for someone without a pair: who waits, who hosts, who is new. Each has something to do. */
export function Without({ signUp, nextVisit, requests, asked }: WithoutProps) {
  const t = useTranslations("mentorships.home.without");
  const mine = requests.find(({ side }) => side === "mentee");
  const state = stateOf(signUp, mine);
  const about = { name: mine?.partner ?? "", reason: signUp?.noMatchReason ?? "" };
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[1.6fr_1fr]">
      <Card>
        <EmptyState
          title={t(`${state}.title`, about)}
          action={
            asked && atSignUp.has(state) ? null : (
              <LinkButton
                href={mine ? (`/requests/${mine.id}` as Route) : hrefs[state]}
                variant={state === "looking" ? "primary" : "quiet"}
              >
                {t(`${state}.action`)}
              </LinkButton>
            )
          }
        >
          <p>{t(`${state}.words`, about)}</p>
        </EmptyState>
      </Card>
      <NextVisit visit={nextVisit} mayAsk={signUp?.state === "approved"} />
    </div>
  );
}

/** A step above has the same button. */
const atSignUp = new Set(["new", "begun", "returned"]);
