import type { Route } from "next";
import type { Home } from "@/lib/home/queries";
import type { OpenRequest } from "@/lib/requests/queries";

/** Where each leads who has no pair. */
export const hrefs = {
  waiting: "/profile" as Route,
  looking: "/mentors" as Route,
  asked: "/requests" as Route,
  promised: "/requests" as Route,
  noMatch: "/visits" as Route,
  host: "/visits" as Route,
  mentor: "/profile" as Route,
  mentorAgain: "/mentorships" as Route,
  submitted: "/profile" as Route,
  new: "/profile" as Route,
  begun: "/profile" as Route,
  returned: "/profile" as Route,
  none: "/visits" as Route,
};

/** Why somebody has no pair yet; names the sentences that say so. */
export function stateOf(signUp: Home["signUp"], mine: OpenRequest | undefined): keyof typeof hrefs {
  if (mine) return mine.state === "accepted" ? "promised" : "asked";
  if (!signUp) return "none";
  if (signUp.state === "submitted") return "submitted";
  if (signUp.state === "returned") return "returned";
  if (signUp.state !== "approved") return signUp.state === "draft" ? "begun" : "new";
  if (signUp.mayAsk) return "looking";
  if (signUp.roles.includes("mentee")) return signUp.noMatchReason ? "noMatch" : "waiting";
  if (!signUp.roles.includes("mentor")) return "host";
  return signUp.hasMentored ? "mentorAgain" : "mentor";
}
