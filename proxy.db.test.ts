import { readdirSync } from "node:fs";
import { NextRequest } from "next/server";
import { expect, it } from "vitest";
import { sessionCookie } from "@/lib/auth/cookies";
import { env } from "@/lib/env";
import { proxy } from "./proxy";

/** What a browser without scripts is told that is not signed in, or null when its form goes on. */
async function told(
  path: string,
  fields: Record<string, string>,
  cookie = `${sessionCookie}=ended`,
): Promise<string | null> {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  const form = new Response(data);
  const body = await form.arrayBuffer();
  const { host, origin } = new URL(env.APP_URL);
  const headers = {
    ...{ host, origin, accept: "text/html", "accept-language": "en" },
    "content-type": form.headers.get("content-type") ?? "",
    "content-length": String(body.byteLength),
    cookie,
  };
  const request = new NextRequest(new URL(path, env.APP_URL), { method: "POST", headers, body });
  const answer = await proxy(request);
  return answer.status === 200 ? null : await answer.text();
}

const words = { line: "Moved the <b>picture</b> books" };

it("keeps what was written when a session has ended, to be sent again", async () => {
  const page = await told("/log", words);
  expect(page).toContain("You have been signed out meanwhile.");
  expect(page).toContain('<a href="/sign-in" target="_blank">Sign in in another tab</a>');
  expect(page).toContain("Moved the &#60;b&#62;picture&#60;/b&#62; books");
});

it("keeps one word and a number as well, and when the session's cookie is gone", async () => {
  const short = { line: "Weeded", minutes: "30" };
  for (const cookie of [`${sessionCookie}=ended`, ""]) {
    const page = await told("/log", short, cookie);
    expect(page).toContain('<textarea name="line" hidden>\nWeeded</textarea>');
    expect(page).toContain('<textarea name="minutes" hidden>\n30</textarea>');
  }
});

it("lets a choice of language and a bare button go on, whatever React adds to them", async () => {
  const state = { "$ACTION_1:1": '[{"errors":{"code":["Please fill this in."]}}]' };
  expect(await told("/log", { locale: "fr", ...state })).toBeNull();
  expect(await told("/log", state)).toBeNull();
});

it("stands in nobody's way to sign in, with a code typed in two halves, too", async () => {
  expect(await told("/sign-in/code?back=%2Flog", { code: "ABC DEF" })).toBeNull();
  expect(await told("/invitations/abc", words)).toBeNull();
});

it("knows every page that asks for no session, and takes no other for one", async () => {
  const folders = (area: string) => readdirSync(area).filter((name) => /^[a-z-]+$/.test(name));
  const open = ["", "?welcome", "kit", ...folders("app/(public)")];
  for (const page of open) expect(await told(`/${page}`, words, ""), page).toBeNull();
  const closed = ["district", "principal", ...folders("app/(app)")];
  for (const page of closed) expect(await told(`/${page}`, words, ""), page).not.toBeNull();
});
