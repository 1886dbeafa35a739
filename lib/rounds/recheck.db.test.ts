import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { read } from "@/lib/db";
import type { MatchResult } from "@/lib/matching/types";
import { testDistrict } from "@/lib/testing/district";
import { draftedRound } from "@/lib/testing/drafted-round";
import { participant, system } from "@/lib/testing/viewers";
import { forbidPair, solveAround } from "./around";
import { codeVersion } from "./code-version";
import { discardRound } from "./commands";
import { pairInDraft } from "./drafting";
import { roundOf } from "./queries";
import { recheckRound, repeatRound } from "./recheck";
import { toJson } from "./stored";

const no = (refusal: string) => ({ ok: false, refusal });
type Scene = Awaited<ReturnType<typeof draftedRound>>;

const keyed = <T>(seen: T) => ({ ...seen, formKey: randomUUID() });

const logged = ({ district }: Scene, action: string) =>
  read(system(district.id), (tx) => tx.auditEvent.findMany({ where: { action } }));

/** Puts another result, or another matcher's name, into the round as it is kept. */
async function keep({ district, roundId }: Scene, result: MatchResult, version?: string) {
  await district.put((tx) =>
    tx.matchRound.update({
      where: { districtId_id: { districtId: district.id, id: roundId } },
      data: { result: toJson(result), ...(version && { codeVersion: version }) },
    }),
  );
}

describe("checking the proof of a round again", () => {
  it("keeps when and by which matcher it was, is on record, and changes nothing else", async () => {
    const scene = await draftedRound();
    const { office, roundId, first, look } = scene;
    const { checked: none, ...result } = first.result;
    expect(none).toMatchObject({ holds: true, codeVersion: codeVersion() });
    await keep(scene, result);
    expect((await look()).result.checked).toBeUndefined();
    const later = { ...office, now: new Date(office.now.getTime() + 60_000) };
    expect(await recheckRound(later, keyed(first.seen))).toEqual({
      ok: true,
      value: { holds: true },
    });
    const after = await look();
    const checked = { holds: true, fails: null, at: later.now.toISOString() };
    expect(after.result.checked).toEqual({ ...checked, codeVersion: codeVersion() });
    expect({ ...after.result, checked: undefined }).toEqual({ ...result, checked: undefined });
    expect(after.seen).toEqual(first.seen);
    expect(await logged(scene, "matching.rechecked")).toMatchObject([
      { subjectId: roundId, detail: { holds: true } },
    ]);
  });

  it("says what does not hold of a result that was changed", async () => {
    const scene = await draftedRound();
    const { office, first, look } = scene;
    const { value } = first.result;
    await keep(scene, { ...first.result, value: { ...value, points: value.points + 1 } });
    expect(await recheckRound(office, keyed(first.seen))).toEqual({
      ok: true,
      value: { holds: false },
    });
    expect((await look()).result.checked).toMatchObject({
      holds: false,
      fails: { key: "certificate.wrongValue" },
    });
    const again = await repeatRound(office, keyed(first.seen));
    expect(again).toEqual({ ok: true, value: { outcome: "different" } });
  });

  it("works for a round put aside, twice at once, and for nobody else", async () => {
    const scene = await draftedRound();
    const { office, district, first, look } = scene;
    expect((await discardRound(office, first.seen)).ok).toBe(true);
    const { seen } = await look();
    const both = await Promise.all([
      recheckRound(office, keyed(seen)),
      recheckRound(office, keyed(seen)),
    ]);
    const events = await logged(scene, "matching.rechecked");
    expect(events).toHaveLength(both.filter(({ ok }) => ok).length);
    expect(both.every((one) => one.ok || one.refusal === "busy")).toBe(true);
    expect(both.some(({ ok }) => ok)).toBe(true);
    const elsewhere = await testDistrict();
    const stranger = elsewhere.coordinatorViewer(await elsewhere.coordinator());
    expect(await recheckRound(stranger, keyed(seen))).toEqual(no("not-found"));
    expect(await repeatRound(stranger, keyed(seen))).toEqual(no("not-found"));
    const colleague = district.coordinatorViewer(await district.coordinator());
    // The checks above have made no new version, whoever asked for them.
    expect((await recheckRound(colleague, keyed(seen))).ok).toBe(true);
    for (const again of [recheckRound, repeatRound]) {
      expect(await again(office, keyed(first.seen))).toEqual(no("changed-by-you"));
      expect(await again(colleague, keyed(first.seen))).toEqual(no("changed-meanwhile"));
    }
    const mentee = participant({ districtId: district.id, id: scene.one.menteeId }, office.now);
    const rounds = await read(mentee, (tx) => tx.matchRound.count());
    expect(rounds).toBe(0);
  });

  it("sent twice is on record once", async () => {
    const scene = await draftedRound();
    const { office, first } = scene;
    const sent = keyed(first.seen);
    for (const _ of ["once", "twice"]) {
      expect(await recheckRound(office, sent)).toEqual({ ok: true, value: { holds: true } });
      expect(await repeatRound(office, sent)).toEqual({ ok: true, value: { outcome: "same" } });
    }
    expect(await logged(scene, "matching.rechecked")).toHaveLength(1);
    expect(await logged(scene, "matching.repeated")).toHaveLength(1);
  });

  it("waits until the round is worked out", async () => {
    const scene = await draftedRound();
    const { office, district, roundId, first } = scene;
    await district.put((tx) =>
      tx.matchRound.update({
        where: { districtId_id: { districtId: district.id, id: roundId } },
        data: { state: "running" },
      }),
    );
    expect(await recheckRound(office, keyed(first.seen))).toEqual(no("not-worked-out"));
    expect(await repeatRound(office, keyed(first.seen))).toEqual(no("not-worked-out"));
  });
});

