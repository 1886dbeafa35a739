import { currentViewer } from "@/lib/auth/session";
import { boundedBody } from "@/lib/bounded-body";
import { saveDraft } from "@/lib/drafts/commands";
import { draftSchema } from "@/lib/drafts/schema";

const most = 128 * 1024;

/** Keeps what someone is typing. A route, because server actions wait for each other. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return answer(401);
  const { body, isTooBig } = boundedBody(request, most);
  const text = await new Response(body).text().catch(() => "");
  if (isTooBig()) return answer(413);
  const draft = draftSchema.safeParse(parse(text));
  if (!draft.success) return answer(400);
  await saveDraft(viewer, draft.data);
  return answer(204);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
