import { randomUUID } from "node:crypto";
import { partNames } from "@/lib/matching/types";
import type { Office } from "./office";
import type { Round } from "./rounds";
import { and, type Fields, ofOffice, type Rules } from "./rule";

const weights = Object.fromEntries(partNames.map((name) => [`weights.${name}`, "10"]));
const settings = { ...weights, poor: "35", weak: "55", floor: "0", loadStep: "0" };

/** Matching: coordinators, each in their own district. */
export const roundRules: Rules = {
  "app/district/matching/actions.ts": {
    start: ofOffice(async (at) => ({
      ...{ programmeId: (await at.waiting()).programmeId, formKey: randomUUID() },
    })),
  },
  "app/district/matching/weights/actions.ts": {
    save: ofOffice(async (at) => ({
      ...{
        ...settings,
        programmeId: (await at.programme()).id,
        version: "1",
        formKey: randomUUID(),
      },
    })),
  },
  "app/district/matching/requests/actions.ts": {
    confirm: ofOffice(async (at) => ({ requestId: await at.request() })),
    refuse: ofOffice(async (at) => ({ requestId: await at.request() })),
    allowInRounds: ofOffice(async (at) => ({ requestId: await at.refused() })),
    keepFromRounds: ofOffice(async (at) => ({ requestId: await at.refused({ lifted: true }) })),
  },
  "app/district/matching/[id]/actions.ts": {
    rerun: ofOffice(on(draft, () => settings)),
    cancel: ofOffice(async (at) => ({ roundId: (await at.rounds.make("running")).seen.roundId })),
    discard: ofOffice(on(draft)),
    restore: ofOffice(on((at) => at.rounds.make("discarded"))),
    publish: ofOffice(on(draft)),
    leaveOut: ofOffice(and(waits, { roundId: randomUUID(), reason: "No place" })),
    takeBack: ofOffice(and(setAside, { roundId: randomUUID() })),
  },
  "app/district/matching/[id]/proof/actions.ts": {
    recheck: ofOffice(and(on(draft), { formKey: randomUUID() })),
    repeat: ofOffice(and(on(draft), { formKey: randomUUID() })),
  },
  "app/district/matching/[id]/draft-actions.ts": {
    pair: ofOffice(on(draft, ({ one }) => one)),
    pin: ofOffice(on(draft, ({ one }) => one)),
    unpin: ofOffice(
      on(
        (at) => at.rounds.changed("pinned"),
        ({ one }) => one,
      ),
    ),
    choose: ofOffice(on(draft, ({ one }) => one)),
    swap: ofOffice(
      on(draft, ({ one, two }) => ({ menteeId: one.menteeId, otherId: two.menteeId })),
    ),
    unpair: ofOffice(on(draft, ({ one }) => ({ menteeId: one.menteeId }))),
    forbid: ofOffice(on(draft, ({ one }) => ({ ...one, how: "apart" }))),
    allow: ofOffice(
      on(
        (at) => at.rounds.changed("forbidden"),
        ({ one }) => one,
      ),
    ),
    resolve: ofOffice(on((at) => at.rounds.changed("pinned"))),
    undo: ofOffice(on((at) => at.rounds.changed("pinned"))),
    redo: ofOffice(on((at) => at.rounds.changed("undone"))),
    keep: ofOffice(on(draft, () => ({ formKey: randomUUID(), name: "A second thought" }))),
    take: ofOffice(on(scenario, ({ scenarioId }) => ({ scenarioId }))),
    drop: ofOffice(async (at) => {
      const { seen, scenarioId } = await scenario(at);
      return { roundId: seen.roundId, scenarioId };
    }),
  },
};

/** A round as the page has seen it, and more. */
function on<R extends Round>(find: (at: Office) => Promise<R>, more: (round: R) => Fields = none) {
  return async (at: Office) => {
    const round = await find(at);
    return { ...round.seen, ...more(round) };
  };
}

function none() {
  return {};
}

function draft(at: Office) {
  return at.rounds.make();
}

function scenario(at: Office) {
  return at.rounds.scenario();
}

/** A mentee who waits. */
export async function waits(at: Office) {
  return { enrolmentId: await at.enrolment("approved", "mentee") };
}

export async function setAside(at: Office) {
  const noMatchReason = "No place";
  return { enrolmentId: await at.enrolment("approved", "mentee", { noMatchReason }) };
}
