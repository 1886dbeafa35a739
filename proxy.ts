import { type NextRequest, NextResponse } from "next/server";
import { awayPage } from "@/components/away-page";
import { isOpen, pathHeader, signInPath } from "@/lib/auth/back";
import { sessionCookie } from "@/lib/auth/cookies";
import { frameOf } from "@/lib/auth/frame";
import { namesKnownActions } from "@/lib/auth/known-actions";
import {
  changesState,
  isAhead,
  isOneClick,
  isOwnHost,
  isOwnOrigin,
  wantsDocument,
} from "@/lib/auth/origin";
import { databaseAlive } from "@/lib/auth/outage";
import { securityHeaders } from "@/lib/auth/security-headers";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { messagesFor } from "@/lib/i18n/messages";
import { pickLocale } from "@/lib/i18n/pick-locale";

/**
 * Headers for every answer, and five refusals: a foreign host, a foreign origin, a database that is
 * away, a form from before a deploy, a form of somebody signed out. It lets nobody in: who may see
 * what is decided by each page and each command.
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
    const mayCome = isOwnOrigin(sent, env.APP_URL) || isOneClick(method, nextUrl.pathname);
    if (!isOwnHost(sent, env.APP_URL) || !mayCome) return refusal();
  } else if (wantsDocument(sent) && !isOwnHost(sent, env.APP_URL)) {
    if (env.BOOKENDS_MODE === "demo") return refusal();
    return NextResponse.redirect(new URL(`${nextUrl.pathname}${nextUrl.search}`, env.APP_URL), 307);
  }
  const isApi = nextUrl.pathname.startsWith("/api/");
  if ((isApi || wantsDocument(sent)) && !(await databaseAlive())) {
    return isApi ? new NextResponse(null, { status: 503 }) : away(request, nonce);
  }
  const form = wantsDocument(sent) ? await formIn(request) : undefined;
  if (form && !namesKnownActions(form)) return renewed(request, nonce, form);
  const isKept = form && hasAnswers(form) && !isOpen(nextUrl.pathname);
  if (isKept && !(await isSignedIn(request))) return ended(request, nonce, form);
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

/** Actions take no more: what is larger is a file for a route, and is not read here. */
const largestForm = 1024 * 1024;

/** A form that a browser sends by itself, without scripts; undefined for anything else. */
async function formIn(request: NextRequest): Promise<FormData | undefined> {
  const length = request.headers.get("content-length");
  if (!changesState(request.method) || !length || Number(length) > largestForm) return undefined;
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) return undefined;
  return request
    .clone()
    .formData()
    .catch(() => undefined);
}

/** Answered here, because a page of the application may need what is broken. */
async function away(request: NextRequest, nonce: string): Promise<NextResponse> {
  const { title, words, form: keptWords, back, again, send } = wordsFor(request).errors.away;
  const form = textsIn(await formIn(request));
  const isForm = changesState(request.method);
  const said = { title, words: isForm ? (form ? keptWords : back) : words };
  const answer = bare(request, nonce, 503, { ...said, again: form ? send : again, form });
  answer.headers.set("Retry-After", "10");
  return answer;
}

/** A page from before a deploy sent its form by itself. */
function renewed(request: NextRequest, nonce: string, data: FormData): NextResponse {
  const { title, words, again, written } = wordsFor(request).errors.renewed;
  const texts = writtenIn(data);
  return bare(request, nonce, 409, { title, words, again, written: { label: written, texts } });
}

/** Without scripts the page would answer by leading to the sign-in, and what was written would be lost. */
function ended(request: NextRequest, nonce: string, data: FormData): NextResponse {
  const { title, words, signIn, again } = wordsFor(request).errors.ended;
  const first = { href: signInPath(undefined), words: signIn };
  return bare(request, nonce, 403, { title, words, first, again, form: textsIn(data) });
}

async function isSignedIn({ cookies }: NextRequest): Promise<boolean> {
  const token = cookies.get(sessionCookie)?.value;
  return token !== undefined && (await frameOf(token, now())) !== null;
}

/** What stands around every page can be chosen by anybody, and asks for no words. */
const choices = new Set(["locale", "theme"]);

/**
 * Whether somebody gave an answer that the sign-in would swallow: one word or a number is as dear as
 * a page of them, and sent again with all that the form says besides.
 */
function hasAnswers(data: FormData): boolean {
  return answersIn(data).some(([name]) => !choices.has(name));
}

/** Of what was sent, what somebody wrote, to copy: ids and choices have no spaces. */
function writtenIn(data: FormData): string[] {
  return answersIn(data).flatMap(([, value]) => (/\s/.test(value) ? [value] : []));
}

/** Without React's own fields. */
function answersIn(data: FormData): [string, string][] {
  return (textsIn(data) ?? []).filter(([name]) => !name.startsWith("$ACTION_"));
}

/** Files cannot be sent again from a page of ours. */
function textsIn(data: FormData | undefined): [string, string][] | undefined {
  const fields = [...(data ?? [])];
  const texts = fields.flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return data && texts.length === fields.length ? texts : undefined;
}

function bare(
  request: NextRequest,
  nonce: string,
  status: number,
  said: Omit<Parameters<typeof awayPage>[0], "lang" | "theme" | "nonce" | "path">,
): NextResponse {
  const theme = request.cookies.get("theme")?.value ?? "system";
  const { pathname, search } = request.nextUrl;
  const page = { lang: languageOf(request), theme, nonce, path: `${pathname}${search}` };
  return new NextResponse(awayPage({ ...page, ...said }), {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}

function wordsFor(request: NextRequest) {
  return messagesFor(languageOf(request));
}

function languageOf({ headers, cookies }: NextRequest) {
  return pickLocale(cookies.get("locale")?.value, headers.get("accept-language"));
}

function refusal(): NextResponse {
  return new NextResponse("This request does not come from this site.", {
    status: 403,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
