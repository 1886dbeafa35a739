import { notFound } from "next/navigation";
import { NextResponse } from "next/server";
import { idOf } from "@/app/_frame/address";
import { requireCoordinator } from "@/lib/auth/session";
import { roundProgress } from "@/lib/rounds/queries";
import { newsOf } from "../news";

/** How far the run of a round has come, in the coordinator's words; asked for each second. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  const coordinator = await requireCoordinator();
  const found = await roundProgress(coordinator, idOf((await params).id));
  if (!found) notFound();
  return NextResponse.json(await newsOf(found), { headers: { "cache-control": "no-store" } });
}
