import type { IsoDate } from "@/lib/dates";
import type { PairSummary } from "@/lib/mentorships/queries";
import { hasBegun } from "@/lib/mentorships/standing";
import type { OpenRequest } from "@/lib/requests/queries";
import type { TalkSignal } from "@/lib/talk/queries";
import type { SignUp } from "./queries";

export type HomeStep =
  | { kind: "talk"; pairId: string; signalId: string; partner: string }
  | { kind: "visit"; visitId: string; partner: string; school: string; date: IsoDate }
  | { kind: "acceptPair"; pairId: string; partner: string; programme: string }
  | { kind: "answerRequest"; requestId: string; partner: string }
  | { kind: "acceptAgreement"; pairId: string; partner: string }
  | { kind: "writeAgreement"; pairId: string; partner: string }
  | { kind: "answerQuestions"; programme: string }
  | { kind: "finishSignUp"; programme: string }
  | { kind: "beginSignUp"; programme: string };

type Waiting = {
  id: string;
  waitsFor: "you" | "partner" | null;
  partner: { firstName: string };
  school: { name: string };
  date: IsoDate;
};

/** What needs the person, the most pressing first: a colleague who waits comes before a form. */
export function nextSteps(about: {
  pairs: readonly PairSummary[];
  signals: readonly TalkSignal[];
  visits: readonly Waiting[];
  requests: readonly OpenRequest[];
  signUp: SignUp | null;
}): HomeStep[] {
  const { pairs, signals, visits, requests, signUp } = about;
  const begun = pairs.filter(hasBegun);
  const partnerOf = (id: string) => begun.find((pair) => pair.id === id)?.partner.firstName;
  const talks = signals.flatMap((signal): HomeStep[] => {
    const partner = partnerOf(signal.mentorshipId);
    if (signal.byMe || !partner) return [];
    return [{ kind: "talk", pairId: signal.mentorshipId, signalId: signal.id, partner }];
  });
  const answers = visits
    .filter(({ waitsFor }) => waitsFor === "you")
    .map(
      ({ id, partner, school, date }): HomeStep => ({
        kind: "visit",
        visitId: id,
        partner: partner.firstName,
        school: school.name,
        date,
      }),
    );
  return [
    ...talks,
    ...proposals(pairs),
    ...asked(requests),
    ...answers,
    ...agreements(begun),
    ...profile(signUp),
  ];
}

/** Pairs that wait for a yes or no come before anything that a pair does. */
function proposals(pairs: readonly PairSummary[]): HomeStep[] {
  return pairs
    .filter(({ answer }) => answer === "waitsForMe")
    .map(({ id: pairId, partner, programme }) => ({
      kind: "acceptPair",
      pairId,
      partner: partner.firstName,
      programme: programme.name,
    }));
}

function asked(requests: readonly OpenRequest[]): HomeStep[] {
  return requests
    .filter(({ side, state }) => side === "mentor" && state === "asked")
    .map(({ id: requestId, partner }) => ({ kind: "answerRequest", requestId, partner }));
}

function agreements(pairs: readonly PairSummary[]): HomeStep[] {
  return pairs.flatMap(({ id: pairId, agreement, partner }): HomeStep[] => {
    const about = { pairId, partner: partner.firstName };
    if (agreement === "waitsForMe") return [{ kind: "acceptAgreement", ...about }];
    if (agreement === "none") return [{ kind: "writeAgreement", ...about }];
    return [];
  });
}

function profile(signUp: SignUp | null): HomeStep[] {
  if (!signUp) return [];
  const { state, programme } = signUp;
  if (state === "returned" || signUp.openQuestions > 0) {
    return [{ kind: "answerQuestions", programme }];
  }
  if (state === "draft") return [{ kind: "finishSignUp", programme }];
  return state === null ? [{ kind: "beginSignUp", programme }] : [];
}
