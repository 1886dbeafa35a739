import type { Route } from "next";
import { useTranslations } from "next-intl";
import { NextVisit } from "@/components/mentorships/next-visit";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import type { SignUp } from "@/lib/home/queries";
import type { VisitLine } from "@/lib/visits/line";

type WithoutProps = {
  signUp: SignUp | null;
  nextVisit: VisitLine | null;
  /** A step above already asks to sign up. */
  asked: boolean;
};

/** Home for someone without a pair: who waits, who hosts, who is new. Each has something to do. */
export function Without({ signUp, nextVisit, asked }: WithoutProps) {
  const t = useTranslations("mentorships.home.without");
  const state = stateOf(signUp);
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[1.6fr_1fr]">
      <Card>
        <EmptyState
          title={t(`${state}.title`)}
          action={
            asked && state === "new" ? null : (
              <LinkButton href={hrefs[state]} variant="quiet">
                {t(`${state}.action`)}
              </LinkButton>
            )
          }
        >
          <p>{t(`${state}.words`)}</p>
        </EmptyState>
      </Card>
      <NextVisit visit={nextVisit} />
    </div>
  );
}

const hrefs = {
  waiting: "/profile" as Route,
  noMatch: "/visits" as Route,
  host: "/visits" as Route,
  mentor: "/profile" as Route,
  submitted: "/profile" as Route,
  new: "/profile" as Route,
  none: "/visits" as Route,
};

function stateOf(signUp: SignUp | null): keyof typeof hrefs {
  if (!signUp) return "none";
  if (signUp.state === "submitted") return "submitted";
  if (signUp.state !== "approved") return "new";
  if (signUp.roles.includes("mentee")) return signUp.noMatchReason ? "noMatch" : "waiting";
  return signUp.roles.includes("mentor") ? "mentor" : "host";
}
