import { boundedBody } from "@/lib/bounded-body";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { turnOffMail } from "@/lib/mail-choices/commands";

type Context = { params: Promise<{ token: string }> };

const most = 4 * 1024;

/**
 * One press in a mail program (RFC 8058), sent by its provider's machine: no cookie, no sign-in, and
 * no origin. The link is all that it takes, and the page in the mail's footer does the same.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  if ((await sentWord(request)) !== "One-Click") return answer(400);
  const turned = await turnOffMail(token, now());
  return answer(turned.ok ? 200 : 404);
}

/** Mail programs that know nothing of it open the address in a browser. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return Response.redirect(`${env.APP_URL}/unsubscribe/${encodeURIComponent(token)}`, 302);
}

async function sentWord(request: Request): Promise<FormDataEntryValue | null> {
  const type = request.headers.get("content-type") ?? "";
  const sent = new Response(boundedBody(request, most).body, { headers: { "content-type": type } });
  const form = await sent.formData().catch(() => undefined);
  return form?.get("List-Unsubscribe") ?? null;
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
