import { type NextRequest, NextResponse } from "next/server";
import { awayPage } from "@/components/away-page";
import { pathHeader } from "@/lib/auth/back";
import { changesState, isAhead, isOwnHost, isOwnOrigin, wantsDocument } from "@/lib/auth/origin";
import { databaseAlive } from "@/lib/auth/outage";
import { securityHeaders } from "@/lib/auth/security-headers";
import { env } from "@/lib/env";
import { messagesFor } from "@/lib/i18n/messages";
import { pickLocale } from "@/lib/i18n/pick-locale";

/**
 * Headers for every answer, and three refusals: a foreign host, a foreign origin, a database that
 * is away. It lets nobody in: who may see what is decided by each page and each command.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const https = env.APP_URL.startsWith("https:");
  const headers = securityHeaders({ nonce, https, dev: process.env.NODE_ENV === "development" });
  const answer = await answerFor(request, nonce, headers["Content-Security-Policy"] ?? "");
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}

export const config = { matcher: "/((?!_next/static|_next/image).*)" };

async function answerFor(
  request: NextRequest,
  nonce: string,
  policy: string,
): Promise<NextResponse> {
  const { method, nextUrl, headers: sent } = request;
  const onward = onwardHeaders(request, policy);
  const goOn = () => NextResponse.next({ request: { headers: onward } });
  if (nextUrl.pathname.startsWith("/api/health/")) return goOn();
  // A page that was fetched ahead would count as read; the browser asks again when it is wanted.
  if (isAhead(sent)) return new NextResponse(null, { status: 503 });
  if (changesState(method)) {
    if (!isOwnHost(sent, env.APP_URL) || !isOwnOrigin(sent, env.APP_URL)) return refusal();
  } else if (wantsDocument(sent) && !isOwnHost(sent, env.APP_URL)) {
    if (env.BOOKENDS_MODE === "demo") return refusal();
    return NextResponse.redirect(new URL(`${nextUrl.pathname}${nextUrl.search}`, env.APP_URL), 307);
  }
  if (wantsDocument(sent) && !(await databaseAlive())) {
    return away(request, nonce);
  }
  return goOn();
}

/** What pages are told: their nonce, their own address, and the site's name instead of anyone's claim. */
function onwardHeaders({ headers, nextUrl }: NextRequest, policy: string): Headers {
  const onward = new Headers(headers);
  const { host, protocol } = new URL(env.APP_URL);
  const own = isOwnHost(headers, env.APP_URL) ? headers.get("host") : null;
  onward.set("content-security-policy", policy);
  onward.set(pathHeader, `${nextUrl.pathname}${nextUrl.search}`);
  onward.set("x-forwarded-host", own ?? host);
  onward.set("x-forwarded-proto", protocol.slice(0, -1));
  return onward;
}

/** Answered here, because a page of the application may need what is broken. */
function away({ method, headers, cookies, nextUrl }: NextRequest, nonce: string): NextResponse {
  const lang = pickLocale(cookies.get("locale")?.value, headers.get("accept-language"));
  const words = messagesFor(lang).errors.away;
  const isForm = changesState(method);
  const html = awayPage({
    lang,
    theme: cookies.get("theme")?.value ?? "system",
    nonce,
    title: words.title,
    words: isForm ? words.form : words.words,
    again: words.again,
    path: isForm ? undefined : `${nextUrl.pathname}${nextUrl.search}`,
  });
  return new NextResponse(html, {
    status: 503,
    headers: { "Content-Type": "text/html; charset=utf-8", "Retry-After": "10" },
  });
}

function refusal(): NextResponse {
  return new NextResponse("This request does not come from this site.", {
    status: 403,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
