import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import type { APIRequestContext, Page } from "@playwright/test";
import { makeLink } from "@/lib/auth/links";
import { asAuth } from "@/lib/db";
import { testDistrict } from "@/lib/testing/district";
import { expect, origin, test } from "./fixtures";
import { type OwnServer, startServer } from "./own-server";

/** A database that stops under pages that are open; and pages from before a deploy. */
const database = new URL(process.env.DATABASE_RUNTIME_URL ?? "postgres://localhost");

/** The line between a server of our own and the database: it can be cut, frozen and mended. */
class Line {
  private isCut = false;
  private isFrozen = false;
  private readonly ends = new Map<Socket, Socket>();
  private readonly listener: Server = createServer((near) => {
    if (this.isCut) return near.destroy();
    const far = connect(Number(database.port || 5432), database.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.ends.set(from, to);
      if (!this.isFrozen) from.pipe(to);
      from.on("error", () => {});
      from.on("close", () => {
        to.destroy();
        this.ends.delete(from);
      });
    }
  });

  async open(): Promise<string> {
    this.listener.listen(0, "127.0.0.1");
    await once(this.listener, "listening");
    const at = this.listener.address();
    const port = typeof at === "object" ? at?.port : 0;
    return Object.assign(new URL(database), { hostname: "127.0.0.1", port }).href;
  }

  /** As when the database is stopped. */
  cut(): void {
    this.isCut = true;
    for (const end of this.ends.keys()) end.destroy();
  }

  /** As when its disk hangs: it takes connections and questions, and says nothing. */
  freeze(): void {
    this.isFrozen = true;
    for (const end of this.ends.keys()) end.unpipe().pause();
  }

  mend(): void {
    this.isCut = false;
    if (this.isFrozen) for (const [from, to] of this.ends) from.pipe(to);
    this.isFrozen = false;
  }

  close(): void {
    this.cut();
    this.listener.close();
  }
}

const line = new Line();
let server: OwnServer;

test.beforeAll(async () => {
  const url = await line.open();
  server = await startServer((address) => ({ APP_URL: address, DATABASE_RUNTIME_URL: url }));
});
// A machine that is busy lets the first connection wait, which counts as away.
test.beforeEach(({ request }) => answering(request));
test.afterEach(() => line.mend());
test.afterAll(async () => {
  line.mend();
  await server.stop();
  line.close();
});

/** Away is believed for half a second, and then asked about anew. */
async function answering(request: APIRequestContext): Promise<void> {
  const status = async () =>
    (await request.get(`${server.address}/sign-in`, { headers: document })).status();
  await expect.poll(status, { timeout: 30_000 }).toBe(200);
}

async function signIn(page: Page, address: string): Promise<void> {
  const district = await testDistrict({ name: "Outage County" });
  const { email } = await district.mentee();
  const token = await asAuth({}, (tx) => makeLink(tx, email, new Date()));
  await page.goto(`${address}/sign-in/link/${token}`);
  await page.getByRole("button", { name: "Sign in now" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

async function checkingIn(page: Page, address: string): Promise<string> {
  await signIn(page, address);
  // The form itself has to keep what is typed, not its draft.
  await page.route("**/api/drafts", (route) => route.fulfill({ status: 204 }));
  await page.goto(`${address}/check-ins`);
  for (const [tap, answer] of [
    ["Energy", "low"],
    ["Workload", "fair"],
    ["Belonging", "some"],
  ] as const) {
    await page.getByRole("radiogroup", { name: tap }).getByText(answer, { exact: true }).click();
  }
  const words = "Two classes at once, and the projector gave up.";
  await page.locator("#check-in summary").click();
  await page.getByRole("textbox").fill(words);
  return words;
}

const shelvesClosed = "Our shelves are closed for a moment.";
const document = { accept: "text/html" };

test("a stopped database is a 503 at once, and the form keeps its text until it is back", async ({
  page,
}) => {
  const words = await checkingIn(page, server.address);
  line.cut();
  const answer = await page.request.get(`${server.address}/home`, { headers: document });
  expect(answer.status()).toBe(503);
  expect(answer.headers()["retry-after"]).toBe("10");
  expect(answer.headers()["x-frame-options"]).toBe("DENY");
  expect(await answer.text()).toContain(shelvesClosed);
  const headers = { origin: server.address, "sec-fetch-site": "same-origin" };
  const draft = await page.request.post(`${server.address}/api/drafts`, { headers, data: {} });
  expect(draft.status(), "a draft on its way").toBe(503);
  const save = page.getByRole("button", { name: "Save", exact: true });
  await save.click();
  await expect(page.getByText("The database is not answering just now")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveValue(words);
  line.mend();
  await expect
    .poll(
      async () =>
        (await page.request.get(`${server.address}/home`, { headers: document })).status(),
      {
        timeout: 3000,
      },
    )
    .toBe(200);
  await save.click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("textbox")).toHaveValue(words);
});

test("a frozen database is told within five seconds, whoever asks", async ({ page }) => {
  await signIn(page, server.address);
  const ask = async (path: string) => {
    const since = Date.now();
    const answer = await page.request.get(`${server.address}${path}`, { headers: document });
    expect(Date.now() - since, path).toBeLessThan(5000);
    return answer.status();
  };
  // Just heard: this is when it is doubted last.
  expect(await ask("/home")).toBe(200);
  line.freeze();
  const [ready] = await Promise.all(["/api/health/ready", "/home"].map(ask));
  expect(ready).toBe(503);
  expect(await ask("/home")).toBe(503);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("what was sent is kept in the page that says so, and goes out from there", async ({
    page,
  }) => {
    await page.goto(`${server.address}/sign-in`);
    await page.getByLabel("Work e-mail address").fill("nobody@outage.example");
    line.cut();
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST"),
      page.getByRole("button", { name: "Send me a code" }).click(),
    ]);
    expect(answer.status()).toBe(503);
    await expect(page.getByRole("heading", { name: shelvesClosed })).toBeVisible();
    line.mend();
    await answering(page.request);
    await page.getByRole("button", { name: "Send it again" }).click();
    await expect(page.getByRole("heading", { name: "Type your code" })).toBeVisible();
    await expect(page.getByText("nobody@outage.example")).toBeVisible();
  });
});

test("a page from before a deploy says so where it is, and keeps what is typed", async ({
  page,
}) => {
  const words = await checkingIn(page, origin);
  await page.route("**/*", async (route) => {
    const headers = await route.request().allHeaders();
    if (headers["next-action"]) headers["next-action"] = `7f${"0".repeat(40)}`;
    await route.continue({ headers });
  });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Bookends was renewed while this page was open")).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveValue(words);
  await page.getByRole("button", { name: /^You: / }).click();
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Bookends was renewed" })).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveValue(words);
});

test("a form from before a deploy, sent without scripts, gets its text back", async ({ page }) => {
  const words = "Two classes at once, and the projector gave up.";
  for (const multipart of [
    { [`$ACTION_ID_40${"0".repeat(40)}`]: "", words },
    { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"60${"0".repeat(40)}","bound":"$@1"}`, words },
  ]) {
    const answer = await page.request.post("/check-ins", {
      headers: { ...document, origin },
      multipart,
    });
    expect(answer.status()).toBe(409);
    const html = await answer.text();
    expect(html).toContain("Bookends was renewed while your page was open.");
    expect(html).toContain(words);
    expect(answer.headers()["cache-control"]).toContain("no-store");
  }
});
