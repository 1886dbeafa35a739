import { fromColumn } from "@/lib/dates";
import type { Tx } from "@/lib/db";
import type { SystemViewer } from "@/lib/viewer";
import type { EventKind, RequestNews, VisitNews } from "./events";
import { isOvertaken, isStillSo, newsOfRunningPairs } from "./moot";
import type { Said } from "./said";
import type { VisitCalendar } from "./visit-file";

export type News = {
  kind: EventKind;
  said: Said;
  calendar: VisitCalendar | undefined;
  personId: string;
};
export type NewsVisit = NonNullable<Awaited<ReturnType<typeof findVisitNow>>>;

/** Whether what a mail would say is no longer so, by what stands in the database now. */
export async function isMoot(
  tx: Tx,
  viewer: SystemViewer,
  { kind, said, calendar, personId }: News,
  visit: NewsVisit | null,
): Promise<boolean> {
  const { districtId } = viewer;
  if (said.visitId) {
    if (!visit || isOvertaken(kind as VisitNews, said, calendar?.sequence, visit)) return true;
    return kind === "visitRestored" && !(await heardOfCancelling(tx, viewer, personId, said));
  }
  if (newsOfRunningPairs.includes(kind)) {
    const where = { districtId, id: said.mentorshipId, endedAt: null };
    return (await tx.mentorship.count({ where })) === 0;
  }
  if (said.requestId) return isRequestMoot(tx, viewer, kind as RequestNews, said);
  if (kind === "noMatch") {
    const where = { districtId, id: said.enrolmentId, noMatchReason: { not: null } };
    return (await tx.enrolment.count({ where })) === 0;
  }
  if (kind !== "invited") return false;
  const living = { districtId, id: said.invitationId, expiresAt: { gt: viewer.now } };
  return (await tx.invitation.count({ where: living })) === 0;
}

/** The visit of the news as it is now; null when the news is of none. */
export async function findVisitNow(tx: Tx, { districtId }: SystemViewer, { visitId: id }: Said) {
  if (!id) return null;
  const named = { select: { firstName: true, lastName: true, email: true } };
  const visit = await tx.visit.findFirst({
    where: { districtId, id },
    select: {
      id: true,
      state: true,
      sequence: true,
      date: true,
      startMinute: true,
      endMinute: true,
      timeZone: true,
      mode: true,
      visitor: named,
      host: named,
      school: { select: { name: true, address: true, city: true, state: true, zip: true } },
    },
  });
  return visit && { ...visit, date: fromColumn(visit.date) };
}

async function isRequestMoot(
  tx: Tx,
  { districtId }: SystemViewer,
  kind: RequestNews,
  { requestId: id }: Said,
): Promise<boolean> {
  const request = await tx.pairRequest.findFirst({
    where: { districtId, id },
    select: { state: true },
  });
  return !request || !isStillSo(kind, request.state);
}

/** Whoever never got the mail that it was off needs none that it is on again. */
async function heardOfCancelling(
  tx: Tx,
  { districtId }: SystemViewer,
  personId: string,
  { visitId }: Said,
): Promise<boolean> {
  const sent = await tx.notice.count({
    where: {
      districtId,
      personId,
      kind: "visitCancelled",
      values: { path: ["visitId"], equals: visitId },
      mail: { sentAt: { not: null } },
    },
  });
  return sent > 0;
}
