import { parseWithZod } from "@conform-to/zod/v4";
import { getTranslations } from "next-intl/server";
import type { $ZodIssue } from "zod/v4/core";
import { allowed } from "@/lib/auth/limits";
import { requireCoordinator } from "@/lib/auth/session";
import { boundedBody } from "@/lib/bounded-body";
import { sentenceOf, type Translate } from "@/lib/i18n/issues";
import { partNames } from "@/lib/matching/types";
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
  const { body, isTooBig } = boundedBody(request, most);
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  const form = await new Response(body, { headers }).formData().catch(() => new FormData());
  if (isTooBig()) return problem("lost", 413);
  const input = parseWithZod(fieldsOf(form), {
    schema: previewSchema,
    formatError: (issues: $ZodIssue[]) => issues,
  });
  if (input.status !== "success") return answer({ problem: await wrongIn(input.error ?? {}) }, 200);
  if (!(await allowed("preview", coordinator.personId))) return problem("often", 429);
  const preview = await previewSettings(coordinator, input.value);
  if (!preview.ok) return problem(...refusals[preview.refusal]);
  return answer(await inWords(preview.value, input.value), 200);
}

type Trouble = "often" | "tooLong" | "tooLarge" | "lost";

/** What is usual while someone types is no error. */
const refusals: Record<NoPreview, [Trouble, number]> = {
  "not-found": ["lost", 404],
  overtaken: ["often", 200],
  "too-long": ["tooLong", 503],
  "too-large": ["tooLarge", 422],
  settings: ["lost", 422],
};

/** The form's own, without what Next adds for forms sent before scripts have loaded. */
function fieldsOf(form: FormData): FormData {
  const fields = new FormData();
  for (const [name, value] of form) if (!name.startsWith("$")) fields.append(name, value);
  return fields;
}

/** The first thing to put right, with the name of its field: it is not marked before it is sent. */
async function wrongIn(errors: Record<string, $ZodIssue[] | null>): Promise<string> {
  const t: Translate = await getTranslations();
  const [name, issues] = Object.entries(errors).find(([, list]) => list?.length) ?? [];
  const issue = issues?.[0];
  if (!name || !issue) return t("weights.preview.problem.lost");
  const part = partNames.find((one) => name === `weights.${one}`);
  const limit = (["poor", "weak", "floor", "loadStep"] as const).find((one) => name === one);
  const label = part
    ? t(`matching.part.${part}.name`)
    : t(limit ? `matching.start.${limit}` : "weights.title");
  return t("weights.preview.problem.field", { field: label, problem: sentenceOf(t, issue) });
}

async function problem(what: Trouble, status: number): Promise<Response> {
  const t = await getTranslations("weights.preview.problem");
  return answer({ problem: t(what) }, status);
}

function answer(body: PreviewAnswer, status: number): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
