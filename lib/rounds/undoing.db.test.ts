import { describe, expect, it } from "vitest";
import { read } from "@/lib/db";
import { defaultWeights } from "@/lib/matching/score";
import { draftedRound } from "@/lib/testing/drafted-round";
import { system } from "@/lib/testing/viewers";
import { forbidPair, solveAround } from "./around";
import { cancelRound, rerunRound } from "./commands";
import { pairInDraft, swapInDraft, unpairInDraft } from "./drafting";
import { historyOf } from "./history";
import { redoInDraft, undoInDraft } from "./undoing";

const no = (refusal: string) => ({ ok: false, refusal });
const settings = {
  weights: defaultWeights,
  mustHave: [],
  poor: 3500,
  weak: 5500,
  floor: 0,
  loadStep: 0,
  forProgramme: false,
};
type Scene = Awaited<ReturnType<typeof draftedRound>>;

/** What has to be as it was: pairs with their pins, what binds the matcher, its answer, reasons. */
async function state({ look }: Scene) {
  const { pairs, unmatched, problem, result: kept } = await look();
  // When its proof was checked may be another moment.
  const { checked, ...result } = kept;
  expect(checked?.holds).toBe(true);
  const sorted = [...pairs].sort((a, b) => (a.menteeId < b.menteeId ? -1 : 1));
  // Reasons are worked out where they are shown.
  const without = unmatched.map(({ menteeId, leftOut }) => ({ menteeId, leftOut }));
  return { pairs: sorted, without, problem, result };
}

describe("undo and redo", () => {
  it("lead back through everything that was done, and forth again", async () => {
    const scene = await draftedRound();
    const { office, look, one, other, alone } = scene;
    const pair = { menteeId: one.menteeId, mentorId: one.mentorId };
    const steps = [
      async () => swapInDraft(office, { ...(await now()), ...twoOf(scene) }),
      async () => unpairInDraft(office, { ...(await now()), menteeId: one.menteeId }),
      async () =>
        pairInDraft(office, {
          ...(await now()),
          menteeId: alone.menteeId,
          mentorId: other.mentorId,
        }),
      async () => forbidPair(office, { ...(await now()), ...pair, how: "apart" }),
      async () => solveAround(office, await now()),
    ];
    const now = async () => (await look()).seen;
    const states = [await state(scene)];
    for (const step of steps) {
      expect((await step()).ok).toBe(true);
      states.push(await state(scene));
    }
    for (const before of states.slice(0, -1).reverse()) {
      expect((await undoInDraft(office, await now())).ok).toBe(true);
      expect(await state(scene)).toEqual(before);
    }
    expect(await undoInDraft(office, await now())).toEqual(no("nothing-to-undo"));
    for (const after of states.slice(1)) {
      expect((await redoInDraft(office, await now())).ok).toBe(true);
      expect(await state(scene)).toEqual(after);
    }
    expect(await redoInDraft(office, await now())).toEqual(no("nothing-to-undo"));
  });

  it("say on the list what is undone, by whom it was made, and leave it behind a new change", async () => {
    const scene = await draftedRound();
    const { office, roundId, look, first, one, district } = scene;
    await swapInDraft(office, { ...first.seen, ...twoOf(scene) });
    await undoInDraft(office, (await look()).seen);
    const undone = await historyOf(office, roundId);
    expect(undone).toMatchObject({ undoable: null, redoable: { number: 1, verb: "swapped" } });
    expect(undone.changes).toMatchObject([{ undone: true, by: "Person2 Test2" }]);
    await unpairInDraft(office, { ...(await look()).seen, menteeId: one.menteeId });
    const after = await historyOf(office, roundId);
    expect(after).toMatchObject({ undoable: { number: 2 }, redoable: null });
    expect(await redoInDraft(office, (await look()).seen)).toEqual(no("nothing-to-undo"));
    const where = { action: "matching.undone" };
    expect(await read(system(district.id), (tx) => tx.auditEvent.count({ where }))).toBe(1);
  });

  it("reach further back than the list", async () => {
    const { district, office, roundId, one, look, first } = await draftedRound();
    const taken = [{ menteeId: one.menteeId, mentorId: null, origin: "hand" as const }];
    const there = [{ menteeId: one.menteeId, mentorId: one.mentorId, origin: "solver" as const }];
    await unpairInDraft(office, { ...first.seen, menteeId: one.menteeId });
    await district.put((tx) =>
      tx.matchChange.createMany({
        data: Array.from({ length: 130 }, (_, at) => ({
          districtId: district.id,
          roundId,
          number: at + 2,
          verb: "unpaired",
          before: { placings: there },
          after: { placings: taken },
          madeById: office.personId,
          madeAt: district.now,
          undoneAt: district.now,
        })),
      }),
    );
    const history = await historyOf(office, roundId);
    expect(history.changes).toHaveLength(100);
    expect(history.changes[0]).toMatchObject({ number: 131, undone: true });
    expect(history).toMatchObject({ undoable: { number: 1 }, redoable: { number: 2 } });
    expect((await undoInDraft(office, (await look()).seen)).ok).toBe(true);
    expect(await historyOf(office, roundId)).toMatchObject({ undoable: null });
  });

  it("two at once: one is done, the other told", async () => {
    const scene = await draftedRound();
    const { office, look, first } = scene;
    await swapInDraft(office, { ...first.seen, ...twoOf(scene) });
    const { seen } = await look();
    const two = await Promise.all([undoInDraft(office, seen), undoInDraft(office, seen)]);
    expect(two.filter(({ ok }) => ok)).toHaveLength(1);
    const refusal = two.flatMap((one) => (one.ok ? [] : [one.refusal]))[0];
    expect(["busy", "changed-by-you"]).toContain(refusal);
  });

  it("are not there for another district, nor for someone taking part", async () => {
    const scene = await draftedRound();
    const { office, roundId, look, first, one, district } = scene;
    await swapInDraft(office, { ...first.seen, ...twoOf(scene) });
    const { seen } = await look();
    const elsewhere = await draftedRound();
    expect(await undoInDraft(elsewhere.office, seen)).toEqual(no("not-found"));
    expect((await historyOf(elsewhere.office, roundId)).changes).toEqual([]);
    const mentee = district.viewer({ id: one.menteeId });
    expect(await read(mentee, (tx) => tx.matchChange.count())).toBe(0);
  });
});

