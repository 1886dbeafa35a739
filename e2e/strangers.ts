import { randomUUID } from "node:crypto";
import { logActivity } from "@/lib/activities/commands";
import { saveCheckIn } from "@/lib/check-ins/commands";
import { addDays, type IsoDate, toColumn, weekdayOf } from "@/lib/dates";
import { solve } from "@/lib/matching/solve";
import { askMentor } from "@/lib/requests/commands";
import { toJson } from "@/lib/rounds/stored";
import { type TestDistrict, type TestPerson, testDistrict } from "@/lib/testing/district";
import { round as emptyRound } from "@/lib/testing/made-up";
import type { Ids } from "./routes";

/** A word that stands in every name of the other district, and nowhere in the demo. */
export const mark = "Zzyzx";
/** Private words of its people; what is shared is for the mentor of the pair. */
export const canaries = {
  privateNote: "canary-note-heliotrope",
  sharedNote: "canary-note-vermilion",
  privateWords: "canary-words-cerulean",
  sharedWords: "canary-words-ochre",
};

/** What each of them is there. */
export const castRoles = [
  "mentee",
  "mentor",
  "formerMentor",
  "coordinator",
  "coordinatorWhoMentors",
  "principal",
  "host",
] as const;
export type CastRole = (typeof castRoles)[number];
export type Someone = TestPerson & { schoolId: string };

export type OtherDistrict = Record<CastRole | "menteeWhoAsks", Someone> & {
  ids: Ids;
  /** A contact whose note the mentor may read. */
  sharedActivity: string;
  district: TestDistrict;
};

/** A whole district with one of everything, each named so that it is known when it is seen. */
export async function otherDistrict({
  name = mark,
  now = new Date(),
} = {}): Promise<OtherDistrict> {
  const district = await testDistrict({ name: `${name} County`, now });
  const named = (firstName: string) => ({ firstName, lastName: name });
  const school = await district.school({ name: `${name} Elementary`, city: `${name} Falls` });
  await district.programme({ name: `${name} programme`, matchingWay: "hybrid" });
  const people = {
    mentee: await district.mentee(named("Mina"), school),
    mentor: await district.mentor({ ...named("Otto"), capacity: 9 }),
    formerMentor: await district.mentor({ ...named("Fern"), capacity: 9 }),
    host: await district.host(named("Hedda")),
    coordinator: await district.coordinator(named("Cora")),
    principal: await district.principal(named("Paul"), school),
    coordinatorWhoMentors: await district.mentor({ ...named("Dora"), capacity: 9 }),
    menteeWhoAsks: await district.mentee(named("Sena")),
  };
  const { id: personId } = people.coordinatorWhoMentors;
  await district.put((tx) =>
    tx.hat.create({ data: { districtId: district.id, personId, hat: "coordinator" } }),
  );
  const mentorship = await pairsOf(district, people, name);
  const words = await wordsOf(district, people, mentorship, name);
  const ids = {
    ...(await records(district, people, school.id, name)),
    activity: words.privateActivity,
    mentorship,
    person: people.mentee.id,
    school: school.id,
    ...(await openEnds(district, people, name)),
  };
  return { ids, sharedActivity: words.sharedActivity, district, ...people };
}

type People = {
  mentee: { id: string };
  mentor: { id: string };
  formerMentor: { id: string };
  host: { id: string };
  coordinator: { id: string };
  coordinatorWhoMentors: { id: string };
  menteeWhoAsks: { id: string };
};

/** A pair that has ended, with something shared before, and the one that runs now. */
async function pairsOf(
  district: TestDistrict,
  { mentee, mentor, formerMentor }: People,
  name: string,
) {
  const long = new Date(district.now.getTime() - 60 * 86_400_000);
  const { id: ended } = await district.mentorship(formerMentor, mentee, long);
  const own = district.viewer(mentee);
  const longAgo = addDays(district.today, -40);
  await logActivity(own, contact(ended, longAgo, canaries.sharedNote, true, name));
  await district.put((tx) =>
    tx.mentorship.updateMany({
      where: { districtId: district.id, id: ended },
      data: { endedAt: new Date(district.now.getTime() - 30 * 86_400_000) },
    }),
  );
  const since = new Date(district.now.getTime() - 20 * 86_400_000);
  return (await district.mentorship(mentor, mentee, since)).id;
}

