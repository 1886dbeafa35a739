import { describe, expect, it } from "vitest";
import { read } from "@/lib/db";
import { differenceFromBest } from "@/lib/rounds/draft";
import { swapInDraft, unpairInDraft } from "@/lib/rounds/drafting";
import { historyOf } from "@/lib/rounds/history";
import { undoInDraft } from "@/lib/rounds/undoing";
import { draftedRound } from "@/lib/testing/drafted-round";
import { system } from "@/lib/testing/viewers";
import { dropScenario, keepScenario, takeScenario } from "./commands";
import { listScenarios, scenarioOf } from "./queries";

const no = (refusal: string) => ({ ok: false, refusal });
const named = (name: string) => ({ name, formKey: crypto.randomUUID() });

async function kept() {
  const scene = await draftedRound();
  const { office, first, one, other } = scene;
  const keeping = await keepScenario(office, { ...first.seen, ...named("As worked out") });
  if (!keeping.ok) throw new Error(keeping.refusal);
  const { scenarioId } = keeping.value;
  const ids = { menteeId: one.menteeId, otherId: other.menteeId };
  await swapInDraft(office, { ...first.seen, ...ids });
  return { ...scene, scenarioId };
}

describe("a scenario", () => {
  it("is kept as the draft stands, on record, and once however often it is sent", async () => {
    const { office, roundId, look, first, district } = await draftedRound();
    const form = { ...first.seen, ...named("Short distances") };
    const [one, other] = [await keepScenario(office, form), await keepScenario(office, form)];
    expect(one).toEqual(other);
    const list = await listScenarios(office, roundId);
    expect(list).toMatchObject([{ number: 1, name: "Short distances", matched: 2 }]);
    const scenario = await scenarioOf(office, roundId, list[0]?.id ?? "");
    const { problem, pairs } = await look();
    expect(scenario?.problem).toEqual(problem);
    expect(scenario?.pairs.map(({ fit }) => fit)).toEqual(
      expect.arrayContaining(pairs.map(({ fit }) => fit)),
    );
    const where = { action: "matching.kept" };
    expect(await read(system(district.id), (tx) => tx.auditEvent.count({ where }))).toBe(1);
  });

  it("has a name of its own, and there are not too many", async () => {
    const { office, first, roundId, district } = await draftedRound();
    await keepScenario(office, { ...first.seen, ...named("One") });
    expect(await keepScenario(office, { ...first.seen, ...named("One") })).toEqual(
      no("name-taken"),
    );
    const [row] = await read(office, (tx) => tx.matchScenario.findMany({ where: { roundId } }));
    if (!row) throw new Error("a row");
    const many = Array.from({ length: 19 }, (_, at) => {
      const id = crypto.randomUUID();
      const json = { problem: {}, result: {}, pairs: [] };
      return { ...row, ...json, id, number: at + 2, name: `No. ${at}` };
    });
    await district.put((tx) => tx.matchScenario.createMany({ data: many }));
    expect(await keepScenario(office, { ...first.seen, ...named("One more") })).toEqual(
      no("too-many"),
    );
  });

  it("taken becomes the draft; the one left is kept, and undoing takes it up again", async () => {
    const { office, roundId, look, first, scenarioId } = await kept();
    const before = await look();
    expect((await takeScenario(office, { ...before.seen, scenarioId })).ok).toBe(true);
    const after = await look();
    expect(after.mentorOf).toEqual(first.mentorOf);
    expect((await listScenarios(office, roundId)).map(({ name }) => name)).toEqual([
      "",
      "As worked out",
    ]);
    const { undoable } = await historyOf(office, roundId);
    expect(undoable).toMatchObject({ verb: "took", about: { name: "As worked out" } });
    await undoInDraft(office, after.seen);
    expect((await look()).mentorOf).toEqual(before.mentorOf);
  });

  it("of the matcher's own best can be taken as well", async () => {
    const { office, look } = await kept();
    const changed = await look();
    expect(differenceFromBest(changed.problem, changed.result, changed.pairs)).not.toBeNull();
    await takeScenario(office, { ...changed.seen, scenarioId: "best" });
    const best = await look();
    expect(differenceFromBest(best.problem, best.result, best.pairs)).toBeNull();
  });

  it("leaves out who is gone from the roster since", async () => {
    const { office, look, one, scenarioId, district, first } = await kept();
    const { seen } = await look();
    await unpairInDraft(office, { ...seen, menteeId: one.menteeId });
    const where = { districtId: district.id, personId: one.menteeId };
    await district.put(async (tx) => {
      await tx.unmatched.deleteMany({ where });
      await tx.assignment.deleteMany({ where });
      await tx.enrolment.deleteMany({ where });
      await tx.person.deleteMany({ where: { districtId: district.id, id: one.menteeId } });
    });
    await takeScenario(office, { ...(await look()).seen, scenarioId });
    const after = await look();
    expect(after.pairs).toHaveLength(first.pairs.length - 1);
  });

  it("is let go of, once", async () => {
    const { office, roundId, scenarioId, district } = await kept();
    expect((await dropScenario(office, { roundId, scenarioId })).ok).toBe(true);
    expect(await dropScenario(office, { roundId, scenarioId })).toEqual(no("no-scenario"));
    expect(await listScenarios(office, roundId)).toEqual([]);
    const where = { action: "matching.dropped" };
    expect(await read(system(district.id), (tx) => tx.auditEvent.count({ where }))).toBe(1);
  });

  it("is not taken twice at once, nor over a version that nobody looked at", async () => {
    const { office, look, first, scenarioId } = await kept();
    const { seen } = await look();
    const two = await Promise.all([
      takeScenario(office, { ...seen, scenarioId }),
      takeScenario(office, { ...seen, scenarioId }),
    ]);
    expect(two.filter(({ ok }) => ok)).toHaveLength(1);
    const old = await takeScenario(office, { ...first.seen, scenarioId });
    expect(old).toEqual(no("changed-by-you"));
    const nowhere = { ...(await look()).seen, scenarioId: crypto.randomUUID() };
    expect(await takeScenario(office, nowhere)).toEqual(no("no-scenario"));
  });

  it("is not there for another district, nor for someone taking part", async () => {
    const { office, roundId, look, one, scenarioId, district } = await kept();
    const elsewhere = await draftedRound();
    const stranger = elsewhere.office;
    expect(await listScenarios(stranger, roundId)).toEqual([]);
    expect(await scenarioOf(stranger, roundId, scenarioId)).toBeNull();
    expect(await dropScenario(stranger, { roundId, scenarioId })).toEqual(no("no-scenario"));
    expect(await keepScenario(stranger, { ...(await look()).seen, ...named("Mine") })).toEqual(
      no("not-found"),
    );
    const foreign = await takeScenario(stranger, { ...elsewhere.first.seen, scenarioId });
    expect(foreign).toEqual(no("no-scenario"));
    const mentee = district.viewer({ id: one.menteeId });
    expect(await read(mentee, (tx) => tx.matchScenario.count())).toBe(0);
    expect(await listScenarios(office, roundId)).toHaveLength(1);
  });
});
