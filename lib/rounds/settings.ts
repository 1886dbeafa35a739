import { record } from "@/lib/audit/commands";
import { read, type Tx, write } from "@/lib/db";
import { mustHaveParts } from "@/lib/matching/types";
import type { OutOfDate } from "@/lib/out-of-date";
import { programmeOutOfDate } from "@/lib/programmes/queries";
import { done, type Result, refused } from "@/lib/result";
import type { Coordinator } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { RoundState } from "@/prisma/generated/enums";
import { roundWhere } from "./policy";
import type { SavedSettings, SettingsInput } from "./schema";
import { type RoundSettings, settingsFrom, toJson, weightsFrom } from "./stored";

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
    select: { name: true, version: true, ...ownColumns },
  });
  if (!row) return null;
  const { name, version } = row;
  return { programme: { id, name, version }, settings: ownSettings(row) };
}

/** From the programme's columns. */
export function ownSettings(
  row: Prisma.ProgrammeGetPayload<{ select: typeof ownColumns }>,
): Settings {
  const { weights, poorBelow: poor, weakBelow: weak, mustHave, floor, loadStep } = row;
  return {
    weights: weightsFrom(weights),
    thresholds: { poor, weak },
    mustHave: mustHaveParts.filter((part) => mustHave.includes(part)),
    floor,
    loadStep,
  };
}

export type SettingsOfRound = {
  number: number;
  version: number;
  state: RoundState;
  programme: { id: string; name: string };
  settings: Settings;
  /** Pinned pairs of the draft. */
  pinned: number;
};

/** How a round was worked out; null when there is none of this id here. */
export async function settingsOfRound(
  viewer: Coordinator,
  id: string,
): Promise<SettingsOfRound | null> {
  return read(viewer, async (tx) => {
    const round = await tx.matchRound.findFirst({
      where: roundWhere(viewer, id),
      select: {
        number: true,
        version: true,
        state: true,
        programme: { select: { id: true, name: true } },
        _count: { select: { matches: { where: { origin: "hand" } } } },
      },
    });
    if (!round) return null;
    const { _count, ...rest } = round;
    const settings = await roundSettingsIn(tx, viewer, id);
    return { ...rest, settings, pinned: _count.matches };
  });
}

/** Of what a round keeps, all but its people: they are most of it. */
export async function roundSettingsIn(
  tx: Tx,
  { districtId }: Coordinator,
  id: string,
): Promise<RoundSettings> {
  const [row] = await tx.$queryRaw<{ kept: Prisma.JsonValue }[]>`
    SELECT problem - 'mentees' - 'mentors' - 'vetoes' - 'alreadyPaired' AS kept
    FROM "MatchRound" WHERE "districtId" = ${districtId}::uuid AND id = ${id}::uuid`;
  return settingsFrom(row?.kept ?? null);
}

/** Makes these settings the programme's own; rounds that were worked out keep theirs. */
export async function saveSettings(
  viewer: Coordinator,
  input: SavedSettings,
): Promise<Result<null, NotSaved>> {
  return write<null, NotSaved>(viewer, async (tx) => {
    const refusal = await saveSettingsIn(tx, viewer, input);
    return refusal ? refused(refusal) : done(null);
  });
}

export type NotSaved = "not-found" | OutOfDate;

/**
 * For commands, in their transaction. Null when they are saved.
 * @param input without a version: the programme as it is by now
 */
export async function saveSettingsIn(
  tx: Tx,
  viewer: Coordinator,
  { programmeId: id, version, ...input }: Omit<SavedSettings, "version"> & { version?: number },
): Promise<NotSaved | null> {
  const { districtId } = viewer;
  const { weights, thresholds, mustHave, floor, loadStep } = chosenSettings(input);
  const rest = { mustHave: [...mustHave], floor, loadStep };
  const limits = { poorBelow: thresholds.poor, weakBelow: thresholds.weak };
  const { count } = await tx.programme.updateMany({
    where: { districtId, id, version },
    data: { ...rest, ...limits, weights: toJson(weights), version: { increment: 1 } },
  });
  if (count === 0) {
    const there = await tx.programme.count({ where: { districtId, id } });
    if (there === 0) return "not-found";
    return programmeOutOfDate(tx, viewer, id);
  }
  await record(tx, viewer, {
    action: "matching.settingsSaved",
    subject: "Programme",
    subjectId: id,
    detail: { ...weights, ...limits, ...rest },
  });
  return null;
}

/** As a form sends them → as the matcher takes them. */
export function chosenSettings({ poor, weak, mustHave, ...rest }: SettingsInput): Settings {
  const { weights, floor, loadStep } = rest;
  const musts = mustHaveParts.filter((part) => mustHave.includes(part));
  return { weights, thresholds: { poor, weak }, mustHave: musts, floor, loadStep };
}

export const ownColumns = {
  weights: true,
  poorBelow: true,
  weakBelow: true,
  mustHave: true,
  floor: true,
  loadStep: true,
} satisfies Prisma.ProgrammeSelect;
