import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { IsoDate } from "@/lib/dates";
import { read } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { askForVisit, confirmVisit } from "@/lib/visits/commands";
import { type TestDistrict, testDistrict } from "./district";
import { system } from "./viewers";

// A Monday, ten in the morning in New York.
export const monday = new Date("2026-11-23T15:00:00Z");
export const thursday = "2026-11-26" as IsoDate;
export const friday = "2026-11-27" as IsoDate;

/** A pair of which the mentor hosts and the mentee visits. */
export async function scene() {
  const district = await testDistrict({ now: monday });
  const mentor = await district.mentor();
  const mentee = await district.mentee();
  await district.mentorship(mentor, mentee);
  return {
    district,
    mentor,
    mentee,
    host: district.viewer(mentor),
    visitor: district.viewer(mentee),
  };
}

type Place = { id: string; schoolId: string };

export function asking(host: Place, date = thursday, start = 600, end = 690) {
  return {
    formKey: randomUUID(),
    hostId: host.id,
    schoolId: host.schoolId,
    mode: "inPerson" as const,
    withStudents: true,
    lookFors: ["makerspace" as const],
    time: { date, start, end, chosen: true },
  };
}

export const turn = (id: string, version: number) => ({ formKey: randomUUID(), id, version });
export const at = (date: IsoDate, start: number, end: number) => ({
  time: { date, start, end, chosen: false },
});

export async function asked(visitor: Viewer, host: Place, ...when: [IsoDate?, number?, number?]) {
  const result = await askForVisit(visitor, asking(host, ...when));
  if (!result.ok) throw new Error(result.refusal);
  return result.value.id;
}

export async function booked(visitor: Viewer, host: Viewer, place: Place) {
  const id = await asked(visitor, place);
  expect(await confirmVisit(host, turn(id, 1))).toMatchObject({ ok: true });
  return id;
}

export const actions = (district: TestDistrict, id: string) =>
  read(system(district.id, monday), (tx) =>
    tx.auditEvent.findMany({
      where: { districtId: district.id, subjectId: id },
      select: { action: true, actorId: true },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    }),
  );
export const notices = (district: TestDistrict, person: { id: string }, kind?: string) =>
  read(system(district.id, monday), (tx) =>
    tx.notice.findMany({
      where: { districtId: district.id, personId: person.id, ...(kind && { kind }) },
      select: { kind: true, readAt: true, mail: { select: { calendar: true } } },
    }),
  );
export const presences = (district: TestDistrict, visitId: string) =>
  read(system(district.id, monday), (tx) =>
    tx.visitPresence.count({ where: { districtId: district.id, visitId } }),
  );
