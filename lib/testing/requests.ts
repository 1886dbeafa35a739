import { randomUUID } from "node:crypto";
import { acceptRequest, askMentor } from "@/lib/requests/commands";
import type { TestDistrict } from "./district";

type Someone = { id: string };

/** A mentee's request to a mentor, in a programme in which mentees ask. */
export async function askedRequest(district: TestDistrict, mentee: Someone, mentor: Someone) {
  const ask = { formKey: randomUUID(), mentorId: mentor.id };
  const asked = await askMentor(district.viewer(mentee), ask);
  if (!asked.ok) throw new Error(asked.refusal);
  return asked.value.requestId;
}

/** The same with the mentor's yes, who keeps the places they have. */
export async function acceptedRequest(district: TestDistrict, mentee: Someone, mentor: Someone) {
  const requestId = await askedRequest(district, mentee, mentor);
  const { capacity } = await district.put((tx) =>
    tx.enrolment.findFirstOrThrow({ where: { districtId: district.id, personId: mentor.id } }),
  );
  const accepted = await acceptRequest(district.viewer(mentor), { requestId, capacity });
  if (!accepted.ok) throw new Error(accepted.refusal);
  return requestId;
}
