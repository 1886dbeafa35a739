import { randomUUID } from "node:crypto";
import { logActivity } from "@/lib/activities/commands";
import type { Log } from "@/lib/activities/schema";
import { read } from "@/lib/db";
import { type TestDistrict, testDistrict } from "./district";
import { system } from "./viewers";

export const canary = "the copier room is where I cry";
export const notFound = { ok: false, refusal: "not-found" };

/** A pair of two months that logs contacts, and those who must not read them. */
export async function scene() {
  const district = await testDistrict();
  const mentor = await district.mentor({ capacity: 2 });
  const mentee = await district.mentee();
  const begun = new Date(district.now.getTime() - 60 * 86_400_000);
  const pair = await district.mentorship(mentor, mentee, begun);
  const contact = (change: Partial<Log> = {}): Log => ({
    formKey: randomUUID(),
    mentorshipId: pair.id,
    date: district.today,
    minutes: 30,
    format: "meeting",
    functions: ["guiding"],
    topics: ["weeding"],
    publicLine: "Weeding plan",
    lineKept: false,
    note: "",
    shareNote: false,
    anyway: false,
    ...change,
  });
  return {
    district,
    pair,
    contact,
    mentor: district.viewer(mentor),
    mentee: district.viewer(mentee),
    formerAndOther: district.viewer(await district.mentor()),
    office: district.coordinatorViewer(await district.coordinator()),
  };
}
export type Scene = Awaited<ReturnType<typeof scene>>;

export async function logged({ mentee, contact }: Scene, change: Partial<Log> = {}) {
  const result = await logActivity(mentee, contact(change));
  if (!result.ok) throw new Error(result.refusal);
  return result.value.activityId;
}

export function onRecord(district: TestDistrict, action: string) {
  return read(system(district.id), (tx) => tx.auditEvent.count({ where: { action } }));
}
