import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { pairByHand } from "@/lib/mentorships/commands";
import { drafted, no, onRecord, pairsOf, scene, seen, told, veto } from "@/lib/testing/round-scene";
import { publishRound } from "./commands";
import { roundOf } from "./queries";

describe("publishing", () => {
  it("makes the pairs, takes the places, tells both of each, once", async () => {
    const all = await scene();
    const round = await drafted(all);
    const two = await Promise.all([
      publishRound(all.office, { ...round.seen, without: [] }),
      publishRound(all.office, { ...round.seen, without: [] }),
    ]);
    expect(two.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { pairs: 2 } }]);
    const refusals = two.flatMap((one) => (one.ok ? [] : [one.refusal]));
    expect(["busy", "already-published"]).toContain(refusals[0]);
    const later = await publishRound(all.office, { ...round.seen, without: [] });
    expect(later).toEqual(no("already-published"));
    expect(await pairsOf(all.district)).toBe(2);
    const matched = (await told(all.district)).filter(([kind]) => kind === "matched");
    expect(matched).toHaveLength(4);
    expect(await onRecord(all.district, "matching.published")).toHaveLength(1);
    expect((await roundOf(all.office, round.id))?.state).toBe("published");
  });

  it("refuses whole when a pair became impossible, names it, and publishes the rest when told", async () => {
    const all = await scene();
    const round = await drafted(all);
    const [lost] = round.pairs;
    if (!lost) throw new Error("a pair");
    await veto(all.district, { id: lost.menteeId }, { id: lost.mentorId });
    const whole = await publishRound(all.office, { ...round.seen, without: [] });
    expect(whole).toEqual(no("changed-since"));
    expect(await pairsOf(all.district)).toBe(0);
    const shown = await seen(all.office, round.id);
    expect([...shown.impossibleNow]).toEqual([[lost.menteeId, "kept-apart"]]);
    for (const personId of [lost.menteeId, lost.mentorId]) {
      const half = await roundOf({ ...all.office, personId }, round.id);
      expect([...(half?.impossibleNow ?? [])]).toEqual([[lost.menteeId, "own"]]);
    }
    const rest = await publishRound(all.office, { ...shown.seen, without: [lost.menteeId] });
    expect(rest).toEqual({ ok: true, value: { pairs: 1 } });
    const after = await seen(all.office, round.id);
    expect(after.pairs).toHaveLength(1);
    const { menteeId, mentorId } = lost;
    const leftOut = { mentorId, rule: "kept-apart" };
    expect(after.unmatched).toMatchObject([{ menteeId, leftOut }]);
  });

  it("while somebody pairs by hand: never over, never half", async () => {
    for (let turn = 0; turn < 4; turn++) {
      const all = await scene({ mentors: 1, mentees: 2, capacity: 1 });
      const round = await drafted(all);
      const mentorId = all.mentors[0]?.id ?? "";
      const menteeId = round.unmatched[0]?.menteeId ?? "";
      const [published, byHand] = await Promise.all([
        publishRound(all.office, { ...round.seen, without: [] }),
        pairByHand(all.office, {
          formKey: randomUUID(),
          programmeId: all.programme.id,
          mentorId,
          menteeId,
        }),
      ]);
      expect([published.ok, byHand.ok].filter(Boolean)).toHaveLength(1);
      expect(await pairsOf(all.district)).toBe(1);
      const state = (await roundOf(all.office, round.id))?.state;
      expect(state).toBe(published.ok ? "published" : "draft");
      if (!published.ok) expect(published.refusal).toBe("changed-since");
    }
  });

  it("refuses a draft that somebody changed meanwhile, and an empty one", async () => {
    const all = await scene({ mentors: 1, mentees: 1 });
    const round = await drafted(all);
    const old = { roundId: round.id, version: round.version - 1, without: [] };
    const colleague = all.district.coordinatorViewer(await all.district.coordinator());
    expect(await publishRound(colleague, old)).toEqual(no("changed-meanwhile"));
    const without = round.pairs.map(({ menteeId }) => menteeId);
    const nothing = await publishRound(all.office, { ...round.seen, without });
    expect(nothing).toEqual(no("nothing-to-publish"));
  });
});
