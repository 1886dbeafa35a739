import type { NextRequest } from "next/server";
import { csvResponse } from "@/app/_frame/download";
import { requireCoordinator } from "@/lib/auth/session";
import { templateHeadings } from "@/lib/imports/columns";

/** An empty file with the headings that need no choosing. */
export async function GET(request: NextRequest): Promise<Response> {
  await requireCoordinator();
  const kind = request.nextUrl.searchParams.get("kind") === "schools" ? "schools" : "staff";
  return csvResponse(`${kind}-template.csv`, [templateHeadings(kind)]);
}
