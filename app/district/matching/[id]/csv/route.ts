import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import * as z from "zod";
import { idOf } from "@/app/_frame/address";
import { listResponse } from "@/app/_frame/download";
import { languageName } from "@/components/languages";
import { requireProvenForFile } from "@/lib/auth/proven";
import { requireFrame } from "@/lib/auth/session";
import { fitBins, languagesCovered, levelsCovered, loadsOf } from "@/lib/rounds/pictures";
import { roundOf } from "@/lib/rounds/queries";
import { namesOf } from "../names";
import { coverTable, fitTable, loadTable, matrixTable, travelTable } from "../picture-tables";

const asked = z.object({
  of: z.enum(["fits", "load", "travel", "levels", "languages", "matrix"]),
});

/** The numbers of one picture of a round, as a file for a spreadsheet. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/district/matching/[id]/csv">,
) {
  const coordinator = await requireProvenForFile();
  const { district } = await requireFrame();
  const query = asked.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  const round = await roundOf(coordinator, idOf((await params).id));
  if (!round?.draft || !query.success) notFound();
  const { of } = query.data;
  const { draft } = round;
  const { problem, pairs } = draft;
  const names = namesOf(round.people);
  const t = await getTranslations("workbench.pictures");
  const locale = await getLocale();
  const unit = district.distances;
  const tables = {
    fits: () => fitTable(t, fitBins(pairs, problem.thresholds)),
    load: () => loadTable(t, loadsOf(problem, pairs), names),
    travel: () => travelTable(t, problem, pairs, { names, unit }),
    levels: () =>
      coverTable(t, "levels", levelsCovered(problem, pairs), (key) =>
        t(`levels.name.${key as "k12"}`),
      ),
    languages: () =>
      coverTable(t, "languages", languagesCovered(problem, pairs), (code) =>
        languageName(locale, code),
      ),
    matrix: () => matrixTable(t, draft, names, coordinator.personId),
  };
  const { head, rows } = tables[of]();
  return listResponse(`round-${round.number}-${of}`, [head, ...rows]);
}
