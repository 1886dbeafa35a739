import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "@playwright/test";
import { freePort } from "@/scripts/database/ports";

/** The same build, started as a district would: on https behind a proxy, with its own name. */
const name = "bookends.example";
let server: ChildProcess;
let address: string;

test.beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  const next = ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", `${port}`];
  server = spawn(process.execPath, next, {
    stdio: "ignore",
    env: {
      ...process.env,
      NODE_ENV: "production",
      BOOKENDS_MODE: "production",
      APP_URL: `https://${name}`,
      SMTP_URL: "smtp://127.0.0.1:9",
      MAIL_FROM: "Bookends <bookends@bookends.example>",
      OUTBOX_DIR: "",
    },
  });
  const answers = () =>
    fetch(`${address}/api/health/live`).then(
      (answer) => answer.ok,
      () => false,
    );
  await expect.poll(answers, { timeout: 30_000 }).toBe(true);
});

test.afterAll(async () => {
  if (server.exitCode !== null) return;
  server.kill("SIGTERM");
  await once(server, "exit");
});

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
