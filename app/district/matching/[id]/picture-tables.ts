import type { useTranslations } from "next-intl";
import { type DistanceUnit, inUnit } from "@/lib/distances";
import { fitMatrix } from "@/lib/matching/matrix";
import { placesOf } from "@/lib/matching/rules";
import type { PairIds, Problem, Thresholds } from "@/lib/matching/types";
import { byId } from "@/lib/rounds/draft";
import { type Bin, type Cover, kmBetween, type Load } from "@/lib/rounds/pictures";
import type { Names } from "./names";
import type { Draft } from "./round-model";

/** The numbers of a picture, as its table and its file show them. */
export type PictureTable = { head: string[]; rows: (string | number)[][] };

type Translate = ReturnType<typeof useTranslations<"workbench.pictures">>;

export function fitTable(t: Translate, bins: readonly Bin[]): PictureTable {
  return {
    head: [t("fits.from"), t("fits.to"), t("pairs")],
    rows: bins.map(({ from, to, count }) => [from, to, count]),
  };
}

/** The thresholds as lines of the picture; there is nothing to see of one that excludes nobody. */
export function fitMarks(t: Translate, { poor, weak }: Thresholds) {
  return [
    { at: poor / 100, label: t("fits.poor", { fit: poor / 100 }) },
    { at: weak / 100, label: t("fits.weak", { fit: weak / 100 }) },
  ].filter(({ at }) => at > 0);
}

export function loadTable(t: Translate, loads: readonly Load[], names: Names): PictureTable {
  return {
    head: [t("mentor"), t("load.busy"), t("load.places")],
    rows: loads.map(({ mentorId, busy, capacity }) => [names.full(mentorId), busy, capacity]),
  };
}

/** Every pair of everyone with a place; what is not possible is left empty. */
export function matrixTable(
  t: Translate,
  { problem, pairs }: Draft,
  names: Names,
  own: string,
): PictureTable {
  const byName = (a: { id: string }, b: { id: string }) =>
    names.full(a.id).localeCompare(names.full(b.id));
  const mentees = [...problem.mentees].sort(byName);
  const mentors = problem.mentors.filter((mentor) => placesOf(mentor) > 0).sort(byName);
  const fits = fitMatrix(problem, { mentees, mentors }, own);
  const mentorOf = new Map(pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]));
  return {
    head: [t("mentee"), t("proposed"), ...mentors.map(({ id }) => names.full(id))],
    rows: mentees.map(({ id }, i) => {
      const mentorId = mentorOf.get(id);
      const cells = (fits[i] ?? []).map((fit) => (fit === null ? "" : Math.round(fit / 100)));
      return [names.full(id), mentorId ? names.full(mentorId) : "", ...cells];
    }),
  };
}

/** Pair by pair, the longest way first; to a tenth of the district's unit. */
export function travelTable(
  t: Translate,
  problem: Problem,
  pairs: readonly PairIds[],
  { names, unit }: { names: Names; unit: DistanceUnit },
): PictureTable {
  const menteeOf = byId(problem.mentees);
  const mentorOf = byId(problem.mentors);
  const rows = pairs.flatMap(({ menteeId, mentorId }) => {
    const mentee = menteeOf.get(menteeId);
    const mentor = mentorOf.get(mentorId);
    if (!mentee || !mentor) return [];
    return [{ menteeId, mentorId, km: kmBetween(mentee, mentor) }];
  });
  return {
    head: [t("mentee"), t("mentor"), t(`travel.${unit}`)],
    rows: rows
      .sort((a, b) => (b.km ?? -1) - (a.km ?? -1))
      .map(({ menteeId, mentorId, km }) => [
        names.full(menteeId),
        names.full(mentorId),
        km === null ? t("travel.unknownCell") : Math.round(inUnit(km, unit) * 10) / 10,
      ]),
  };
}

export function coverTable(
  t: Translate,
  of: "levels" | "languages",
  covers: readonly Cover[],
  label: (key: string) => string,
): PictureTable {
  return {
    head: [t(`${of}.head`), t("cover.asked"), t("cover.met"), t("cover.unmet"), t("cover.open")],
    rows: covers.map(({ key, asked, met, open }) => {
      return [label(key), asked, met, asked - met - open, open];
    }),
  };
}
