import { startRound } from "@/lib/rounds/commands";
import { roundOf } from "@/lib/rounds/queries";
import { runRound } from "@/lib/rounds/run-round";
import type { Coordinator } from "@/lib/viewer";
import type { MatchingWay } from "@/prisma/generated/enums";
import { testDistrict } from "./district";

/** A district with a round worked out: two mentors with a place each, and three mentees. */
export async function draftedRound({
  mentors = 2,
  mentees = 3,
  matchingWay = "rounds" as MatchingWay,
} = {}) {
  const district = await testDistrict();
  const programme = await district.programme({ matchingWay });
  const office = district.coordinatorViewer(await district.coordinator());
  for (let at = 0; at < mentors; at++) await district.mentor();
  for (let at = 0; at < mentees; at++) await district.mentee();
  const started = await startRound(office, {
    programmeId: programme.id,
    formKey: crypto.randomUUID(),
  });
  if (!started.ok) throw new Error(started.refusal);
  const { roundId } = started.value;
  const run = () => runRound({ districtId: district.id, roundId, personId: office.personId });
  await run();
  const look = () => draftNow(office, roundId);
  const first = await look();
  const [one, other] = first.pairs;
  const alone = first.unmatched[0];
  if (!one || !other || !alone) throw new Error("two pairs and one without");
  return { district, office, roundId, run, look, first, one, other, alone };
}

/** The draft of a round as its page reads it, with the version to send along. */
export async function draftNow(office: Coordinator, roundId: string) {
  const round = await roundOf(office, roundId);
  if (!round?.draft) throw new Error("a draft");
  const { problem, result, pairs, unmatched } = round.draft;
  const mentorOf = new Map(pairs.map((pair) => [pair.menteeId, pair.mentorId]));
  const seen = { roundId, version: round.version };
  return { seen, state: round.state, problem, result, pairs, unmatched, mentorOf };
}