describe("working a round out again beside it", () => {
  it("says whether the same pairs come out, is on record, and leaves the round", async () => {
    const scene = await draftedRound();
    const { office, first, look, one, other } = scene;
    const same = await repeatRound(office, keyed(first.seen));
    expect(same).toEqual({ ok: true, value: { outcome: "same" } });
    // Everyone's answers are alike, so that two who change mentors are worth as much.
    const turned = { [one.menteeId]: other.mentorId, [other.menteeId]: one.mentorId };
    const pairs = first.result.pairs.map((pair) => ({
      ...pair,
      mentorId: turned[pair.menteeId] ?? pair.mentorId,
    }));
    await keep(scene, { ...first.result, pairs });
    const equal = await repeatRound(office, keyed(first.seen));
    expect(equal).toEqual({ ok: true, value: { outcome: "equal" } });
    expect((await look()).seen).toEqual(first.seen);
    const events = await logged(scene, "matching.repeated");
    expect(events.map(({ detail }) => detail)).toEqual([{ outcome: "same" }, { outcome: "equal" }]);
  });
});

describe("the matcher that a round names", () => {
  it("stays the old one while its answer stays, and is this one's with a new answer", async () => {
    const scene = await draftedRound();
    const { office, first, look, roundId, one } = scene;
    await keep(scene, first.result, "0123456789ab");
    const version = async () => (await roundOf(office, roundId))?.codeVersion;
    expect((await solveAround(office, first.seen)).ok).toBe(true);
    expect(await version()).toBe("0123456789ab");
    const pinned = await pairInDraft(office, {
      ...(await look()).seen,
      menteeId: one.menteeId,
      mentorId: one.mentorId,
    });
    expect(pinned.ok).toBe(true);
    expect(await version()).toBe("0123456789ab");
    const { seen } = await look();
    const { menteeId, mentorId } = one;
    expect((await forbidPair(office, { ...seen, menteeId, mentorId, how: "around" })).ok).toBe(
      true,
    );
    expect(await version()).toBe(codeVersion());
    const { result } = await look();
    expect(result.checked).toMatchObject({ holds: true, codeVersion: codeVersion() });
  });
});
