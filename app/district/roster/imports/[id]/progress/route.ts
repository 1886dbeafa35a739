import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idOf } from "@/app/_frame/address";
import { requireCoordinator } from "@/lib/auth/session";
import { importProgress } from "@/lib/imports/queries";
import { stageName } from "../_components/stage-name";

/** How far staging has come, in the reader's language; the page asks each second. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const coordinator = await requireCoordinator();
  const news = await importProgress(coordinator, idOf((await params).id));
  if (!news) notFound();
  const t = await getTranslations("roster.import.stage");
  const answer = { ...news, stage: t(stageName(news.stage)) };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
