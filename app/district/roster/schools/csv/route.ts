import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { csvResponse } from "@/app/_frame/download";
import { requireProvenForFile } from "@/lib/auth/proven";
import { writeCsv } from "@/lib/csv";
import { listSchoolsPage } from "@/lib/roster/queries";
import { schoolsPage } from "@/lib/roster/schema";

/** The schools as filtered, whole. */
export async function GET(request: NextRequest): Promise<Response> {
  const coordinator = await requireProvenForFile();
  const asked = schoolsPage.parse(Object.fromEntries(request.nextUrl.searchParams));
  const { rows } = await listSchoolsPage(coordinator, { ...asked, page: 1 }, 100_000);
  const t = await getTranslations("roster");
  const fields = ["sourceId", "name", "address", "city", "lowGrade", "highGrade"] as const;
  const head = [...fields, "level", "enrolment", "latitude", "longitude"] as const;
  const lines = rows.map((row) => [
    ...fields.map((field) => row[field]),
    row.level ? t(`level.${row.level}`) : "",
    row.enrolment,
    row.latitude,
    row.longitude,
  ]);
  return csvResponse("schools.csv", writeCsv([head.map((one) => t(`field.${one}`)), ...lines]));
}
