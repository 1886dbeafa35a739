import { setTimeout as pause } from "node:timers/promises";
import { expect, it } from "vitest";
import { read } from "@/lib/db";
import { defaultWeights } from "@/lib/matching/score";
import { testDistrict } from "@/lib/testing/district";
import { onRecord } from "@/lib/testing/round-scene";
import { system } from "@/lib/testing/viewers";
import { openThread } from "@/lib/threads";
import { codeVersion } from "./code-version";
import { cancelRound, rerunRound, startRound } from "./commands";
import { listRounds, roundOf } from "./queries";
import { runRound } from "./run-round";
import { type RoundThread, takeThread } from "./thread";
import type { RoundTasks } from "./thread-tasks";

const settings = {
  weights: defaultWeights,
  mustHave: [],
  poor: 3500,
  weak: 5500,
  floor: 0,
  loadStep: 0,
  forProgramme: false,
};

async function scene() {
  const district = await testDistrict();
  const programme = await district.programme();
  const office = district.coordinatorViewer(await district.coordinator());
  for (let at = 0; at < 2; at++) await district.mentor();
  for (let at = 0; at < 3; at++) await district.mentee();
  const start = () => {
    const formKey = crypto.randomUUID();
    return startRound(office, { programmeId: programme.id, formKey });
  };
  const started = await start();
  if (!started.ok) throw new Error(started.refusal);
  const { roundId } = started.value;
  const run = (open?: () => RoundThread) =>
    runRound({ districtId: district.id, roundId, personId: office.personId }, open);
  const look = () => roundOf(office, roundId);
  return { district, programme, office, roundId, start, run, look };
}

/** A thread whose solver does this instead. */
function threadThat(does: string): RoundThread {
  const source = `export const tasks = { solve: () => { ${does} } };`;
  return openThread<RoundTasks>(`data:text/javascript,${encodeURIComponent(source)}`);
}
const forEver = () => threadThat("for (;;);");

it("a round keeps which matcher worked it out, and by whose start", async () => {
  const { run, look } = await scene();
  await run();
  expect(await look()).toMatchObject({ state: "draft", codeVersion: codeVersion() });
  expect(codeVersion()).toMatch(/^[0-9a-f]{12}$/);
});

it("the same people and settings give the same pairs and prices", async () => {
  const { office, roundId, run, look } = await scene();
  await run();
  const first = await look();
  const again = await rerunRound(office, { roundId, version: first?.version ?? 0, ...settings });
  expect(again.ok).toBe(true);
  await run();
  const second = await look();
  const at = expect.any(String);
  const before = first?.draft?.result;
  const after = second?.draft?.result;
  expect(after?.checked).toEqual({ ...before?.checked, at });
  expect({ ...after, checked: null }).toEqual({ ...before, checked: null });
});

it("cancelled in the middle of its work, the thread ends within a second", async () => {
  const { district, office, roundId, run, look } = await scene();
  const running = run(forEver);
  await pause(600);
  expect(await look()).toMatchObject({ state: "running", progress: { stage: "solving", done: 1 } });
  expect((await cancelRound(office, { roundId })).ok).toBe(true);
  const since = Date.now();
  await running;
  expect(Date.now() - since).toBeLessThan(1500);
  expect(await look()).toMatchObject({ state: "discarded", draft: null });
  expect(await onRecord(district)).toEqual(["matching.cancelled", "matching.started"]);
});

it("cancelled while it is worked out anew, it is the draft that it was", async () => {
  const { office, roundId, run, look } = await scene();
  await run();
  const first = await look();
  const version = first?.version ?? 0;
  await rerunRound(office, { roundId, version, ...settings, floor: 9_900 });
  const running = run(forEver);
  await pause(300);
  expect(await cancelRound(office, { roundId })).toEqual({ ok: true, value: { state: "draft" } });
  await running;
  const after = await look();
  expect(after?.draft).toEqual(first?.draft);
  expect(after?.settings).toEqual(first?.settings);
});

it("a thread that crashes is a failed round with a sentence, and the next one can begin", async () => {
  const { district, run, look, start } = await scene();
  await run(() => threadThat("process.exit(9);"));
  expect(await look()).toMatchObject({ state: "failed", progress: { failure: "crashed" } });
  expect(await onRecord(district)).toEqual(["matching.failed", "matching.started"]);
  expect((await start()).ok).toBe(true);
});

it("a matcher that throws, cannot prove its result, or finds the round too large, is one too", async () => {
  const threw = await scene();
  await threw.run(() => threadThat("throw new RangeError('bug');"));
  expect((await threw.look())?.progress?.failure).toBe("unexpected");
  const wrong = await scene();
  await wrong.run(() => threadThat("return { holds: false };"));
  expect((await wrong.look())?.progress?.failure).toBe("not-proven");
  const large = await scene();
  await large.run(() => threadThat("return 'too-large';"));
  expect(await large.look()).toMatchObject({ state: "failed", progress: { failure: "too-large" } });
  const events = await read(system(large.district.id), (tx) =>
    tx.auditEvent.findMany({ where: { action: "matching.failed" } }),
  );
  expect(events).toMatchObject([{ detail: { failure: "too-large" } }]);
});

it("twenty starts and two workers at once are one round, worked out once", async () => {
  const { district, programme, office, roundId, start, run, look } = await scene();
  const starts = await Promise.all(Array.from({ length: 20 }, start));
  expect(starts.every(({ ok }) => !ok)).toBe(true);
  expect(await listRounds(office, programme.id)).toHaveLength(1);
  let opened = 0;
  const open = () => {
    opened += 1;
    return takeThread();
  };
  await Promise.all([run(open), run(open)]);
  expect(opened).toBeGreaterThan(0);
  expect((await look())?.state).toBe("draft");
  expect(await onRecord(district)).toEqual(["matching.proposed", "matching.started"]);
  await cancelRound(office, { roundId });
  expect((await look())?.state).toBe("draft");
});