/** A pair that waits for both, and a request that waits for its mentor. */
async function openEnds(
  district: TestDistrict,
  { coordinatorWhoMentors, menteeWhoAsks, mentor, formerMentor }: People,
  name: string,
) {
  const mentee = await district.mentee({ firstName: "Pia", lastName: name });
  const { id: published } = await district.mentorship(coordinatorWhoMentors, mentee);
  await district.put((tx) =>
    tx.mentorship.updateMany({ where: { id: published }, data: { acceptedAt: null } }),
  );
  const input = { formKey: randomUUID(), mentorId: mentor.id };
  const asked = await askMentor(district.viewer(menteeWhoAsks), input);
  if (!asked.ok) throw new Error(asked.refusal);
  return { published, request: asked.value.requestId, mentorToAsk: formerMentor.id };
}

async function wordsOf(
  district: TestDistrict,
  { mentee }: People,
  mentorship: string,
  name: string,
) {
  const own = district.viewer(mentee);
  const { today } = district;
  const kept = await logActivity(
    own,
    contact(mentorship, today, canaries.privateNote, false, name),
  );
  const dayBefore = addDays(today, -1);
  const told = await logActivity(
    own,
    contact(mentorship, dayBefore, canaries.sharedNote, true, name),
  );
  const felt = { energy: 1, workload: 1, belonging: 2 };
  const lastWeek = { ...own, now: district.noon(7) };
  await saveCheckIn(lastWeek, { ...felt, words: canaries.sharedWords, share: [mentorship] });
  await saveCheckIn(own, { ...felt, words: canaries.privateWords, share: [] });
  if (!kept.ok || !told.ok) throw new Error("a contact was refused");
  return { privateActivity: kept.value.activityId, sharedActivity: told.value.activityId };
}

function contact(
  mentorshipId: string,
  date: IsoDate,
  note: string,
  shareNote: boolean,
  name: string,
) {
  return {
    formKey: randomUUID(),
    mentorshipId,
    date,
    minutes: 45,
    format: "meeting" as const,
    functions: ["guiding" as const],
    topics: [],
    publicLine: `${name} line`,
    lineKept: false,
    note,
    shareNote,
    anyway: true,
  };
}

/** What a coordinator's pages are about: an invitation, a sign-up, a round, an import, a visit. */
async function records(
  district: TestDistrict,
  { mentee, host, coordinator }: People,
  schoolId: string,
  name: string,
) {
  const { id: districtId, now } = district;
  return district.put(async (tx) => {
    const signUp = await tx.enrolment.findFirstOrThrow({
      where: { districtId, personId: mentee.id },
    });
    const { programmeId } = signUp;
    const data = { districtId, programmeId };
    const invitation = await tx.invitation.create({
      data: {
        ...data,
        personId: mentee.id,
        sentAt: now,
        sendings: 1,
        expiresAt: new Date(now.getTime() + 9e8),
      },
    });
    const nobody = emptyRound();
    const round = await tx.matchRound.create({
      data: {
        ...data,
        number: 1,
        state: "draft",
        startedById: coordinator.id,
        startedAt: now,
        problem: toJson(nobody),
        result: toJson(solve(nobody)),
      },
    });
    const roster = await tx.rosterImport.create({
      data: {
        districtId,
        kind: "staff",
        state: "applied",
        fileName: `${name}.csv`,
        uploadedById: coordinator.id,
        appliedAt: now,
      },
    });
    const visit = await tx.visit.create({
      data: {
        districtId,
        visitorId: mentee.id,
        hostId: host.id,
        schoolId,
        state: "booked",
        date: toColumn(nextWeekday(addDays(district.today, 5))),
        startMinute: 600,
        endMinute: 690,
        timeZone: district.timeZone,
        lastWordById: host.id,
        lookFors: [],
        createdAt: now,
      },
    });
    return {
      programme: programmeId,
      signUp: signUp.id,
      invitation: invitation.id,
      round: round.id,
      import: roster.id,
      visit: visit.id,
    };
  });
}

function nextWeekday(date: IsoDate): IsoDate {
  return weekdayOf(date) <= 5 ? date : nextWeekday(addDays(date, 1));
}
