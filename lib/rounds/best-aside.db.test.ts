import { expect, it, vi } from "vitest";
import { draftedRound } from "@/lib/testing/drafted-round";
import { allowPairs, forbidPair } from "./around";
import { isLarge } from "./best-aside";
import { cancelRound } from "./commands";
import { unpairInDraft } from "./drafting";

vi.mock("./best-aside", { spy: true });

it("in a large round ruling a pair out apart, and allowing it again, move nobody else", async () => {
  vi.mocked(isLarge).mockReturnValue(true);
  const { office, roundId, look, first, one, other } = await draftedRound();
  await unpairInDraft(office, { ...first.seen, menteeId: other.menteeId });
  const pair = { menteeId: one.menteeId, mentorId: one.mentorId };
  const apart = await forbidPair(office, { ...(await look()).seen, ...pair, how: "apart" });
  expect(apart).toMatchObject({ ok: true, value: { running: false } });
  const without = await look();
  expect(without).toMatchObject({ state: "draft", pairs: [] });
  expect(without.problem.forbidden).toEqual([pair]);
  const allowed = await allowPairs(office, { ...without.seen, ...pair });
  expect(allowed).toMatchObject({ ok: true, value: { running: false } });
  const again = await look();
  expect(again).toMatchObject({ state: "draft", pairs: [], problem: { forbidden: [] } });
  expect(again.result.pairs).toHaveLength(2);
  const around = await forbidPair(office, { ...again.seen, ...pair, how: "around" });
  expect(around).toMatchObject({ ok: true, value: { running: true } });
  expect(await cancelRound(office, { roundId })).toMatchObject({ ok: true });
});
