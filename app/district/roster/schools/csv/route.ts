import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { listResponse } from "@/app/_frame/download";
import { requireProvenForFile } from "@/lib/auth/proven";
import { listSchoolsPage } from "@/lib/roster/queries";
import { schoolsPage } from "@/lib/roster/schema";
import { schoolTable } from "../../list-tables";

/** The schools as filtered, whole. */
export async function GET(request: NextRequest): Promise<Response> {
  const coordinator = await requireProvenForFile();
  const asked = schoolsPage.parse(Object.fromEntries(request.nextUrl.searchParams));
  const { rows } = await listSchoolsPage(coordinator, { ...asked, page: 1 }, 100_000);
  return listResponse("schools", schoolTable(await getTranslations("roster"), rows));
}
