import { record } from "@/lib/audit/commands";
import { dateIn, fromColumn, type IsoDate, mondayOf } from "@/lib/dates";
import { read, type Tx } from "@/lib/db";
import { type PrivateText, unsealAll } from "@/lib/private-text";
import type { Viewer } from "@/lib/viewer";
import { openShares, ownCheckIn, placeOf } from "./policy";

export type CheckInEntry = {
  id: string;
  /** Monday of the week it speaks of. */
  week: IsoDate;
  energy: number;
  workload: number;
  belonging: number;
  words: PrivateText | null;
  writtenAt: Date;
  changedAt: Date | null;
  /** Running pairs whose mentor may read it; empty for a reader who is not the author. */
  sharedWith: string[];
};

export const checkInsPerPage = 12;

/** The viewer's own entry for this week, if they wrote one. */
export async function checkInOfWeek(viewer: Viewer): Promise<CheckInEntry | null> {
  return read(viewer, async (tx) => {
    const rows = await tx.checkIn.findMany({
      where: ownCheckIn(viewer),
      include: {
        shares: { ...openShares, select: { mentorshipId: true } },
        author: { select: { district: { select: { timeZone: true } } } },
      },
      orderBy: { week: "desc" },
      take: 1,
    });
    const [latest] = rows;
    if (!latest) return null;
    const week = mondayOf(dateIn(latest.author.district.timeZone, viewer.now));
    if (fromColumn(latest.week) !== week) return null;
    return (await opened(tx, viewer, rows))[0] ?? null;
  });
}

/** The viewer's own entries, newest first. */
export async function listMyCheckIns(
  viewer: Viewer,
  { page }: { page: number },
): Promise<{ total: number; entries: CheckInEntry[] }> {
  return read(viewer, async (tx) => {
    const where = ownCheckIn(viewer);
    const total = await tx.checkIn.count({ where });
    const rows = await tx.checkIn.findMany({
      where,
      include: { shares: { ...openShares, select: { mentorshipId: true } } },
      orderBy: { week: "desc" },
      skip: (page - 1) * checkInsPerPage,
      take: checkInsPerPage,
    });
    return { total, entries: await opened(tx, viewer, rows) };
  });
}

/**
 * What the mentee of a running pair shares with the viewer, their mentor. Each entry shown is on
 * record, and its author sees who read it and when.
 */
export async function readSharedCheckIns(
  viewer: Viewer,
  { mentorshipId, page }: { mentorshipId: string; page: number },
): Promise<{ total: number; entries: CheckInEntry[] }> {
  const { districtId, personId: readerId } = viewer;
  return read(viewer, async (tx) => {
    const where = {
      districtId,
      authorId: { not: readerId },
      shares: { some: { districtId, mentorshipId, readerId, mentorship: { endedAt: null } } },
    };
    const total = await tx.checkIn.count({ where });
    const rows = await tx.checkIn.findMany({
      where,
      orderBy: { week: "desc" },
      skip: (page - 1) * checkInsPerPage,
      take: checkInsPerPage,
    });
    if (rows.length > 0) {
      const reads = rows.map(({ id, authorId }) => ({
        action: "checkIns.read",
        subject: "CheckIn",
        subjectId: id,
        ownerId: authorId,
        detail: { mentorshipId },
      }));
      await record(tx, viewer, ...reads);
    }
    return { total, entries: await opened(tx, viewer, rows) };
  });
}

type Row = Omit<CheckInEntry, "week" | "words" | "sharedWith"> & {
  week: Date;
  words: Uint8Array<ArrayBuffer> | null;
  keyId: string | null;
  shares?: { mentorshipId: string }[];
};

async function opened(tx: Tx, viewer: Viewer, rows: Row[]): Promise<CheckInEntry[]> {
  const sealed = rows.flatMap(({ id, words, keyId }) =>
    words && keyId ? [{ id, place: placeOf(id), sealed: { words, keyId } }] : [],
  );
  const words = await unsealAll(tx, viewer, sealed);
  return rows.map((row) => ({
    id: row.id,
    week: fromColumn(row.week),
    energy: row.energy,
    workload: row.workload,
    belonging: row.belonging,
    words: words.get(row.id) ?? null,
    writtenAt: row.writtenAt,
    changedAt: row.changedAt,
    sharedWith: row.shares?.map(({ mentorshipId }) => mentorshipId) ?? [],
  }));
}
