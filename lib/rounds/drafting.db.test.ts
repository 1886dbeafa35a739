import { describe, expect, it } from "vitest";
import { read } from "@/lib/db";
import { draftedRound } from "@/lib/testing/drafted-round";
import { veto } from "@/lib/testing/round-scene";
import { system } from "@/lib/testing/viewers";
import { allowPairs, forbidPair, solveAround } from "./around";
import { differenceFromBest } from "./draft";
import { chooseInstead, pairInDraft, swapInDraft, unpairInDraft, unpinInDraft } from "./drafting";
import { historyOf } from "./history";

const no = (refusal: string) => ({ ok: false, refusal });
type Scene = Awaited<ReturnType<typeof draftedRound>>;

describe("the draft", () => {
  it("two pairs change mentors, on record and on the list of changes", async () => {
    const { district, office, roundId, look, first, one, other } = await draftedRound();
    const ids = { menteeId: one.menteeId, otherId: other.menteeId };
    expect((await swapInDraft(office, { ...first.seen, ...ids })).ok).toBe(true);
    const after = await look();
    expect(after.mentorOf.get(one.menteeId)).toBe(other.mentorId);
    expect(after.pairs.every(({ origin }) => origin === "hand")).toBe(true);
    expect(differenceFromBest(after.problem, after.result, after.pairs)?.matched).toBe(0);
    const where = { action: "matching.swapped" };
    expect(await read(system(district.id), (tx) => tx.auditEvent.count({ where }))).toBe(1);
    const { changes } = await historyOf(office, roundId);
    expect(changes).toMatchObject([{ number: 1, verb: "swapped", moved: 2, undone: false }]);
  });

  it("a pair taken apart leaves a place, which someone else is given", async () => {
    const { office, look, first, one, alone } = await draftedRound();
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

  it("a place is taken from whoever is named, and from nobody else", async () => {
    const { office, roundId, look, first, one, other, alone } = await draftedRound();
    const input = { ...first.seen, menteeId: alone.menteeId, mentorId: one.mentorId };
    const wrong = await pairInDraft(office, { ...input, insteadOfId: other.menteeId });
    expect(wrong).toEqual(no("not-a-pair"));
    expect((await pairInDraft(office, { ...input, insteadOfId: one.menteeId })).ok).toBe(true);
    const after = await look();
    expect(after.mentorOf.get(alone.menteeId)).toBe(one.mentorId);
    expect(after.unmatched.map(({ menteeId }) => menteeId)).toEqual([one.menteeId]);
    const pair = { menteeId: alone.menteeId, mentorId: one.mentorId };
    const { changes } = await historyOf(office, roundId);
    expect(changes).toMatchObject([{ verb: "paired", moved: 2, about: { pair } }]);
  });

  it("a pair chosen instead moves the others at the lowest price", async () => {
    const { office, roundId, look, first, one, alone } = await draftedRound();
    const pair = { menteeId: alone.menteeId, mentorId: one.mentorId };
    const input = { ...first.seen, ...pair };
    expect((await chooseInstead(office, input)).ok).toBe(true);
    const after = await look();
    expect(after.mentorOf.get(alone.menteeId)).toBe(one.mentorId);
    expect(after.pairs).toHaveLength(2);
    expect(after.unmatched).toHaveLength(1);
    // The list names the pair that was chosen, whoever of those who moved comes first.
    const { undoable } = await historyOf(office, roundId);
    expect(undoable).toMatchObject({ verb: "chosenInstead", about: { pair } });
  });

  it("a pin is set and let go of; twice is once", async () => {
    const { office, roundId, look, first, one, alone } = await draftedRound();
    const pair = { menteeId: one.menteeId, mentorId: one.mentorId };
    expect((await pairInDraft(office, { ...first.seen, ...pair })).ok).toBe(true);
    const pinned = await look();
    expect(pinned.pairs.filter(({ origin }) => origin === "hand")).toMatchObject([pair]);
    const twice = await pairInDraft(office, { ...pinned.seen, ...pair });
    expect(twice).toEqual({ ok: true, value: { version: pinned.seen.version } });
    const strange = { menteeId: alone.menteeId, mentorId: one.mentorId };
    expect(await unpinInDraft(office, { ...pinned.seen, ...strange })).toEqual(no("not-a-pair"));
    expect((await unpinInDraft(office, { ...pinned.seen, ...pair })).ok).toBe(true);
    expect((await look()).pairs.every(({ origin }) => origin === "solver")).toBe(true);
    const { changes } = await historyOf(office, roundId);
    expect(changes.map(({ verb }) => verb)).toEqual(["unpinned", "pinned"]);
  });

  it("makes no pair with whoever changes it, and never says whether it could be", async () => {
    const { district, office, first, one, other, alone } = await draftedRound();
    const own = { ...office, personId: one.mentorId };
    const pair = { ...first.seen, menteeId: alone.menteeId, mentorId: one.mentorId };
    const ids = { ...first.seen, menteeId: one.menteeId, otherId: other.menteeId };
    const refused = [no("not-possible"), no("not-possible"), no("not-possible")];
    const answers = async () => [
      await chooseInstead(own, pair),
      await pairInDraft(own, { ...pair, insteadOfId: one.menteeId }),
      await swapInDraft(own, ids),
    ];
    expect(await answers()).toEqual(refused);
    await veto(district, { id: alone.menteeId }, { id: one.mentorId });
    expect(await answers()).toEqual(refused);
    // A drafted pair of their own they may pin.
    const drafted = { ...first.seen, menteeId: one.menteeId, mentorId: one.mentorId };
    expect((await pairInDraft(own, drafted)).ok).toBe(true);
  });

  it("refuses strangers, and whoever looked at an older version", async () => {
    const { office, first, one, other, district } = await draftedRound();
    const ids = { menteeId: one.menteeId, otherId: other.menteeId };
    const stranger = await district.person();
    const foreign = { ...first.seen, menteeId: stranger.id, mentorId: one.mentorId };
    expect(await pairInDraft(office, foreign)).toEqual(no("not-in-round"));
    expect(await chooseInstead(office, foreign)).toEqual(no("not-in-round"));
    expect(await forbidPair(office, { ...foreign, how: "apart" })).toEqual(no("not-in-round"));
    const same = { menteeId: one.menteeId, otherId: one.menteeId };
    expect(await swapInDraft(office, { ...first.seen, ...same })).toEqual(no("not-a-pair"));
    const two = await Promise.all([
      swapInDraft(office, { ...first.seen, ...ids }),
      unpairInDraft(office, { ...first.seen, menteeId: one.menteeId }),
    ]);
    expect(two.filter(({ ok }) => ok)).toHaveLength(1);
    const refusal = two.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))[0];
    expect(["busy", "changed-by-you"]).toContain(refusal);
    const elsewhere = await draftedRound();
    expect(await swapInDraft(elsewhere.office, { ...first.seen, ...ids })).toEqual(no("not-found"));
  });
});

