import { randomUUID } from "node:crypto";
import { addDays } from "@/lib/dates";
import type { Office } from "./office";
import { setAside, waits } from "./round-rules";
import { and, ofOffice, ofOneself, type Rules } from "./rule";

const plain = { way: "plain" } as const;
const call = { way: "call" } as const;
const proven = { proven: true } as const;

/** What only coordinators do, each in their own district. */
export const officeRules: Rules = {
  "app/district/mentorships/actions.ts": {
    end: ofOffice(async (at) => ({ mentorshipId: await at.pair(), reason: "other" })),
    restore: ofOffice(async (at) => ({ mentorshipId: await at.pair({ ended: true }) })),
    allowAgain: ofOffice(async (at) => ({ mentorshipId: await at.declined() })),
    keepApart: ofOffice(async (at) => ({ mentorshipId: await at.declined({ lifted: true }) })),
    takeBackEnd: ofOffice(async (at) => ({ mentorshipId: await at.pair({ ended: true }) }), plain),
  },
  "app/district/mentorships/new/actions.ts": {
    pair: ofOffice(async (at) => ({ ...(await at.waiting()), formKey: randomUUID() })),
  },
  "app/district/people/[id]/actions.ts": {
    leave: ofOffice(async (at) => ({ personId: await somebody(at) })),
    comeBack: ofOffice(async (at) => ({ personId: await at.departed() })),
    addPost: ofOffice(async (at) => ({
      ...{ personId: await somebody(at), schoolId: (await at.district.school()).id, share: "40" },
    })),
    removePost: ofOffice(async (at) => {
      const { id: personId, schoolId } = await at.district.person();
      return { personId, schoolId };
    }),
  },
  "app/district/people/new/actions.ts": {
    add: ofOneself(
      "coordinator",
      () => ({
        ...{ formKey: randomUUID(), staffId: randomUUID(), email: address() },
        ...{ firstName: "Ida", lastName: "Quist" },
      }),
      proven,
    ),
  },
  "app/district/people/sign-ups/actions.ts": {
    approve: ofOffice(async (at) => ({ enrolments: (await signUp(at)).enrolmentId })),
    undoApproval: ofOffice(async (at) => ({ at: await at.approval() }), plain),
    ask: ofOffice(async (at) => ({
      ...{ ...(await signUp(at)), formKey: randomUUID(), field: "growth", words: "Which first?" },
    })),
    saveCapacity: ofOffice(async (at) => ({
      ...{ enrolmentId: await at.enrolment("approved", "mentor"), capacity: "3" },
    })),
    sayNoMatch: ofOffice(and(waits, { reason: "No place" })),
    lookAgain: ofOffice(setAside),
  },
  "app/district/programmes/actions.ts": {
    // Before the programme is begun, which ends the draft as well.
    startNewAgain: ofOneself(
      "coordinator",
      ({ office }) => office.draft("programme", "new").then(() => []),
      call,
    ),
    beginProgramme: ofOneself("coordinator", ({ office }) => ({
      ...{ ...programme(office), formKey: randomUUID() },
    })),
    saveProgramme: ofOffice(async (at) => ({
      ...{ ...programme(at), id: (await at.programme()).id, version: "1" },
    })),
    startAgain: ofOffice(async (at) => [await at.draft("programme", randomUUID())], call),
  },
  "app/district/programmes/[id]/invitations/actions.ts": {
    invite: ofOffice(async (at) => ({
      ...{ programmeId: at.home.ids.programme, whom: "chosen", people: await somebody(at) },
    })),
    resend: ofOffice(async (at) => ({ invitationId: await at.invitation() })),
  },
  "app/district/roster/actions.ts": {
    decide: ofOffice(async (at) => ({ people: await somebody(at), standing: "declined" })),
    decideOne: ofOffice(async (at) => ({ people: await somebody(at), standing: "declined" })),
    pasteAddresses: ofOffice(async (at) => ({ addresses: (await at.proposed()).email })),
    correctAddress: ofOffice(
      async (at) => ({ personId: await somebody(at), email: address() }),
      proven,
    ),
    // After the others about people whom the titles propose: it leaves none.
    confirmEverybody: ofOneself("coordinator", ({ office }) =>
      office.proposed().then(() => ({ standing: "confirmed" })),
    ),
    undoDecision: ofOffice(async (at) => ({ batch: await at.decision() }), plain),
    addTitlePhrase: ofOneself("coordinator", ({ office }) => ({
      ...{ phrase: office.word(), speaks: "for" },
    })),
    removeTitlePhrase: ofOffice(async (at) => ({ phrase: await at.phrase() }), plain),
    sayPlaceIsRight: ofOffice(async (at) => ({ schoolId: await at.doubtfulSchool() }), plain),
  },
  "app/district/roster/schools/[id]/actions.ts": {
    saveLanguages: ofOffice(async (at) => ({
      ...{ schoolId: (await at.district.school()).id, languages: "es" },
    })),
  },
  "app/district/roster/settings/actions.ts": {
    addClosure: ofOneself("coordinator", ({ office }) => ({
      ...{ name: office.word(), startsOn: office.freeDay() },
    })),
    importClosures: ofOneself("coordinator", ({ office }) => ({
      ...{ file: new File([`${office.freeDay()},,${office.word()}`], "days.csv") },
    })),
    removeClosure: ofOffice(async (at) => ({ id: await at.closure() }), plain),
    putBack: ofOffice(async (at) => ({ id: await at.closure({ removed: true }) }), plain),
    measure: ofOneself("coordinator", () => ({ distances: "kilometres" })),
    saveHelpline: ofOffice(async (at) => ({
      ...{ id: await at.helpline(), name: at.word(), contact: "Call 555 0100", about: "" },
    })),
    removeHelpline: ofOffice(async (at) => ({ id: await at.helpline() })),
  },
  "app/district/roster/imports/actions.ts": {
    useColumns: ofOffice(columns),
    compare: ofOffice(async (at) => ({ id: (await at.rosterImport()).id })),
    confirmSame: ofOffice(async (at) => ({ id: await at.doubtfulImport() })),
    cancel: ofOffice(async (at) => ({ id: (await at.rosterImport()).id })),
    apply: ofOffice(async (at) => ({ id: (await at.rosterImport()).id }), proven),
    undo: ofOffice(async (at) => ({ id: (await at.rosterImport({ applied: true })).id }), proven),
  },
};

async function signUp(at: Office) {
  return { enrolmentId: await at.enrolment("submitted", "mentee") };
}

async function somebody({ district }: Office): Promise<string> {
  return (await district.person()).id;
}

function address(): string {
  return `${randomUUID()}@right.example`;
}

function programme(at: Office) {
  const { today } = at.district;
  const days = { startsOn: today, endsOn: addDays(today, 200), matchDeadline: addDays(today, 30) };
  const asked = { contactMinutesPerMonth: "180", trialDays: "30" };
  const points = { poorBelow: "35", weakBelow: "55", loadStep: "0" };
  return { name: at.word(), ...days, ...asked, ...points };
}

async function columns(at: Office) {
  const { id, columns: chosen } = await at.rosterImport();
  const named = Object.entries(chosen).map(([field, column]) => [`column.${field}`, column]);
  return { id, kind: "schools", ...Object.fromEntries(named) };
}
