import { parseWithZod } from "@conform-to/zod/v4";
import { getTranslations } from "next-intl/server";
import { allowed } from "@/lib/auth/limits";
import { requireCoordinator } from "@/lib/auth/session";
import { type NoPreview, previewSettings } from "@/lib/rounds/preview";
import { previewSchema } from "@/lib/rounds/schema";
import type { PreviewAnswer } from "./news";
import { inWords } from "./words";

const most = 16 * 1024;

/**
 * What the settings of the form would come to. A route, because server actions wait for each other;
 * that it is asked from our own pages is the proxy's to see.
 */
export async function POST(request: Request): Promise<Response> {
  const coordinator = await requireCoordinator();
  if (Number(request.headers.get("content-length") ?? 0) > most) return problem("form", 413);
  const form = await request.formData().catch(() => new FormData());
  const input = parseWithZod(fieldsOf(form), { schema: previewSchema });
  if (input.status !== "success") return problem("form", 200);
  if (!(await allowed("preview", coordinator.personId))) return problem("often", 429);
  const preview = await previewSettings(coordinator, input.value);
  if (!preview.ok) return problem(...refusals[preview.refusal]);
  return answer(await inWords(preview.value, input.value), 200);
}

type Problem = "form" | "order" | "often" | "tooLong" | "lost";

/** What is usual while someone types is no error. */
const refusals: Record<NoPreview, [Problem, number]> = {
  "not-found": ["lost", 404],
  overtaken: ["often", 200],
  "too-long": ["tooLong", 503],
  settings: ["order", 200],
};

/** The form's own, without what Next adds for forms sent before scripts have loaded. */
function fieldsOf(form: FormData): FormData {
  const fields = new FormData();
  for (const [name, value] of form) if (!name.startsWith("$")) fields.append(name, value);
  return fields;
}

async function problem(what: Problem, status: number): Promise<Response> {
  const t = await getTranslations("weights.preview.problem");
  return answer({ problem: t(what) }, status);
}

function answer(body: PreviewAnswer, status: number): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
