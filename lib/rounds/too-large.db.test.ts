import { afterEach, expect, it, vi } from "vitest";
import { read } from "@/lib/db";
import { TooLarge } from "@/lib/matching/too-large";
import { draftedRound } from "@/lib/testing/drafted-round";
import type { Coordinator } from "@/lib/viewer";
import { allowPairs, forbidPair, solveAround } from "./around";
import { bestAside } from "./best-aside";
import { closely } from "./closely";
import { chooseInstead, pairInDraft, unpairInDraft } from "./drafting";
import { previewSettings } from "./preview";
import { undoInDraft } from "./undoing";

const { size, weights, proves } = await vi.hoisted(() => import("@/lib/testing/beyond-proof"));
vi.mock("@/lib/matching/weights", weights);
vi.mock("@/lib/matching/proves", proves);
vi.mock("./thread", async (load) => ({
  ...(await load<typeof import("./thread")>()),
  withThread: async () => "too-large",
}));

const tooLarge = { ok: false, refusal: "too-large" };

afterEach(() => {
  size.isBeyond = false;
});

it("a change after which nothing could be proved is refused, and writes nothing", async () => {
  const { office, look, one, other, alone } = await draftedRound();
  const { menteeId, mentorId } = one;
  const free = { menteeId: alone.menteeId, mentorId };
  const out = await forbidPair(office, { ...(await look()).seen, ...free, how: "apart" });
  expect(out.ok).toBe(true);
  expect((await pairInDraft(office, { ...(await look()).seen, ...one })).ok).toBe(true);
  const before = await look();
  const lines = await logged(office);
  const { seen } = before;

  size.isBeyond = true;
  expect(await solveAround(office, seen)).toEqual(tooLarge);
  for (const how of ["around", "apart"] as const)
    expect(await forbidPair(office, { ...seen, menteeId, mentorId, how })).toEqual(tooLarge);
  expect(await allowPairs(office, { ...seen, ...free })).toEqual(tooLarge);
  const crossed = { menteeId: alone.menteeId, mentorId: other.mentorId };
  expect(await chooseInstead(office, { ...seen, ...crossed })).toEqual(tooLarge);
  expect(await look()).toEqual(before);
  expect(await logged(office)).toBe(lines);

  // What the matcher is not asked about goes on, and so does the way back from it.
  expect((await unpairInDraft(office, { ...seen, menteeId: other.menteeId })).ok).toBe(true);
  expect((await undoInDraft(office, (await look()).seen)).ok).toBe(true);
  expect((await undoInDraft(office, (await look()).seen)).ok).toBe(true);
  expect(await undoInDraft(office, (await look()).seen)).toEqual(tooLarge);
  size.isBeyond = false;
  expect((await undoInDraft(office, (await look()).seen)).ok).toBe(true);
});

it("a page of such a draft is shown, without what could not be proved", async () => {
  const { office, look, one, alone } = await draftedRound();
  expect((await pairInDraft(office, { ...(await look()).seen, ...one })).ok).toBe(true);
  const draft = await look();
  size.isBeyond = true;
  const pair = { menteeId: alone.menteeId, mentorId: one.mentorId };
  const offering = draft.problem;
  const seen = closely({
    draft,
    offering,
    pair: one,
    wished: [pair],
    now: null,
    open: true,
    price: true,
  });
  expect(seen.wished).toEqual([{ possible: false, rule: "tooManyPins" }]);
  expect(seen.rest).toBeNull();
  expect(seen.pair?.without).toEqual({ possible: false, rule: "tooLarge" });
  expect(seen.pair?.apart).toMatchObject({ possible: true });
});

it("of a large round it is the thread that says so", async () => {
  const { first } = await draftedRound();
  const [mentee] = first.problem.mentees;
  if (!mentee) throw new Error("a mentee");
  const mentees = Array.from({ length: 1_000_001 }, () => mentee);
  const large = { ...first, problem: { ...first.problem, mentees } };
  await expect(bestAside(large, { pinned: [], forbidden: [] })).rejects.toThrow(TooLarge);
});

it("a preview says the same, not that it takes too long", async () => {
  const { office, look, first } = await draftedRound();
  const { roundId } = (await look()).seen;
  const { weights, mustHave, thresholds, floor, loadStep } = first.problem;
  const settings = { weights, mustHave: [...(mustHave ?? [])], ...thresholds, floor, loadStep };
  expect(await previewSettings(office, { roundId, ...settings })).toEqual(tooLarge);
});

const logged = (office: Coordinator) => read(office, (tx) => tx.auditEvent.count());
