import { getTranslations } from "next-intl/server";
import { listResponse } from "@/app/_frame/download";
import { isoTime } from "@/components/time";
import { requireProvenForFile } from "@/lib/auth/proven";
import { listDistrictVisits } from "@/lib/visits/district-queries";
import { readVisitsAddress } from "../address";

/** The list with its filter as a file for a spreadsheet. */
export async function GET(request: Request) {
  const coordinator = await requireProvenForFile();
  const {
    school: schoolId,
    page: _,
    ...rest
  } = readVisitsAddress(Object.fromEntries(new URL(request.url).searchParams));
  const everything = { skip: 0, take: 10_000 };
  const filter = { schoolId, ...rest };
  const { visits } = await listDistrictVisits(coordinator, filter, everything);
  const t = await getTranslations("visits");
  const columns = ["date", "time", "school", "visitor", "host", "mode", "state"] as const;
  const rows = visits.map((visit) => [
    visit.date,
    `${isoTime(visit.startMinute)}–${isoTime(visit.endMinute)}`,
    visit.school,
    visit.visitor,
    visit.host,
    t(`mode.${visit.mode}`),
    t(`district.states.${visit.state}`),
  ]);
  const head = columns.map((column) => t(`district.${column}`));
  return listResponse("visits", [head, ...rows]);
}
