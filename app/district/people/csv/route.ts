import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { csvResponse } from "@/app/_frame/download";
import { requireProvenForFile } from "@/lib/auth/proven";
import { writeCsv } from "@/lib/csv";
import { listStaff } from "@/lib/roster/queries";
import { staffPage } from "@/lib/roster/schema";

/** The staff list as filtered, whole. */
export async function GET(request: NextRequest): Promise<Response> {
  const coordinator = await requireProvenForFile();
  const asked = staffPage.parse(Object.fromEntries(request.nextUrl.searchParams));
  const { rows } = await listStaff(coordinator, { ...asked, page: 1 }, 100_000);
  const t = await getTranslations("roster");
  const head = (["lastName", "firstName", "email", "jobTitle"] as const).map((one) =>
    t(`field.${one}`),
  );
  const lines = rows.map((row) => [
    row.lastName,
    row.firstName,
    row.email,
    row.jobTitle,
    row.schools.map(({ name }) => name).join("; "),
    t(`standing.${row.standing}`),
  ]);
  return csvResponse(
    "staff.csv",
    writeCsv([[...head, t("list.school"), t("list.standing")], ...lines]),
  );
}
