import { randomUUID } from "node:crypto";
import { addDays } from "@/lib/dates";
import type { Pair } from "./pair";
import { and, type Fields, ofPair, type Rule, type Rules, type Who } from "./rule";

const halves: Who[] = ["mentee", "mentor"];
const bothOfTheVisit: Who[] = ["mentee", "host"];
const evenOver = { evenOver: true } as const;
const plain = { way: "plain" } as const;

/** What two people do together: each action for those two, and for nobody else. */
export const pairRules: Rules = {
  "app/(app)/check-ins/actions.ts": {
    saveWeek: ofPair("mentee", week),
    share: ofPair("mentee", async (pair) => ({ ...itself(pair), checkInId: await pair.checkIn() })),
    takeBack: ofPair("mentee", sharedWeek, evenOver),
    takeBackWeek: ofPair(
      "mentee",
      async (pair) => ({ ...(await sharedWeek(pair)), from: "check-ins" }),
      evenOver,
    ),
    shareWeekAgain: ofPair(
      "mentee",
      async (pair) => ({ ...itself(pair), checkInId: await pair.checkIn(), from: "home" }),
      plain,
    ),
    startAgain: draftOf("check-in"),
  },
  "app/(app)/home/actions.ts": {
    checkIn: ofPair("mentee", week),
    startAgain: draftOf("check-in"),
    answerAsking: ofPair("mentor", signal, evenOver),
    undoAnswering: ofPair("mentor", takenUp, { ...plain, ...evenOver }),
    // What the mentor has just undone stands again; it goes, so that the next can be asked for.
    takeBackAsking: ofPair("mentee", takenUp, evenOver),
    askForTalk: ofPair("mentee", itself),
    takeBackLog: ofPair("mentee", contact, plain),
  },
  "app/(app)/log/actions.ts": {
    logContact: ofPair(halves, (pair) => ({
      ...itself(pair),
      ...met(pair),
      formKey: randomUUID(),
    })),
    startAgain: draftOf("log"),
  },
  "app/(app)/requests/[id]/actions.ts": {
    accept: ofPair("mentor", and(asked, { capacity: "15" }), evenOver),
    decline: ofPair("mentor", asked, evenOver),
    takeBackDecline: ofPair(
      "mentor",
      async (pair) => ({ requestId: await pair.request("another", true) }),
      { ...plain, ...evenOver },
    ),
    withdraw: ofPair(
      "asker",
      async (pair) => ({ requestId: await pair.request("asker") }),
      evenOver,
    ),
  },
  "app/(app)/mentors/actions.ts": {
    ask: ofPair(
      "unpaired",
      ({ people }) => ({ formKey: randomUUID(), mentorId: people.mentor.id }),
      evenOver,
    ),
  },
  "app/(app)/mentorships/[id]/actions.ts": {
    accept: ofPair("mentor", unanswered, evenOver),
    undoEnding: ofPair(
      "mentor",
      async (pair) => ({ mentorshipId: await pair.nextPair({ ended: true }) }),
      { ...plain, ...evenOver },
    ),
  },
  "app/(app)/mentorships/[id]/decline/actions.ts": {
    decline: ofPair("mentor", and(unanswered, { reason: "noTime" }), evenOver),
  },
  "app/(app)/mentorships/[id]/end/actions.ts": {
    endPair: ofPair("mentor", and(next, { reason: "other" }), evenOver),
  },
  "app/(app)/mentorships/[id]/activity/[activityId]/actions.ts": {
    changeContact: ofPair("mentee", async (pair) => ({
      ...{ ...(await contact(pair)), ...met(pair), version: "1", anyway: "on" },
    })),
    cancelContact: ofPair("mentee", contact),
    restoreContact: ofPair("mentee", async (pair) => ({
      activityId: await pair.contact({ cancelled: true }),
    })),
    keepPublicLine: ofPair(halves, and(contact, { lineKept: "on" }), evenOver),
    saveNote: ofPair(halves, and(contact, { note: "A note" }), evenOver),
    startAgain: draftOf("note", "note"),
  },
  "app/(app)/mentorships/[id]/agreement/actions.ts": {
    acceptTerms: ofPair(halves, async (pair) => ({
      ...{ ...itself(pair), version: await pair.agreement() },
    })),
    writeTerms: ofPair(halves, terms),
    startAgain: draftOf("agreement"),
  },
  "app/(app)/visits/[id]/actions.ts": {
    confirmVisit: ofPair("host", visit("asked"), evenOver),
    declineVisit: ofPair("host", visit("asked"), evenOver),
    cancelVisit: ofPair(bothOfTheVisit, visit("booked"), evenOver),
    restoreVisit: ofPair("mentee", visit("cancelled"), { ...plain, ...evenOver }),
    proposeTime: ofPair(bothOfTheVisit, at(visit("asked")), evenOver),
    rescheduleVisit: ofPair(bothOfTheVisit, at(visit("booked")), evenOver),
  },
  "app/(app)/visits/new/actions.ts": {
    askForVisit: ofPair("enrolled", at(place), evenOver),
  },
};

/** Own drafts only, whatever the subject; so everyone may call it, and it does nothing to this one. */
function draftOf(form: string, ...before: string[]): Rule {
  const more = { way: "call", ...evenOver } as const;
  return ofPair("mentee", async (pair) => [...before, await pair.draft(form)], more);
}

function itself({ id }: Pair) {
  return { mentorshipId: id };
}

async function sharedWeek(pair: Pair) {
  return { ...itself(pair), checkInId: await pair.checkIn({ shared: true }) };
}

async function next(pair: Pair) {
  return { mentorshipId: await pair.nextPair() };
}

async function unanswered(pair: Pair) {
  return { mentorshipId: await pair.nextPair({ answered: false }) };
}

async function asked(pair: Pair) {
  return { requestId: await pair.request() };
}

async function contact(pair: Pair) {
  return { activityId: await pair.contact() };
}

async function signal(pair: Pair) {
  return { signalId: await pair.signal() };
}

async function takenUp(pair: Pair) {
  return { signalId: await pair.takenUpSignal() };
}

function week({ id }: Pair) {
  return { energy: "2", workload: "2", belonging: "2", words: "", share: id };
}

function met({ district }: Pair) {
  const date = addDays(district.today, -1);
  return { minutes: "50", format: "meeting", functions: "guiding", date };
}

async function terms(pair: Pair) {
  const until = addDays(pair.district.today, 60);
  const wishes = { rhythm: "monthly", scheduler: "both", notice: "twoDays", until };
  return { ...itself(pair), ...wishes, replaces: await pair.agreement(), reach: "Room 14" };
}

function place({ people: { host } }: Pair) {
  return { formKey: randomUUID(), hostId: host.id, schoolId: host.schoolId, mode: "virtual" };
}

function visit(state: "asked" | "booked" | "cancelled") {
  return async (pair: Pair) => ({ formKey: randomUUID(), ...(await pair.visit(state)) });
}

/** On a day on which everyone is free, a weekend or not. */
function at(make: (pair: Pair) => Fields | Promise<Fields>) {
  return async (pair: Pair) => ({
    ...{ ...(await make(pair)), slot: "other", anyway: "on" },
    ...{ date: pair.freeDay(), start: "13:00", end: "14:00" },
  });
}
