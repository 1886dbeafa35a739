import type { Route } from "next";
import { useTranslations } from "next-intl";
import { NextVisit } from "@/components/mentorships/next-visit";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link";
import type { Home } from "@/lib/home/queries";
import type { OpenRequest } from "@/lib/requests/queries";

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

const hrefs = {
  waiting: "/profile" as Route,
  looking: "/mentors" as Route,
  asked: "/requests" as Route,
  promised: "/requests" as Route,
  noMatch: "/visits" as Route,
  host: "/visits" as Route,
  mentor: "/profile" as Route,
  submitted: "/profile" as Route,
  new: "/profile" as Route,
  begun: "/profile" as Route,
  returned: "/profile" as Route,
  none: "/visits" as Route,
};

function stateOf(signUp: Home["signUp"], mine: OpenRequest | undefined): keyof typeof hrefs {
  if (mine) return mine.state === "accepted" ? "promised" : "asked";
  if (!signUp) return "none";
  if (signUp.state === "submitted") return "submitted";
  if (signUp.state === "returned") return "returned";
  if (signUp.state !== "approved") return signUp.state === "draft" ? "begun" : "new";
  if (signUp.mayAsk) return "looking";
  if (signUp.roles.includes("mentee")) return signUp.noMatchReason ? "noMatch" : "waiting";
  return signUp.roles.includes("mentor") ? "mentor" : "host";
}
