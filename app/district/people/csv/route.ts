import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { listResponse } from "@/app/_frame/download";
import { requireProvenForFile } from "@/lib/auth/proven";
import { listStaff } from "@/lib/roster/queries";
import { staffPage } from "@/lib/roster/schema";
import { staffTable } from "../../roster/list-tables";

/** The staff list as filtered, whole. */
export async function GET(request: NextRequest): Promise<Response> {
  const coordinator = await requireProvenForFile();
  const asked = staffPage.parse(Object.fromEntries(request.nextUrl.searchParams));
  const { rows } = await listStaff(coordinator, { ...asked, page: 1 }, 100_000);
  return listResponse("staff", staffTable(await getTranslations("roster"), rows));
}
