import { read } from "@/lib/db";
import type { PersonViewer } from "@/lib/viewer";
import { isEventKind, kindsAbout, type NoticeAbout } from "./event-kinds";
import type { EventKind } from "./events";
import { type Said, saidOf } from "./said";

export type NoticeRow = {
  id: string;
  kind: EventKind;
  /** Names, dates and times for the sentence. */
  said: Said;
  href: string;
  at: Date;
  unread: boolean;
};

export const noticesPerPage = 25;

/** A page of the viewer's notices, newest first. */
export async function listNotices(
  viewer: PersonViewer,
  about: { page: number; unread?: boolean; about?: NoticeAbout | undefined },
): Promise<{ total: number; unread: number; notices: NoticeRow[] }> {
  const own = { districtId: viewer.districtId, personId: viewer.personId };
  const where = {
    ...own,
    ...(about.unread ? { readAt: null } : {}),
    ...(about.about ? { kind: { in: kindsAbout(about.about) } } : {}),
  };
  return read(viewer, async (tx) => {
    const total = await tx.notice.count({ where });
    const unread = await tx.notice.count({ where: { ...own, readAt: null } });
    const rows = await tx.notice.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (about.page - 1) * noticesPerPage,
      take: noticesPerPage,
    });
    const notices = rows.flatMap(({ id, kind, values, href, createdAt: at, readAt }) =>
      isEventKind(kind)
        ? [{ id, kind, said: saidOf(values), href, at, unread: readAt === null }]
        : [],
    );
    return { total, unread, notices };
  });
}
