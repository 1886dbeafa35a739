import { NextRequest } from "next/server";
import { expect, it } from "vitest";
import { sessionCookie } from "@/lib/auth/cookies";
import { env } from "@/lib/env";
import { proxy } from "./proxy";

/** What a browser without scripts is told whose session has ended, or null when its form goes on. */
async function told(path: string, fields: Record<string, string>): Promise<string | null> {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  const form = new Response(data);
  const body = await form.arrayBuffer();
  const { host, origin } = new URL(env.APP_URL);
  const headers = {
    ...{ host, origin, accept: "text/html", "accept-language": "en" },
    "content-type": form.headers.get("content-type") ?? "",
    "content-length": String(body.byteLength),
    cookie: `${sessionCookie}=ended`,
  };
  const request = new NextRequest(new URL(path, env.APP_URL), { method: "POST", headers, body });
  const answer = await proxy(request);
  return answer.status === 200 ? null : await answer.text();
}

const words = { line: "Moved the <b>picture</b> books" };

it("keeps what was written when a session has ended, to be sent again", async () => {
  const page = await told("/log", words);
  expect(page).toContain("You have been signed out meanwhile.");
  expect(page).toContain("Moved the &#60;b&#62;picture&#60;/b&#62; books");
});

it("lets a form without words go on, whatever React adds to it", async () => {
  const state = { "$ACTION_1:1": '[{"errors":{"code":["Please fill this in."]}}]' };
  expect(await told("/log", { minutes: "30", ...state })).toBeNull();
});

it("stands in nobody's way to sign in, with a code typed in two halves, too", async () => {
  expect(await told("/sign-in/code?back=%2Flog", { code: "ABC DEF" })).toBeNull();
  expect(await told("/invitations/abc", words)).toBeNull();
});
