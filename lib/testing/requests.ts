import { randomUUID } from "node:crypto";
import { read, write } from "@/lib/db";
import { acceptRequest, askMentor } from "@/lib/requests/commands";
import { done } from "@/lib/result";
import { setAside } from "@/lib/reviews/commands";
import type { Coordinator, Viewer } from "@/lib/viewer";
import type { MatchingWay } from "@/prisma/generated/enums";
import { type TestDistrict, testDistrict } from "./district";
import { system } from "./viewers";

type Someone = { id: string };

/** A programme in which mentees ask, with a mentor, a mentee and their coordinator. */
export async function askingScene({ matchingWay = "asking" as MatchingWay, capacity = 2 } = {}) {
  const district = await testDistrict();
  const programme = await district.programme({ matchingWay, answerDays: 5 });
  const office = district.coordinatorViewer(await district.coordinator());
  const mentor = await district.mentor({ capacity });
  const mentee = await district.mentee();
  const of = { mentor: district.viewer(mentor), mentee: district.viewer(mentee) };
  return { district, programme, office, mentor, mentee, of };
}
export type AskingScene = Awaited<ReturnType<typeof askingScene>>;

export const ask = (viewer: Viewer, mentor: Someone, formKey = randomUUID()) =>
  askMentor(viewer, { formKey, mentorId: mentor.id });

/** The scene's mentor is asked, by its mentee if nobody else is named. */
export async function asked(
  { of, mentor }: Pick<AskingScene, "of" | "mentor">,
  viewer = of.mentee,
) {
  const result = await ask(viewer, mentor);
  if (!result.ok) throw new Error(result.refusal);
  return result.value.requestId;
}

/** The same with the mentor's yes. */
export async function accepted(all: AskingScene, capacity = 2) {
  const requestId = await asked(all);
  const result = await acceptRequest(all.of.mentor, { requestId, capacity });
  if (!result.ok) throw new Error(result.refusal);
  return requestId;
}

/** A mentee's request to a mentor, in a programme in which mentees ask. */
export async function askedRequest(district: TestDistrict, mentee: Someone, mentor: Someone) {
  const result = await ask(district.viewer(mentee), mentor);
  if (!result.ok) throw new Error(result.refusal);
  return result.value.requestId;
}

/** The same with the mentor's yes, who keeps the places they have. */
export async function acceptedRequest(district: TestDistrict, mentee: Someone, mentor: Someone) {
  const requestId = await askedRequest(district, mentee, mentor);
  const { capacity } = await district.put((tx) =>
    tx.enrolment.findFirstOrThrow({ where: { districtId: district.id, personId: mentor.id } }),
  );
  const result = await acceptRequest(district.viewer(mentor), { requestId, capacity });
  if (!result.ok) throw new Error(result.refusal);
  return requestId;
}

/** "No match this year" for a mentee; the id of their sign-up. */
export async function saidNoMatch(district: TestDistrict, office: Coordinator, mentee: Someone) {
  const enrolmentId = await enrolmentOf(district, mentee);
  const result = await setAside(office, { enrolmentId, reason: "On leave until May" });
  if (!result.ok) throw new Error(result.refusal);
  return enrolmentId;
}

export async function enrolmentOf(district: TestDistrict, person: Someone): Promise<string> {
  const where = { districtId: district.id, personId: person.id };
  return (await district.put((tx) => tx.enrolment.findFirstOrThrow({ where }))).id;
}

export const inDays = <V extends { now: Date }>(viewer: V, days: number): V => ({
  ...viewer,
  now: new Date(viewer.now.getTime() + days * 86_400_000),
});

export function veto(district: TestDistrict, personId: string, aboutId: string) {
  return write(district.viewer({ id: personId }), async (tx) => {
    await tx.pairWish.create({
      data: { districtId: district.id, personId, aboutId, kind: "veto" },
    });
    return done();
  });
}

/** The mentor's places, and how many are taken. */
export function placesOf({ district, mentor }: AskingScene) {
  return district.put((tx) =>
    tx.enrolment.findFirstOrThrow({
      where: { districtId: district.id, personId: mentor.id },
      select: { capacity: true, taken: true },
    }),
  );
}

/** Who has a notice of this kind. */
export async function toldOf(district: TestDistrict, kind: string) {
  const rows = await read(system(district.id), (tx) => tx.notice.findMany({ where: { kind } }));
  return rows.map(({ personId }) => personId).sort();
}

export function timesOnRecord(district: TestDistrict, action: string) {
  return read(system(district.id), (tx) => tx.auditEvent.count({ where: { action } }));
}

/** How the requests of a district stand. */
export async function requestEnds(district: TestDistrict): Promise<string[]> {
  const rows = await district.put((tx) =>
    tx.pairRequest.findMany({ where: { districtId: district.id } }),
  );
  return rows.map(({ state }) => state);
}

/** What is on record of the requests of a district. */
export async function recorded(district: TestDistrict): Promise<string[]> {
  const events = await district.put((tx) =>
    tx.auditEvent.findMany({
      where: { districtId: district.id, action: { startsWith: "requests." } },
    }),
  );
  return events.map(({ action }) => action).sort();
}
