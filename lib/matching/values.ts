import { ENOUGH_MINUTES, FAR, FULL_FIT, NEUTRAL } from "./scale";
import type { Level, ScheduleType, WayOfMeeting } from "./types";

/**
 * What each part of a fit is worth, 0..10 000, from the facts it looks at. The explanation of a pair
 * asks these for one pair; the tables that score whole rounds are filled by them.
 */

const LONG_WAIT_DAYS = 180;
const FULL_GAP_YEARS = 4;

/** How far a strength of 1, 2, 3 meets a growth area, in tenths. */
export const coverOf = (strength: number) => covers[strength] ?? 10;
const covers = [0, 5, 8, 10];

/** @param sought the weights of all growth areas together; `met` is in tenths of them */
export const topicsValue = (met: number, sought: number) =>
  sought === 0 ? NEUTRAL : Math.floor((met * FULL_FIT) / (sought * 10));

const levelOrder = { elementary: 0, middle: 1, secondary: 2 };

export function levelValue(a: Level | null, b: Level | null): number {
  if (!a || !b) return NEUTRAL;
  if (a === b) return FULL_FIT;
  if (a === "k12" || b === "k12") return 8_000;
  return Math.abs(levelOrder[a] - levelOrder[b]) === 1 ? 5_000 : 2_000;
}

export function scheduleValue(a: ScheduleType | null, b: ScheduleType | null): number {
  if (!a || !b) return NEUTRAL;
  if (a === b) return FULL_FIT;
  return a === "mixed" || b === "mixed" ? 7_000 : 3_000;
}

/** How alike two schools are in size; −1 when a roll is not known. */
export const likenessOf = (a: number, b: number) =>
  a > 0 && b > 0 ? ((Math.min(a, b) * FULL_FIT) / Math.max(a, b)) | 0 : -1;

/** How many of the languages that the mentee's school needs the mentor speaks; −1 for no need. */
export const spokenOf = (met: number, needed: number) =>
  needed === 0 ? -1 : Math.floor((met * FULL_FIT) / needed);

export function schoolNeedsValue(spoken: number, likeness: number): number {
  if (spoken < 0) return likeness < 0 ? NEUTRAL : likeness;
  return likeness < 0 ? spoken : (spoken + likeness) >> 1;
}

export const nearness = (hectometres: number) =>
  FULL_FIT - Math.floor((Math.min(hectometres, FAR) * FULL_FIT) / FAR);

/** Where nearness is half, which is what a must of distance asks. */
export const halfwayKm = FAR / 20;

/** Further than either can travel. */
export const outOfReach = (near: number) => Math.floor(near / 2);

export const windowsValue = (minutes: number) =>
  Math.floor((Math.min(minutes, ENOUGH_MINUTES) * FULL_FIT) / ENOUGH_MINUTES);

const waysShared = [0, 7_000, 9_000];
const ways = ["inPerson", "video", "phone", "messages"] as const;

/** Ways of meeting as the bits of one number. */
export function waysMask(chosen: readonly WayOfMeeting[]): number {
  let mask = 0;
  for (let k = 0; k < chosen.length; k += 1) mask |= 1 << ways.indexOf(chosen[k] as WayOfMeeting);
  return mask;
}

export function waysValue(mentee: number, mentor: number): number {
  if (mentee === 0 || mentor === 0) return NEUTRAL;
  const both = mentee & mentor;
  const shared = (both & 1) + ((both >> 1) & 1) + ((both >> 2) & 1) + ((both >> 3) & 1);
  return waysShared[shared] ?? FULL_FIT;
}

/** Where others are wished for, and where nobody is. */
export const NOT_WISHED = 4_000;
export const unwished = (wishesForOthers: boolean) => (wishesForOthers ? NOT_WISHED : NEUTRAL);
/** The first wish counts full, each later one a tenth less. */
export const wished = (place: number) => Math.max(6_000, FULL_FIT - 1_000 * place);

/** Years in the library count whole, and beyond these no further. */
export const MOST_YEARS = 60;
export const wholeYears = (years: number) => Math.max(0, Math.min(Math.floor(years), MOST_YEARS));

/** @param mentee, mentor whole years; null when not known */
export function experienceValue(mentee: number | null, mentor: number | null): number {
  if (mentee === null || mentor === null) return NEUTRAL;
  const gap = Math.max(0, Math.min(mentor - mentee, FULL_GAP_YEARS));
  return (gap * FULL_FIT) / FULL_GAP_YEARS;
}

export function waitingValue(days: number): number {
  const counted = Math.max(0, Math.min(Math.floor(days), LONG_WAIT_DAYS));
  return NEUTRAL + Math.floor((counted * (FULL_FIT - NEUTRAL)) / LONG_WAIT_DAYS);
}
