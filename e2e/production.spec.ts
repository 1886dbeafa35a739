import { expect, request, test } from "@playwright/test";
import { type OwnServer, startServer } from "./own-server";

/** The same build, started as a district would: on https behind a proxy, with its own name. */
const name = "bookends.example";
let server: OwnServer;
let address: string;

test.beforeAll(async () => {
  server = await startServer(() => ({
    BOOKENDS_MODE: "production",
    APP_URL: `https://${name}`,
    SMTP_URL: "smtp://127.0.0.1:9",
    MAIL_FROM: "Bookends <bookends@bookends.example>",
    OUTBOX_DIR: "",
  }));
  address = server.address.replace("localhost", "127.0.0.1");
});

test.afterAll(() => server.stop());

async function fetchAs(path: string) {
  const api = await request.newContext({ extraHTTPHeaders: { host: name } });
  const answer = await api.get(`${address}${path}`);
  const found = { status: answer.status(), headers: answer.headers() };
  await api.dispose();
  return found;
}

const document = { host: name, accept: "text/html" };

test("production has no demo people, no outbox and no kit", async ({ request }) => {
  const signIn = await request.get(`${address}/sign-in`, { headers: document });
  expect(signIn.status()).toBe(200);
  const page = await signIn.text();
  expect(page).toContain("Work e-mail address");
  expect(page).not.toMatch(/Okafor|tamarind\.example|outbox/);
  for (const path of ["/outbox", "/outbox/1700000000000-0badcafe", "/kit"]) {
    const answer = await request.get(`${address}${path}`, { headers: document });
    expect(answer.status(), path).toBe(404);
  }
});

test("production insists on https and on its own name", async ({ request }) => {
  const answer = await request.get(`${address}/`, { headers: document });
  expect(answer.headers()["strict-transport-security"]).toMatch(/max-age=\d{8}/);
  expect(answer.headers()["content-security-policy"]).toContain("upgrade-insecure-requests");
  const [file = ""] = /\/_next\/static\/[^"]+\.js/.exec(await answer.text()) ?? [];
  for (const path of [file, "/_next/static/no-such-file.js"]) {
    const { status, headers } = await fetchAs(path);
    expect(headers["strict-transport-security"], `${path} ${status}`).toMatch(/max-age=\d{8}/);
  }
  const foreign = await request.get(`${address}/sign-in`, {
    headers: { ...document, host: "elsewhere.example" },
    maxRedirects: 0,
  });
  expect(foreign.status()).toBe(307);
  expect(foreign.headers().location).toBe(`https://${name}/sign-in`);
  const posted = await request.post(`${address}/sign-in`, {
    headers: { ...document, origin: "https://elsewhere.example" },
    form: { email: "someone@bookends.example" },
  });
  expect(posted.status()).toBe(403);
});
