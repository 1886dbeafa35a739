import type { APIRequestContext } from "@playwright/test";
import { type DemoRole, demoPeople } from "@/prisma/seed/cast";
import { arriveAs, expect, origin, signInAs, test } from "./fixtures";
import { prepareSamples, visited } from "./routes";

test.beforeAll(prepareSamples);

const onEveryAnswer = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};
const roles: (DemoRole | null)[] = [null, ...demoPeople.map(({ role }) => role)];

for (const role of roles) {
  const own = visited.filter(([, { as }]) => as === role);
  if (own.length === 0) continue;
  test(`every page of ${role ?? "anyone"} has its headers and a fresh nonce`, async ({ page }) => {
    test.setTimeout(120_000);
    if (role) await arriveAs(page, role);
    for (const [route, { path }] of own) await expectSafe(page.request, path, 200, route);
  });
}

test("pages that are not there have their headers and a fresh nonce too", async ({ page }) => {
  await expectSafe(page.request, "/no/such/page", 404);
  await arriveAs(page, "host");
  await expectSafe(page.request, "/mentorships/not-an-id", 404);
  await expectSafe(page.request, "/district", 404);
});

async function expectSafe(request: APIRequestContext, path: string, status: number, route = path) {
  const first = await request.get(path, { headers: { accept: "text/html" } });
  expect(first.status(), route).toBe(status);
  expect(first.headers(), route).toMatchObject(onEveryAnswer);
  expect(first.headers()["cache-control"], route).toContain("no-store");
  expect(first.headers()["permissions-policy"], route).toContain("geolocation=()");
  expect(first.headers()["x-powered-by"], route).toBeUndefined();
  const policy = first.headers()["content-security-policy"] ?? "";
  expect(policy, route).toContain("frame-ancestors 'none'");
  expect(policy, route).not.toMatch(/script-src[^;]*unsafe/);
  const nonce = nonceIn(policy);
  expect(nonce.length, route).toBeGreaterThan(20);
  const scripts = (await first.text()).match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length, `${route} has scripts to look at`).toBeGreaterThan(0);
  expect(
    scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
    `${route} has scripts without its nonce`,
  ).toEqual([]);
  const second = await request.head(path, { headers: { accept: "text/html" } });
  expect(nonceIn(second.headers()["content-security-policy"] ?? ""), route).not.toBe(nonce);
}

function nonceIn(policy: string): string {
  return /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
}

test("answers that are no pages have the headers as well", async ({ page }) => {
  for (const [path, status] of [
    ["/api/health/live", 200],
    ["/api/health/ready", 200],
    ["/api/no-such-door", 404],
  ] as const) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(status);
    expect(answer.headers(), path).toMatchObject(onEveryAnswer);
  }
});

test("the build's own files have them too, also those that are not there", async ({ page }) => {
  const html = await (await page.request.get("/sign-in")).text();
  const [file = ""] = /\/_next\/static\/[^"]+\.js/.exec(html) ?? [];
  for (const [path, status] of [
    [file, 200],
    ["/_next/static/chunks/no-such-file.js", 404],
    ["/_next/no/such/door", 404],
  ] as const) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(status);
    expect(answer.headers(), path).toMatchObject(onEveryAnswer);
    expect(answer.headers()["permissions-policy"], path).toContain("geolocation=()");
    expect(answer.headers()["content-security-policy"], path).toContain("frame-ancestors 'none'");
    expect(answer.headers()["strict-transport-security"], path).toBeUndefined();
  }
  expect((await page.request.get(file)).headers()["cache-control"]).toContain("immutable");
});

test("what changes something must come from our own pages", async ({ page }) => {
  await arriveAs(page, "mentee");
  const draft = { form: "security", subject: "origin", values: { words: ["typed"] } };
  const send = (headers: Record<string, string>) =>
    page.request.post("/api/drafts", { data: draft, headers });
  expect((await send({ origin })).status(), "our own page").toBe(204);
  const foreign: Record<string, string>[] = [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { origin: `${origin}.elsewhere.example` },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    {},
  ];
  for (const headers of foreign) {
    const answer = await send(headers);
    expect(answer.status(), JSON.stringify(headers)).toBe(403);
    expect(answer.headers()).toMatchObject(onEveryAnswer);
  }
});

test("a draft that streams on without saying how long it is, is cut off", async ({ page }) => {
  await arriveAs(page, "mentee");
  const jar = await page.context().cookies();
  const cookie = jar.map(({ name, value }) => `${name}=${value}`).join("; ");
  const send = (kilobytes: number) => {
    let left = kilobytes;
    return fetch(`${origin}/api/drafts`, {
      method: "POST",
      headers: { origin, cookie, "content-type": "application/json" },
      body: new ReadableStream({
        pull(controller) {
          if (left-- > 0) controller.enqueue(new Uint8Array(1024).fill(32));
          else controller.close();
        },
      }),
      duplex: "half",
    } as RequestInit);
  };
  expect((await send(16)).status, "blank, and no draft").toBe(400);
  expect((await send(512)).status).toBe(413);
});

test("a form sent from a foreign page is refused and changes nothing", async ({ page }) => {
  await signInAs(page, "host");
  const before = await page.locator("html").getAttribute("lang");
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    const answer = await page.request.fetch("/account", {
      method,
      headers: { origin: "https://elsewhere.example", "next-action": "0".repeat(42) },
      multipart: { locale: "fr" },
    });
    expect(answer.status(), method).toBe(403);
  }
  await page.reload();
  expect(await page.locator("html").getAttribute("lang")).toBe(before);
});

test("this machine answers to its own names, and to no other", async ({ page }) => {
  const { port } = new URL(origin);
  const loopback = `http://127.0.0.1:${port}`;
  await page.goto(`${loopback}/home`);
  await expect(page).toHaveURL(`${loopback}/sign-in?back=%2Fhome`);
  for (const host of ["elsewhere.example", `elsewhere.example:${port}`, `localhost:1${port}`]) {
    const answer = await page.request.get("/sign-in", {
      headers: { host, accept: "text/html" },
      maxRedirects: 0,
    });
    expect(answer.status(), host).toBe(403);
  }
  const claimed = await page.request.get("/home", {
    headers: { "x-forwarded-host": "elsewhere.example", accept: "text/html" },
    maxRedirects: 0,
  });
  expect(claimed.headers().location).not.toContain("elsewhere");
});

test("health says that the process lives and that every part is ready", async ({ page }) => {
  expect(await (await page.request.get("/api/health/live")).json()).toEqual({ live: true });
  expect(await (await page.request.get("/api/health/ready")).json()).toEqual({
    ready: true,
    database: "ok",
    migrations: "ok",
    key: "ok",
    worker: "ok",
    outbox: "ok",
  });
});

test("the demo's mails can be read in the demo, and no other file", async ({ page }) => {
  await page.goto("/outbox");
  await expect(page.getByRole("heading", { name: "Outbox of the demo" })).toBeVisible();
  for (const name of ["..%2Fkeys.json", "%2Fetc%2Fpasswd", "no-such-mail.eml"]) {
    expect((await page.request.get(`/outbox/${name}`)).status(), name).toBe(404);
  }
});
