import { record } from "@/lib/audit/commands";
import { read, type Tx, write } from "@/lib/db";
import { mustHaveParts } from "@/lib/matching/types";
import { done, type Result, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { SavedSettings, SettingsInput } from "./schema";
import { type RoundSettings, toJson, weightsFrom } from "./stored";

/** What a coordinator chooses: a programme has it as its own, a round as it was. */
export type Settings = Omit<RoundSettings, "pinned" | "forbidden">;

export type ProgrammeSettings = {
  programme: { id: string; name: string; version: number };
  settings: Settings;
};

/** How the programme's rounds are worked out; null when there is no such programme here. */
export async function settingsOfProgramme(
  viewer: Coordinator,
  programmeId: string,
): Promise<ProgrammeSettings | null> {
  return read(viewer, (tx) => programmeSettingsIn(tx, viewer, programmeId));
}

/** For commands, in their transaction. */
export async function programmeSettingsIn(
  tx: Tx,
  { districtId }: Coordinator,
  id: string,
): Promise<ProgrammeSettings | null> {
  const row = await tx.programme.findUnique({
    where: { districtId_id: { districtId, id } },
    select: columns,
  });
  if (!row) return null;
  const {
    weights,
    poorBelow: poor,
    weakBelow: weak,
    mustHave,
    floor,
    loadStep,
    ...programme
  } = row;
  return {
    programme,
    settings: {
      weights: weightsFrom(weights),
      thresholds: { poor, weak },
      mustHave: mustHaveParts.filter((part) => mustHave.includes(part)),
      floor,
      loadStep,
    },
  };
}

/** Makes these settings the programme's own; rounds that were worked out keep theirs. */
export async function saveSettings(
  viewer: Coordinator,
  { programmeId: id, version, ...chosen }: SavedSettings,
): Promise<Result<null, "not-found" | "changed-meanwhile">> {
  return write<null, "not-found" | "changed-meanwhile">(viewer, async (tx) => {
    const found = await programmeSettingsIn(tx, viewer, id);
    if (!found) return refused("not-found");
    const saved = await saveSettingsIn(tx, viewer, { id, version }, chosenSettings(chosen));
    return saved ? done(null) : refused("changed-meanwhile");
  });
}

/**
 * For commands, in their transaction; false when the programme is not as it was seen.
 * @param seen without a version: as it is by now
 */
export async function saveSettingsIn(
  tx: Tx,
  viewer: Coordinator,
  seen: { id: string; version?: number },
  { weights, thresholds, mustHave, floor, loadStep }: Settings,
): Promise<boolean> {
  const rest = { mustHave: [...mustHave], floor, loadStep };
  const limits = { poorBelow: thresholds.poor, weakBelow: thresholds.weak };
  const { count } = await tx.programme.updateMany({
    where: { districtId: viewer.districtId, ...seen },
    data: { ...rest, ...limits, weights: toJson(weights), version: { increment: 1 } },
  });
  if (count === 0) return false;
  await record(tx, viewer, {
    action: "matching.settingsSaved",
    subject: "Programme",
    subjectId: seen.id,
    detail: { ...weights, ...limits, ...rest },
  });
  return true;
}

/** As a form sends them → as the matcher takes them. */
export function chosenSettings({ poor, weak, mustHave, ...rest }: SettingsInput): Settings {
  const { weights, floor, loadStep } = rest;
  const musts = mustHaveParts.filter((part) => mustHave.includes(part));
  return { weights, thresholds: { poor, weak }, mustHave: musts, floor, loadStep };
}

const columns = {
  id: true,
  name: true,
  version: true,
  weights: true,
  poorBelow: true,
  weakBelow: true,
  mustHave: true,
  floor: true,
  loadStep: true,
} satisfies Prisma.ProgrammeSelect;
