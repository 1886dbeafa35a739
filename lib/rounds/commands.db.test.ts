import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { read, write } from "@/lib/db";
import { defaultWeights } from "@/lib/matching/score";
import { done } from "@/lib/result";
import { drafted, no, onRecord, run, scene, seen, told, veto } from "@/lib/testing/round-scene";
import { system } from "@/lib/testing/viewers";
import { forbidPair } from "./around";
import {
  cancelRound,
  discardRound,
  publishRound,
  rerunRound,
  restoreRound,
  startRound,
} from "./commands";
import { listRounds, matchingStanding, roundOf } from "./queries";
import { stoppedBy } from "./run-failures";
import { runRound } from "./run-round";

const settings = {
  weights: defaultWeights,
  mustHave: [],
  poor: 3500,
  weak: 5500,
  floor: 0,
  loadStep: 0,
  forProgramme: false,
};

describe("a round", () => {
  it("is begun, worked out by the job, proved, and told to nobody but who began it", async () => {
    const all = await scene({ mentors: 1, mentees: 2 });
    const { office, district } = all;
    expect(await matchingStanding(office, all.programme.id)).toMatchObject({
      waiting: 2,
      places: 1,
    });
    const round = await drafted(all);
    expect(round).toMatchObject({ state: "draft", number: 1 });
    expect(round.pairs).toHaveLength(1);
    expect(round.unmatched).toHaveLength(1);
    expect(await told(district)).toEqual([["roundReady", office.personId]]);
    expect(await onRecord(district)).toEqual(["matching.proposed", "matching.started"]);
    expect(round.progress).toMatchObject({ done: 4, total: 4, failure: null });
  });

  it("sent twice is begun once; two at once are one", async () => {
    const all = await scene();
    const form = all.begin();
    const twice = await Promise.all([startRound(all.office, form), startRound(all.office, form)]);
    expect(twice.every(({ ok }) => ok)).toBe(true);
    expect(await listRounds(all.office, all.programme.id)).toHaveLength(1);

    const other = await scene();
    const starts = [1, 2, 3].map(() => startRound(other.office, other.begin()));
    const both = await Promise.all(starts);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter(({ ok }) => !ok)).toEqual([no("round-at-work"), no("round-at-work")]);
    expect(await listRounds(other.office, other.programme.id)).toHaveLength(1);
  });

  it("is refused when nobody waits, when no place is left, and elsewhere", async () => {
    const empty = await scene({ mentees: 0 });
    expect(await startRound(empty.office, empty.begin())).toEqual(no("nobody-waits"));
    const full = await scene({ mentors: 0 });
    expect(await startRound(full.office, full.begin())).toEqual(no("no-places"));
    expect(await startRound(empty.office, full.begin())).toEqual(no("not-found"));
  });

  it("can be cancelled; the job then leaves it alone", async () => {
    const { office, district, begin } = await scene();
    const started = await startRound(office, begin());
    if (!started.ok) throw new Error("started");
    const { roundId } = started.value;
    expect((await cancelRound(office, { roundId })).ok).toBe(true);
    await runRound({ districtId: district.id, roundId, personId: office.personId });
    expect(await roundOf(office, roundId)).toMatchObject({ state: "discarded", draft: null });
    expect(await cancelRound(office, { roundId })).toEqual(no("not-running"));
    expect(await told(district)).toEqual([]);
  });

  it("worked out again keeps its draft when that is cancelled", async () => {
    const all = await scene();
    const before = await drafted(all);
    const again = { ...settings, weak: 10_000, ...before.seen };
    expect((await rerunRound(all.office, again)).ok).toBe(true);
    expect((await cancelRound(all.office, { roundId: before.id })).ok).toBe(true);
    const after = await seen(all.office, before.id);
    expect(after).toMatchObject({ state: "draft", settings: before.settings });
    await rerunRound(all.office, { ...again, ...after.seen });
    const rerun = await run(all.office, all.district, before.id);
    expect(rerun.settings.thresholds.weak).toBe(10_000);
  });

  it("never proposes a pair that was ruled out", async () => {
    const all = await scene({ mentors: 1, mentees: 1 });
    const round = await drafted(all);
    const [pair] = round.pairs;
    if (!pair) throw new Error("a pair");
    const { menteeId, mentorId } = pair;
    const input = { menteeId, mentorId, how: "around" as const, ...round.seen };
    expect((await forbidPair(all.office, input)).ok).toBe(true);
    const without = await seen(all.office, round.id);
    expect(without.pairs).toEqual([]);
    expect(without.unmatched).toMatchObject([{ menteeId, ruledOut: { forbidden: 1 } }]);
    await rerunRound(all.office, { ...settings, ...without.seen });
    const again = await run(all.office, all.district, round.id);
    expect(again.pairs).toEqual([]);
  });

  it("keeps a veto and not who wrote it; the coordinator cannot read it either", async () => {
    for (const side of ["mentee", "mentor"] as const) {
      const all = await scene({ mentors: 1, mentees: 1 });
      const [mentor] = all.mentors;
      const [mentee] = all.mentees;
      if (!mentor || !mentee) throw new Error("people");
      const [from, about] = side === "mentee" ? [mentee, mentor] : [mentor, mentee];
      await veto(all.district, from, about);
      const round = await drafted(all);
      expect(round.pairs).toEqual([]);
      expect(round.unmatched).toMatchObject([{ reason: "everyoneRuledOut" }]);
      const inOrder = [mentee.id, mentor.id].sort();
      expect(round.problem.vetoes).toEqual([{ fromId: inOrder[0], aboutId: inOrder[1] }]);
      expect(await read(all.office, (tx) => tx.pairWish.count())).toBe(0);
    }
  });

  it("can be put aside and taken up again, but not beside another", async () => {
    const all = await scene();
    const round = await drafted(all);
    expect((await discardRound(all.office, round.seen)).ok).toBe(true);
    const aside = await seen(all.office, round.id);
    expect((await restoreRound(all.office, aside.seen)).ok).toBe(true);
    const back = await seen(all.office, round.id);
    await discardRound(all.office, back.seen);
    const { seen: last } = await seen(all.office, round.id);
    await drafted(all);
    expect(await restoreRound(all.office, last)).toEqual(no("round-at-work"));
  });

  it("is not there for another district's coordinator or for someone taking part", async () => {
    const all = await scene();
    const round = await drafted(all);
    const stranger = (await scene()).office;
    const [mentee] = all.mentees;
    if (!mentee) throw new Error("a mentee");
    expect(await roundOf(stranger, round.id)).toBeNull();
    expect(await publishRound(stranger, { ...round.seen, without: [] })).toEqual(no("not-found"));
    expect(await discardRound(stranger, round.seen)).toEqual(no("not-found"));
    expect(await cancelRound(stranger, { roundId: round.id })).toEqual(no("not-running"));
    const asParticipant = all.district.viewer(mentee);
    const found = await read(asParticipant, (tx) => tx.matchRound.count());
    expect(found + (await read(asParticipant, (tx) => tx.match.count()))).toBe(0);
  });

  it("that found no pair can be taken up again, and one that was never worked out cannot", async () => {
    const all = await scene();
    const round = await drafted(all);
    await rerunRound(all.office, { ...settings, ...round.seen, floor: 10_000 });
    const empty = await run(all.office, all.district, round.id);
    expect(empty.pairs).toEqual([]);
    expect((await discardRound(all.office, empty.seen)).ok).toBe(true);
    const aside = await seen(all.office, round.id);
    expect(await restoreRound(all.office, aside.seen)).toMatchObject({ ok: true });
    expect(await seen(all.office, round.id)).toMatchObject({ state: "draft", pairs: [] });

    const other = await scene();
    const started = await startRound(other.office, other.begin());
    if (!started.ok) throw new Error("started");
    const { roundId } = started.value;
    await cancelRound(other.office, { roundId });
    const version = (await roundOf(other.office, roundId))?.version ?? 0;
    expect(await restoreRound(other.office, { roundId, version })).toEqual(no("not-found"));
  });
});