describe("a run anew", () => {
  it("keeps the draft it replaces, and undoing takes it up again", async () => {
    const scene = await draftedRound();
    const { office, look, first, run } = scene;
    await swapInDraft(office, { ...first.seen, ...twoOf(scene) });
    const before = await state(scene);
    await rerunRound(office, { ...settings, weak: 10_000, ...(await look()).seen });
    await run();
    const after = await state(scene);
    expect(after.problem.thresholds.weak).toBe(10_000);
    expect((await historyOf(office, scene.roundId)).changes[0]).toMatchObject({ verb: "rerun" });
    await undoInDraft(office, (await look()).seen);
    expect(await state(scene)).toEqual(before);
    await redoInDraft(office, (await look()).seen);
    expect(await state(scene)).toEqual(after);
    await undoInDraft(office, (await look()).seen);
    await undoInDraft(office, (await look()).seen);
    expect((await look()).mentorOf).toEqual(first.mentorOf);
    const kept = await read(office, (tx) => tx.matchScenario.count());
    expect(kept).toBe(1);
  });

  it("names the pinned pairs that could not stay", async () => {
    const scene = await draftedRound();
    const { district, office, look, first, one, other, roundId, run } = scene;
    const seen = async () => (await look()).seen;
    await pairInDraft(office, { ...first.seen, menteeId: one.menteeId, mentorId: one.mentorId });
    const pin = { menteeId: other.menteeId, mentorId: other.mentorId };
    await pairInDraft(office, { ...(await seen()), ...pin });
    await district.put((tx) =>
      tx.enrolment.updateMany({
        where: { districtId: district.id, personId: one.menteeId },
        data: { noMatchReason: "on leave" },
      }),
    );
    await rerunRound(office, { ...settings, ...(await seen()) });
    await run();
    const person = await district.put((tx) =>
      tx.person.findFirstOrThrow({ where: { districtId: district.id, id: one.menteeId } }),
    );
    const mentee = `${person.firstName} ${person.lastName}`;
    const { undoable, changes } = await historyOf(office, roundId);
    expect(undoable).toMatchObject({
      verb: "rerun",
      letGo: [{ mentee, mentor: expect.anything() }],
    });
    expect(changes.slice(1).map(({ letGo }) => letGo)).toEqual([[], []]);
    expect((await look()).mentorOf.get(other.menteeId)).toBe(other.mentorId);
    await undoInDraft(office, await seen());
    expect((await historyOf(office, roundId)).redoable?.letGo).toHaveLength(1);
  });

  it("that is cancelled is no change", async () => {
    const scene = await draftedRound();
    const { office, look, first, roundId } = scene;
    await rerunRound(office, { ...settings, ...first.seen });
    await cancelRound(office, { roundId });
    expect((await historyOf(office, roundId)).changes).toEqual([]);
    expect((await look()).mentorOf).toEqual(first.mentorOf);
  });

  it("whose draft of before is gone cannot be undone, and says so", async () => {
    const scene = await draftedRound();
    const { office, look, first, run, roundId, district } = scene;
    await rerunRound(office, { ...settings, ...first.seen });
    await run();
    await district.put((tx) => tx.matchScenario.deleteMany({ where: { roundId } }));
    expect((await historyOf(office, roundId)).undoable).toMatchObject({ reachable: false });
    expect(await undoInDraft(office, (await look()).seen)).toEqual(no("too-far-back"));
  });
});

const twoOf = ({ one, other }: Scene) => ({ menteeId: one.menteeId, otherId: other.menteeId });
