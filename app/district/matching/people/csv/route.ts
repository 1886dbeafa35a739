import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { listResponse } from "@/app/_frame/download";
import { requireProvenForFile } from "@/lib/auth/proven";
import { currentProgramme } from "@/lib/programmes/queries";
import { whoFilter } from "@/lib/rounds/schema";
import { whoIsIn } from "@/lib/rounds/who-is-in";

/** Who is in the next round, as the list is filtered, whole. */
export async function GET(request: NextRequest): Promise<Response> {
  const coordinator = await requireProvenForFile();
  const asked = whoFilter.parse(Object.fromEntries(request.nextUrl.searchParams));
  const programme = await currentProgramme(coordinator);
  const { rows } = programme
    ? await whoIsIn(coordinator, programme.id, { ...asked, page: 1 }, 100_000)
    : { rows: [] };
  const t = await getTranslations("matching.who");
  const missing = await getTranslations("matching.missing");
  const school = (await getTranslations("roster.list"))("school");
  const isMentee = asked.side === "mentee";
  const head = isMentee ? [t("waitsDays")] : [t("places"), t("freeHead"), t("heldHead")];
  const lines = rows.map((row) => [
    row.name,
    row.school ?? "",
    ...(isMentee ? [row.days] : [row.capacity, row.free, row.held]),
    t(`is.${row.standing}`),
    row.missing.map((gap) => missing(gap)).join("; "),
  ]);
  const all = [[t(asked.side), school, ...head, t("standing"), t("missing")], ...lines];
  return listResponse(`${asked.side}s`, all);
}