describe("reading", () => {
  it("takes the same few statements for few people and for many", async () => {
    const few = await drafted(await scene({ mentors: 2, mentees: 2 }));
    const all = await scene({ mentors: 8, mentees: 14, capacity: 2 });
    const many = await drafted(all);
    const sent = await counted(() => roundOf(all.office, many.id));
    expect(few.pairs).toHaveLength(2);
    expect(many.pairs).toHaveLength(14);
    const alone = await scene({ mentors: 1, mentees: 1 });
    const one = await drafted(alone);
    expect(await counted(() => roundOf(alone.office, one.id))).toBe(sent);
    // With begin, who is asking, and commit.
    expect(sent).toBeLessThanOrEqual(9 + 3);
    const lists = await counted(() => listRounds(all.office, all.programme.id));
    expect(lists).toBeLessThanOrEqual(1 + 3);
  });
});

describe("a run that cannot succeed", () => {
  it("says so and leaves the district free to begin again", async () => {
    const all = await scene();
    const wrong = { poorBelow: 6000, weakBelow: 5000 };
    await write(all.office, async (tx) => {
      await tx.programme.updateMany({ data: wrong });
      return done();
    });
    const started = await startRound(all.office, all.begin());
    await write(all.office, async (tx) => {
      await tx.programme.updateMany({ data: { poorBelow: 3500 } });
      return done();
    });
    if (!started.ok) throw new Error(started.refusal);
    const { roundId } = started.value;
    await runRound({ districtId: all.district.id, roundId, personId: all.office.personId });
    const failed = await roundOf(all.office, roundId);
    expect(failed?.state).toBe("failed");
    const kind = "thresholdsOutOfRange";
    expect(stoppedBy(failed?.progress?.failure ?? "")).toEqual({ kind });
    const where = { action: "matching.failed" };
    const events = await read(system(all.district.id), (tx) => tx.auditEvent.findMany({ where }));
    expect(events).toMatchObject([{ detail: { failure: kind } }]);
    expect((await drafted(all)).pairs).toHaveLength(2);
  });
});

/** Everything sent to the database meanwhile. */
async function counted(ask: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  await ask();
  const { length } = spy.mock.calls;
  spy.mockRestore();
  return length;
}
