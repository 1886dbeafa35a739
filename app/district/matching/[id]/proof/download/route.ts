import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import * as z from "zod";
import { idOf } from "@/app/_frame/address";
import { fileResponse } from "@/app/_frame/download";
import { requireProvenForFile } from "@/lib/auth/proven";
import { writeCsvInParts } from "@/lib/csv";
import { auditFiles, auditRows, expectedText } from "@/lib/rounds/audit-lists";
import { mayTakeLists } from "@/lib/rounds/policy";
import { roundOf } from "@/lib/rounds/queries";

const asked = z.object({ of: z.enum(auditFiles).default("expected") });

/** One file of a round without names, for an auditor. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<"/district/matching/[id]/proof/download">,
) {
  const coordinator = await requireProvenForFile();
  const query = asked.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  const round = await roundOf(coordinator, idOf((await params).id));
  if (!round?.draft || round.state === "running" || !query.success) notFound();
  if (!mayTakeLists(coordinator, round.draft.problem)) notFound();
  const { of } = query.data;
  const audited = { roundId: round.id, ...round.draft };
  if (of === "expected") {
    return fileResponse("expected.json", "application/json", expectedText(audited));
  }
  const parts = writeCsvInParts(auditRows(audited, of));
  return fileResponse(`${of}.csv`, "text/csv", streamOf(parts));
}

/** Made as it is sent: the pairs of a large round are some hundred megabytes. */
function streamOf(parts: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
