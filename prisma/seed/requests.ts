import { addDays } from "@/lib/dates";
import { write } from "@/lib/db";
import { done } from "@/lib/result";
import { participant } from "@/lib/testing/viewers";
import type { SeedCalendar } from "./calendar";
import { requestId } from "./ids";
import { programmeId } from "./programme";
import { districtId, personId } from "./roster";

const answerDays = 7;

/** Who asked whom, days before today, and how it stands. */
const requests = [
  { mentee: "Camille Fontaine", mentor: "Lena Vance", asked: 18, state: "expired", settled: 10 },
  { mentee: "Hugo Sandoval", mentor: "Margit Landry", asked: 7, state: "declined", settled: 6 },
  { mentee: "Hugo Sandoval", mentor: "Joon Park", asked: 5, state: "accepted", settled: 3 },
  { mentee: "Nico Bellamy", mentor: "Ruth Haddad", asked: 2, state: "asked", settled: 0 },
] as const;

/** Each mentee asks for themselves: nobody else may. */
export async function seedRequests({ at, schoolDay }: SeedCalendar): Promise<void> {
  for (const { mentee, mentor, asked, state, settled } of requests) {
    const day = schoolDay(-asked);
    const answered = at(schoolDay(-settled), 16 * 60 + 10);
    const when =
      state === "expired"
        ? { settledAt: answered }
        : state === "asked"
          ? {}
          : { answeredAt: answered };
    const viewer = participant({ districtId, id: personId(mentee) }, at(day, 12 * 60));
    await write(viewer, async (tx) => {
      await tx.pairRequest.createMany({
        data: [
          {
            districtId,
            programmeId,
            id: requestId(mentee, mentor),
            menteeId: viewer.personId,
            mentorId: personId(mentor),
            state,
            askedAt: viewer.now,
            expiresAt: at(addDays(day, answerDays + 1), 0),
            ...when,
          },
        ],
      });
      return done();
    });
  }
}
