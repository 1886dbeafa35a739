import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { fileResponse } from "@/app/_frame/download";
import { requireViewer } from "@/lib/auth/session";
import { visitFile } from "@/lib/notifications/visit-file";
import { calendarVisit } from "@/lib/visits/queries";

/** The visit as a calendar file to save: the same name and number as in the mails. */
export async function GET(_request: Request, { params }: RouteContext<"/visits/[id]/calendar">) {
  const viewer = await requireViewer();
  const visit = await calendarVisit(viewer, idOf((await params).id));
  if (!visit) notFound();
  const t = await getTranslations("visits.calendar");
  const { sequence, updatedAt: stamp } = visit;
  const summary = t("event", { school: visit.school.name });
  const file = visitFile(visit, { method: "PUBLISH", sequence, stamp, summary });
  return fileResponse(`visit-${visit.date}.ics`, "text/calendar", file);
}
