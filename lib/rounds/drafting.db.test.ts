import { describe, expect, it } from "vitest";
import { read } from "@/lib/db";
import { testDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import { startRound } from "./commands";
import { differenceFromBest } from "./draft";
import { chooseInstead, pairInDraft, swapInDraft, undoInDraft, unpairInDraft } from "./drafting";
import { roundOf } from "./queries";
import { runRound } from "./run-round";

/** Two mentors with a place each and three mentees: two pairs, and one without a mentor. */
async function scene() {
  const district = await testDistrict();
  const programme = await district.programme();
  const office = district.coordinatorViewer(await district.coordinator());
  for (let at = 0; at < 2; at++) await district.mentor();
  for (let at = 0; at < 3; at++) await district.mentee();
  const started = await startRound(office, {
    programmeId: programme.id,
    formKey: crypto.randomUUID(),
  });
  if (!started.ok) throw new Error(started.refusal);
  const { roundId } = started.value;
  await runRound({ districtId: district.id, roundId, personId: office.personId });
  const look = async () => {
    const round = await roundOf(office, roundId);
    if (!round?.draft) throw new Error("a draft");
    const { problem, result, pairs, unmatched } = round.draft;
    const mentorOf = new Map(pairs.map((pair) => [pair.menteeId, pair.mentorId]));
    const seen = { roundId, version: round.version };
    return { seen, problem, result, pairs, unmatched, mentorOf };
  };
  const first = await look();
  const [one, other] = first.pairs;
  const alone = first.unmatched[0];
  if (!one || !other || !alone) throw new Error("two pairs and one without");
  return { district, office, look, first, one, other, alone };
}

const no = (refusal: string) => ({ ok: false, refusal });

describe("the draft", () => {
  it("two pairs change mentors, on record, and can be put back", async () => {
    const { district, office, look, first, one, other } = await scene();
    const ids = { menteeId: one.menteeId, otherId: other.menteeId };
    const swapped = await swapInDraft(office, { ...first.seen, ...ids });
    if (!swapped.ok) throw new Error(swapped.refusal);
    const after = await look();
    expect(after.mentorOf.get(one.menteeId)).toBe(other.mentorId);
    expect(after.pairs.every(({ origin }) => origin === "hand")).toBe(true);
    expect(differenceFromBest(after.problem, after.result, after.pairs)?.matched).toBe(0);
    const where = { action: "matching.swapped" };
    expect(await read(system(district.id), (tx) => tx.auditEvent.count({ where }))).toBe(1);
    await undoInDraft(office, { ...after.seen, was: swapped.value.was });
    const back = await look();
    expect(back.mentorOf).toEqual(first.mentorOf);
    expect(differenceFromBest(back.problem, back.result, back.pairs)).toBeNull();
  });

  it("a pair taken apart leaves a place, which someone else is given", async () => {
    const { office, look, first, one, alone } = await scene();
    const { menteeId, mentorId } = one;
    const full = await pairInDraft(office, { ...first.seen, menteeId: alone.menteeId, mentorId });
    expect(full).toEqual(no("mentor-full"));
    expect((await unpairInDraft(office, { ...first.seen, menteeId })).ok).toBe(true);
    const apart = await look();
    expect(apart.unmatched.map((row) => row.menteeId).sort()).toEqual(
      [menteeId, alone.menteeId].sort(),
    );
    const input = { ...apart.seen, menteeId: alone.menteeId, mentorId };
    expect((await pairInDraft(office, input)).ok).toBe(true);
    const after = await look();
    expect(after.mentorOf.get(alone.menteeId)).toBe(mentorId);
    const again = await unpairInDraft(office, { ...after.seen, menteeId });
    expect(again).toEqual(no("not-a-pair"));
  });

  it("a pair chosen instead moves the others at the lowest price", async () => {
    const { office, look, first, one, alone } = await scene();
    const input = { ...first.seen, menteeId: alone.menteeId, mentorId: one.mentorId };
    const chosen = await chooseInstead(office, input);
    expect(chosen.ok).toBe(true);
    const after = await look();
    expect(after.mentorOf.get(alone.menteeId)).toBe(one.mentorId);
    expect(after.pairs).toHaveLength(2);
    expect(after.unmatched).toHaveLength(1);
  });

  it("refuses strangers, and whoever looked at an older version", async () => {
    const { office, first, one, other, district } = await scene();
    const ids = { menteeId: one.menteeId, otherId: other.menteeId };
    const stranger = await district.person();
    const foreign = { ...first.seen, menteeId: stranger.id, mentorId: one.mentorId };
    expect(await pairInDraft(office, foreign)).toEqual(no("not-in-round"));
    expect(await chooseInstead(office, foreign)).toEqual(no("not-in-round"));
    const same = { menteeId: one.menteeId, otherId: one.menteeId };
    expect(await swapInDraft(office, { ...first.seen, ...same })).toEqual(no("not-a-pair"));
    const two = await Promise.all([
      swapInDraft(office, { ...first.seen, ...ids }),
      unpairInDraft(office, { ...first.seen, menteeId: one.menteeId }),
    ]);
    expect(two.filter(({ ok }) => ok)).toHaveLength(1);
    const refusal = two.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))[0];
    expect(["busy", "changed-meanwhile"]).toContain(refusal);
    const elsewhere = await scene();
    expect(await swapInDraft(elsewhere.office, { ...first.seen, ...ids })).toEqual(no("not-found"));
  });
});
