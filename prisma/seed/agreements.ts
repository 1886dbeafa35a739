import type { Terms } from "@/lib/agreements/schema";
import type { Tx } from "@/lib/db";
import type { SeedCalendar } from "./calendar";
import { mentees } from "./cast";
import { seedId } from "./ids";
import { mentorshipId, pairedAt } from "./programme";
import { districtId, personId } from "./roster";

/** Every pair has agreed how it works, but for the newest, whose mentee has yet to accept. */
export async function seedAgreements(tx: Tx, calendar: SeedCalendar): Promise<void> {
  const written = mentees.flatMap(({ name, mentor, pace }) =>
    mentor ? [{ mentee: name, mentor, pace, at: pairedAt(calendar, pace) }] : [],
  );
  const agreementId = (mentee: string) => seedId("agreement", mentee);
  await tx.agreement.createMany({
    data: written.map(({ mentee, mentor, at }) => ({
      districtId,
      id: agreementId(mentee),
      mentorshipId: mentorshipId(mentee),
      version: 1,
      terms: termsUntil(calendar.endsOn),
      writtenById: personId(mentor),
      writtenAt: at,
    })),
  });
  await tx.agreementAcceptance.createMany({
    data: written.flatMap(({ mentee, mentor, pace, at }) =>
      [mentor, ...(pace === "new" ? [] : [mentee])].map((name) => ({
        districtId,
        agreementId: agreementId(mentee),
        personId: personId(name),
        acceptedAt: at,
      })),
    ),
  });
}

function termsUntil(until: Terms["until"]): Terms {
  return {
    reach: "A message any time; a call after the last bell.",
    rhythm: "weekly",
    scheduler: "both",
    notice: "dayBefore",
    until,
    also: "",
  };
}
