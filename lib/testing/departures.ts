import { randomUUID } from "node:crypto";
import { type TestDistrict, testDistrict } from "./district";

/** A pair that runs, and their coordinator. */
export async function departureScene() {
  const district = await testDistrict();
  const office = district.coordinatorViewer(await district.coordinator());
  const [mentor, mentee] = [await district.mentor(), await district.mentee()];
  await district.mentorship(mentor, mentee);
  return { district, office, mentor, mentee };
}

/** What a departure leaves of the pair, a visit and everybody's sign-ups. */
export async function factsOf(district: TestDistrict, visitId: string = randomUUID()) {
  const { id: districtId } = district;
  return district.put(async (tx) => {
    const enrolments = await tx.enrolment.findMany({
      where: { districtId },
      select: { personId: true, state: true, taken: true },
    });
    return {
      end: await tx.mentorshipEnd.findFirst({ where: { districtId } }),
      visit: await tx.visit.findFirst({
        where: { districtId, id: visitId },
        select: { state: true, presences: { select: { personId: true } } },
      }),
      signUps: Object.fromEntries(
        enrolments.map(({ personId, ...rest }) => [personId, rest] as const),
      ),
    };
  });
}

/** The kinds of notice that somebody has. */
export async function toldTo(district: TestDistrict, person: { id: string }): Promise<string[]> {
  const notices = await district.put((tx) =>
    tx.notice.findMany({ where: { districtId: district.id, personId: person.id } }),
  );
  return notices.map(({ kind }) => kind).sort();
}

/** Every action that is on record. */
export async function recordedIn(district: TestDistrict): Promise<string[]> {
  const events = await district.put((tx) =>
    tx.auditEvent.findMany({ where: { districtId: district.id } }),
  );
  return events.map(({ action }) => action);
}
