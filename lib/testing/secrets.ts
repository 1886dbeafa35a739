import { randomUUID } from "node:crypto";
import { write } from "@/lib/db";
import { done } from "@/lib/result";
import type { AnyViewer } from "@/lib/viewer";
import { testDistrict } from "./district";
import { system } from "./viewers";

const sealed = Buffer.from("sealed");

/** A pair whose mentor also coordinates, with one of everything private, and everybody else who might look. */
export async function pairWithSecrets() {
  const district = await testDistrict();
  const mentor = await district.mentor({ capacity: 2 });
  const mentee = await district.mentee();
  const outsider = await district.mentee();
  const office = await district.coordinator();
  const head = await district.principal();
  const abroad = await testDistrict();
  const foreigner = await abroad.person();
  await district.put((tx) =>
    tx.hat.create({ data: { districtId: district.id, personId: mentor.id, hat: "coordinator" } }),
  );
  const pair = await district.mentorship(mentor, mentee);
  const viewers: Record<string, AnyViewer> = {
    author: district.viewer(mentee),
    mentor: district.viewer(mentor),
    "mentor in the coordinator's hat": district.coordinatorViewer(mentor),
    outsider: district.viewer(outsider),
    coordinator: district.coordinatorViewer(office),
    "coordinator taking part": district.viewer(office),
    "author in a coordinator's hat": district.coordinatorViewer(mentee),
    principal: district.principalViewer(head),
    foreigner: abroad.viewer(foreigner),
    job: system(district.id),
  };
  await writeSecrets(viewers.author as AnyViewer, pair.id, mentee.id, mentor.id);
  await writeAnswers(viewers.author as AnyViewer, pair);
  return { district, pair, mentor, mentee, viewers };
}

async function writeSecrets(
  author: AnyViewer,
  mentorshipId: string,
  authorId: string,
  readerId: string,
) {
  const { districtId } = author;
  const [checkInId, activityId] = [randomUUID(), randomUUID()];
  await write(author, async (tx) => {
    const row = { districtId, id: randomUUID() };
    await tx.dataKey.create({ data: { ...row, authorId, wrapped: sealed } });
    await tx.checkIn.create({
      data: {
        ...{ districtId, id: checkInId, authorId, week: new Date("2026-11-23") },
        ...{ energy: 1, workload: 2, belonging: 3, words: sealed, keyId: row.id },
      },
    });
    await tx.checkInShare.create({
      data: { districtId, checkInId, authorId, mentorshipId, readerId },
    });
    await tx.activity.create({
      data: {
        ...{ districtId, id: activityId, mentorshipId, loggedById: authorId },
        ...{ date: new Date("2026-11-23"), minutes: 30, format: "meeting" as const },
      },
    });
    await tx.activityRevision.create({
      data: { districtId, activityId, byId: authorId, kind: "edited", before: {} },
    });
    await tx.activityNote.create({
      data: {
        ...{ districtId, id: randomUUID(), activityId, authorId },
        ...{ words: sealed, keyId: row.id, sharedAt: new Date() },
      },
    });
    await tx.talkSignal.create({ data: { districtId, mentorshipId, authorId, readerId } });
    await tx.draft.create({
      data: {
        ...{ districtId, id: randomUUID(), personId: authorId, form: "check-in" },
        ...{ subject: "", words: sealed, keyId: row.id },
      },
    });
    await tx.pairWish.create({
      data: { districtId, personId: authorId, aboutId: readerId, kind: "veto" },
    });
    await tx.agreement.create({
      data: { districtId, mentorshipId, version: 1, terms: {}, writtenById: authorId },
    });
    await tx.notice.create({
      data: { districtId, personId: authorId, kind: "matched", href: "/home" },
    });
    return done();
  });
}

/** A yes, a no and an end with their reasons, and a request, by the mentee. */
async function writeAnswers(
  author: AnyViewer,
  pair: { id: string; programmeId: string; menteeId: string; mentorId: string },
) {
  const { districtId } = author;
  const { id: mentorshipId, programmeId, menteeId, mentorId } = pair;
  const ids = { districtId, mentorshipId, personId: menteeId };
  await write(author, async (tx) => {
    await tx.mentorshipAnswer.create({ data: ids });
    await tx.mentorshipDecline.create({ data: { ...ids, programmeId, reason: "tooFar" } });
    await tx.mentorshipEnd.create({
      data: {
        ...{ districtId, mentorshipId, endedById: menteeId },
        ...{ endedAt: author.now, reason: "anotherFit" },
      },
    });
    await tx.pairRequest.create({
      data: { districtId, programmeId, menteeId, mentorId, expiresAt: new Date("2026-11-30") },
    });
    return done();
  });
}