describe("a pair ruled out", () => {
  it("around which two would follow who are kept apart by now is refused, and so is the rest; what keeps them is not said", async () => {
    const { district, office, look, first, one, other, alone } = await draftedRound();
    const pair = { menteeId: one.menteeId, mentorId: one.mentorId };
    // Without their mentee of now the mentor is given one of these two.
    for (const { menteeId } of [other, alone]) {
      await veto(district, { id: one.mentorId }, { id: menteeId });
    }
    const around = await forbidPair(office, { ...first.seen, ...pair, how: "around" });
    expect(around).toEqual(no("overtaken"));
    expect(await look()).toEqual(first);
    const apart = await forbidPair(office, { ...first.seen, ...pair, how: "apart" });
    expect(apart.ok).toBe(true);
    expect(await solveAround(office, (await look()).seen)).toEqual(no("overtaken"));
  });

  it("alone leaves a place and moves nobody; around it the others follow", async () => {
    const apart = await ruledOut("apart");
    expect(apart.after.pairs).toHaveLength(1);
    expect(apart.after.unmatched).toHaveLength(2);
    const around = await ruledOut("around");
    expect(around.after.pairs).toHaveLength(2);
    expect(differenceFromBest(around.after.problem, around.after.result, around.after.pairs)).toBe(
      null,
    );
    for (const { after, scene } of [apart, around]) {
      const pair = { menteeId: scene.one.menteeId, mentorId: scene.one.mentorId };
      expect(after.problem.forbidden).toEqual([pair]);
      const back = await pairInDraft(scene.office, { ...after.seen, ...pair });
      expect(back).toEqual(no("not-possible"));
    }
  });

  it("and pinned is pinned no more", async () => {
    const scene = await draftedRound();
    const { office, look, first, one } = scene;
    const pair = { menteeId: one.menteeId, mentorId: one.mentorId };
    await pairInDraft(office, { ...first.seen, ...pair });
    await solveAround(office, (await look()).seen);
    expect((await look()).problem.pinned).toEqual([pair]);
    await forbidPair(office, { ...(await look()).seen, ...pair, how: "around" });
    const after = await look();
    expect(after.problem.pinned).toEqual([]);
    expect(after.mentorOf.get(pair.menteeId)).not.toBe(pair.mentorId);
  });

  it("is possible again, one or all, and nobody moves for it", async () => {
    const { scene, after } = await ruledOut("apart");
    const { office, look } = scene;
    const pair = { menteeId: scene.one.menteeId, mentorId: scene.one.mentorId };
    const other = { menteeId: scene.other.menteeId, mentorId: scene.other.mentorId };
    const never = await allowPairs(office, { ...after.seen, ...other });
    expect(never).toEqual(no("not-ruled-out"));
    await forbidPair(office, { ...after.seen, ...other, how: "apart" });
    const both = await look();
    expect(both.problem.forbidden).toHaveLength(2);
    expect((await allowPairs(office, { ...both.seen, ...pair })).ok).toBe(true);
    const one = await look();
    expect(one.problem.forbidden).toEqual([other]);
    expect((await allowPairs(office, one.seen)).ok).toBe(true);
    const none = await look();
    expect(none.problem.forbidden).toEqual([]);
    expect(none.mentorOf).toEqual(both.mentorOf);
    expect(await allowPairs(office, none.seen)).toEqual(no("not-ruled-out"));
  });
});

