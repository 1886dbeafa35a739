import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { demoPeople } from "@/prisma/seed/cast";
import { mentorshipId } from "@/prisma/seed/programme";
import { arriveAs, expect, type Role, signInAs, test } from "./fixtures";
import { call, handlers, handlersOfTheBuild } from "./handlers";
import { demoIds, prepareSamples, type Sample, samples, visited } from "./routes";

test.beforeAll(prepareSamples);

const routes = visited;
const everyone = demoPeople.map(({ role }) => role);
const readersOf: Record<Sample["area"], readonly Role[]> = {
  public: everyone,
  own: everyone,
  pair: ["mentee", "mentor"],
  published: ["coordinatorWhoMentors"],
  asking: ["menteeWhoAsks"],
  visit: ["mentee", "mentor"],
  coordinator: ["coordinator", "coordinatorWhoMentors"],
  principal: ["principal"],
};

test("nobody signed in is asked to sign in, and sees nothing of the page", async ({ page }) => {
  for (const [route, { path, area }] of routes) {
    const answer = await get(page.request, path);
    if (area === "public") {
      expect(answer.status(), route).toBe(200);
      continue;
    }
    expect(answer.url(), route).toContain(`/sign-in?back=${encodeURIComponent(path)}`);
    expect(await answer.text(), route).not.toMatch(/Okafor’s|Sable Palm/);
  }
});

test("every handler of the build has a rule, and no rule is left over", () => {
  expect(Object.keys(handlers).sort()).toEqual(handlersOfTheBuild());
});

test("no file, and nothing that scripts send, is for somebody who is not signed in", async ({
  page,
}) => {
  for (const [route, { area, answers = [200] }] of Object.entries(handlers)) {
    const answer = await call(page.request, route, demoIds);
    const status = answer.status();
    expect(area === "public" ? answers : [303, 307, 401], route).toContain(status);
    if ([303, 307].includes(status)) expect(answer.headers().location).toContain("/sign-in");
  }
});

test("a page asked for before signing in opens after it", async ({ page }) => {
  const deep = samples["/mentorships/[id]/agreement"]?.path ?? "";
  await page.goto(deep);
  await expect(page).toHaveURL(/\/sign-in\?back=/);
  await signInAs(page, "mentee", deep);
  await expect(page).toHaveURL(deep);
});

for (const role of everyone) {
  test(`a ${role} finds their pages, and those of others not there`, async ({ page }) => {
    test.setTimeout(180_000);
    await signInAs(page, role);
    const wrong: string[] = [];
    for (const [route, { path, area }] of routes) {
      const answer = await get(page.request, path);
      const allowed = readersOf[area].includes(role);
      if (answer.status() !== (allowed ? 200 : 404)) wrong.push(`${route}: ${answer.status()}`);
      if (!allowed) {
        const text = await answer.text();
        if (/Okafor|Haddad|Zielinski|Abara/.test(titleOf(text) + mainOf(text))) {
          wrong.push(`${route}: a name on a page that is not there`);
        }
      }
    }
    for (const [route, handler] of Object.entries(handlers)) {
      const { area, answers = [200], closedTo = [], fleeting } = handler;
      const allowed = readersOf[area].includes(role) && !closedTo.includes(role) && !fleeting;
      const answer = await call(page.request, route, demoIds);
      const status = answer.status();
      if (!(allowed ? answers : [404]).includes(status)) wrong.push(`${route}: ${status}`);
      if (allowed && route.endsWith("/csv")) await expectFile(answer, route);
    }
    expect(wrong).toEqual([]);
  });
}

/** Every list is a file of one kind: named for what it is and the day, as Excel reads it, kept by no cache. */
async function expectFile(answer: APIResponse, route: string): Promise<void> {
  const headers = answer.headers();
  expect(headers["content-disposition"], route).toMatch(/"[a-z\d-]+-\d{4}-\d{2}-\d{2}\.csv"$/);
  expect(headers["cache-control"], route).toContain("no-store");
  expect((await answer.body()).toString("utf8"), route).toMatch(/^\ufeff[^\r\n]+\r\n/);
}

test("a pair that does not exist looks the same as one that is not yours", async ({ page }) => {
  await arriveAs(page, "host");
  const texts: string[] = [];
  for (const id of [randomUUID(), mentorshipId("Mireille Okafor"), "not-an-id"]) {
    expect((await page.goto(`/mentorships/${id}`))?.status()).toBe(404);
    // A page names itself before it looks; what is not there says so once its script has come.
    await expect(page).toHaveTitle(/not on the shelf/);
    // The frame around it is the reader's own, and counts news that comes meanwhile.
    texts.push(`${await page.title()} ${await page.getByRole("main").first().textContent()}`);
  }
  expect(new Set(texts).size).toBe(1);
});

test("a coordinator who mentors sees their own pair, and no other", async ({ page }) => {
  await arriveAs(page, "coordinatorWhoMentors");
  expect((await get(page.request, `/mentorships/${mentorshipId("Minh Tran")}`)).status()).toBe(200);
  for (const name of ["Mireille Okafor", "Eamon Doyle"]) {
    const path = `/mentorships/${mentorshipId(name)}`;
    expect((await get(page.request, path)).status(), name).toBe(404);
  }
});

function get(request: APIRequestContext, path: string) {
  return request.get(path, { headers: { accept: "text/html" } });
}

function titleOf(html: string): string {
  return [...html.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title).join(" ");
}

/** What stands on the page, without the frame around it. */
function mainOf(html: string): string {
  return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
}
