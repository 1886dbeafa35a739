import type { IsoDate } from "@/lib/dates";
import type { OpenRequest } from "@/lib/requests/queries";
import type { MatchingWay } from "@/prisma/generated/enums";
import type { MyEnrolment } from "./queries";

type About = Pick<MyEnrolment, "roles" | "noMatchReason" | "mentorshipId"> & {
  programme: { matchingWay: MatchingWay; endsOn: IsoDate };
  /** Where the district is. */
  today: IsoDate;
  /** The open one that the person has made. */
  request: Pick<OpenRequest, "state"> | undefined;
};

/** What an approved sign-up waits for, by the way its programme finds pairs; names the sentence that says so. */
export function whatNext({ roles, noMatchReason, mentorshipId, programme, today, request }: About) {
  if (mentorshipId) return "paired";
  if (programme.endsOn < today) return "over";
  if (roles.includes("mentee")) {
    if (noMatchReason) return "setAside";
    if (request) return request.state === "accepted" ? "promised" : "asked";
    return menteeWaits[programme.matchingWay];
  }
  return roles.includes("mentor") ? mentorWaits[programme.matchingWay] : "host";
}

const menteeWaits = { rounds: "round", asking: "choosing", hybrid: "choosingOrRound" } as const;
const mentorWaits = {
  rounds: "round",
  asking: "mentorAsked",
  hybrid: "mentorAskedOrRound",
} as const;
