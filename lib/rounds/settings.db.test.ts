import { expect, it } from "vitest";
import { read } from "@/lib/db";
import { defaultWeights } from "@/lib/matching/score";
import { testDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import { rerunRound, startRound } from "./commands";
import { roundOf } from "./queries";
import { runRound } from "./run-round";
import { savedSettingsSchema } from "./schema";
import { saveSettings, settingsOfProgramme } from "./settings";

const chosen = {
  weights: { ...defaultWeights, topics: 50, distance: 0 },
  mustHave: ["level" as const, "windows" as const],
  poor: 2000,
  weak: 4000,
  floor: 1500,
  loadStep: 300,
};
const kept = {
  weights: chosen.weights,
  mustHave: ["level", "windows"],
  thresholds: { poor: 2000, weak: 4000 },
  floor: 1500,
  loadStep: 300,
};

async function scene() {
  const district = await testDistrict();
  const programme = await district.programme();
  const office = district.coordinatorViewer(await district.coordinator());
  const look = async () => {
    const found = await settingsOfProgramme(office, programme.id);
    if (!found) throw new Error("a programme");
    return found;
  };
  const { version } = (await look()).programme;
  return { district, programmeId: programme.id, office, look, version };
}

it("a programme begins with the usual settings and keeps those that are saved, on record", async () => {
  const { district, programmeId, office, look, version } = await scene();
  expect((await look()).settings).toMatchObject({ weights: defaultWeights, mustHave: [] });
  expect((await saveSettings(office, { programmeId, version, ...chosen })).ok).toBe(true);
  expect((await look()).settings).toEqual(kept);
  const where = { action: "matching.settingsSaved", subjectId: programmeId };
  const [line] = await read(system(district.id), (tx) => tx.auditEvent.findMany({ where }));
  expect(line?.detail).toMatchObject({ topics: 50, mustHave: ["level", "windows"], floor: 1500 });
});

it("of many who save at once one does, and the others are told", async () => {
  const { district, programmeId, office, version } = await scene();
  const saves = Array.from({ length: 8 }, (_, at) =>
    saveSettings(office, { programmeId, version, ...chosen, floor: at * 100 }),
  );
  const answers = await Promise.all(saves);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const refusals = new Set(answers.map((one) => (one.ok ? "saved" : one.refusal)));
  expect([...refusals].sort()).toEqual(["changed-by-you", "saved"]);
  const colleague = district.coordinatorViewer(await district.coordinator());
  const late = await saveSettings(colleague, { programmeId, version, ...chosen });
  expect(late).toEqual({ ok: false, refusal: "changed-meanwhile" });
});

it("another district's programme is not there", async () => {
  const { programmeId, version } = await scene();
  const { office: stranger } = await scene();
  expect(await settingsOfProgramme(stranger, programmeId)).toBeNull();
  const answer = await saveSettings(stranger, { programmeId, version, ...chosen });
  expect(answer).toEqual({ ok: false, refusal: "not-found" });
});

it("a round starts from the programme's settings; one worked out anew may give it its own", async () => {
  const { district, programmeId, office, look, version } = await scene();
  await district.mentor();
  await district.mentee();
  await saveSettings(office, { programmeId, version, ...chosen });
  const started = await startRound(office, { programmeId, formKey: crypto.randomUUID() });
  if (!started.ok) throw new Error(started.refusal);
  const { roundId } = started.value;
  await runRound({ districtId: district.id, roundId, personId: office.personId });
  const round = await roundOf(office, roundId);
  expect(round?.settings).toEqual({ ...kept, pinned: [], forbidden: [] });

  const again = { roundId, version: round?.version ?? 0, ...chosen, mustHave: [], floor: 0 };
  expect((await rerunRound(office, { ...again, forProgramme: true })).ok).toBe(true);
  expect((await look()).settings).toMatchObject({ mustHave: [], floor: 0, loadStep: 300 });
});

it("a form that cannot be right is told where", () => {
  const form = {
    formKey: crypto.randomUUID(),
    programmeId: crypto.randomUUID(),
    version: "1",
    weights: Object.fromEntries(Object.keys(defaultWeights).map((name) => [name, "0"])),
    poor: "50",
    weak: "40",
    floor: "0",
    loadStep: "0",
  };
  const paths = (input: object) =>
    (savedSettingsSchema.safeParse(input).error?.issues ?? []).map(({ path }) => path.join("."));
  expect(paths(form)).toEqual(["weak", "weights.topics"]);
  const weights = { ...form.weights, topics: "1" };
  expect(paths({ ...form, weak: "60", weights })).toEqual([]);
  expect(paths({ ...form, poor: "0", weak: "101", weights: { ...weights, level: "-1" } })).toEqual([
    "weights.level",
    "weak",
  ]);
  expect(paths({ ...form, weak: "60", weights, mustHave: ["waiting"] })).toEqual(["mustHave.0"]);
});