describe("the rest worked out around pins", () => {
  it("keeps every pin, is proven, and says who moved", async () => {
    const { office, roundId, look, first, one, other } = await draftedRound();
    const ids = { menteeId: one.menteeId, otherId: other.menteeId };
    await swapInDraft(office, { ...first.seen, ...ids });
    await unpinInDraft(office, {
      ...(await look()).seen,
      menteeId: other.menteeId,
      mentorId: one.mentorId,
    });
    const solved = await solveAround(office, (await look()).seen);
    expect(solved).toMatchObject({ ok: true, value: { running: false } });
    const after = await look();
    expect(after.mentorOf.get(one.menteeId)).toBe(other.mentorId);
    expect(after.problem.pinned).toEqual([{ menteeId: one.menteeId, mentorId: other.mentorId }]);
    expect(differenceFromBest(after.problem, after.result, after.pairs)).toBeNull();
    expect((await historyOf(office, roundId)).changes[0]).toMatchObject({ verb: "resolved" });
  });
});

async function ruledOut(how: "apart" | "around") {
  const scene: Scene = await draftedRound();
  const { office, look, first, one } = scene;
  const pair = { menteeId: one.menteeId, mentorId: one.mentorId };
  const out = await forbidPair(office, { ...first.seen, ...pair, how });
  if (!out.ok) throw new Error(out.refusal);
  return { scene, after: await look() };
}
