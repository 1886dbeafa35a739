import type { APIRequestContext } from "@playwright/test";
import { demoPeople } from "@/prisma/seed/cast";
import { arriveAs, expect, test } from "./fixtures";
import { call, handlers } from "./handlers";
import { addressOf, prepareSamples, samples } from "./routes";
import { mark, type OtherDistrict, otherDistrict } from "./strangers";

/** Handlers that give something to whoever asks: files, progress. */
const files = Object.keys(handlers).filter(
  (route) => !handlers[route]?.body && !route.startsWith("/api/"),
);
const withIds = [...Object.keys(samples), ...files].filter((route) =>
  /^\/(district|mentors|mentorships|requests|visits)\/.*\[/.test(route),
);
const withoutIds = Object.entries(samples).filter(
  ([route, { area }]) => !route.includes("[") && area !== "public",
);

let other: OtherDistrict;
test.beforeAll(async () => {
  await prepareSamples();
  other = await otherDistrict();
});

test("its own people find every page of the other district, so that the rest means something", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await arriveAs(page, other.coordinator);
  const deskOf = async ({ email }: { email: string }) => {
    const desk = await browser.newPage();
    await arriveAs(desk, { email });
    return desk;
  };
  const mentee = await deskOf(other.mentee);
  const asks = await deskOf(other.menteeWhoAsks);
  const answers = await deskOf(other.coordinatorWhoMentors);
  for (const route of withIds.filter((one) => !handlers[one]?.fleeting)) {
    const area = samples[route]?.area;
    const theirs = area === "asking" ? asks : area === "published" ? answers : mentee;
    const desk = route.startsWith("/district") ? page : theirs;
    const answer = await ask(desk.request, route);
    expect(answer.status(), route).toBe(200);
  }
  expect(await (await get(page.request, "/district/people")).text()).toContain(mark);
  for (const desk of [mentee, asks, answers]) await desk.close();
});

for (const { role } of demoPeople) {
  test(`with the ids of another district a ${role} finds nothing, and hears no name`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await arriveAs(page, role);
    for (const route of withIds) {
      const answer = await ask(page.request, route);
      expect(answer.status(), route).toBe(404);
      expect(await answer.text(), route).not.toContain(mark);
    }
  });

  test(`no list, file or choice of a ${role} has anyone of another district`, async ({ page }) => {
    test.setTimeout(120_000);
    await arriveAs(page, role);
    const lists = [
      ...withoutIds.map(([, { path }]) => path),
      ...files.filter((route) => !route.includes("[")),
      "/visits/new?q=Hedda",
      `/visits/new?host=${other.host.id}`,
      `/log?pair=${other.ids.mentorship}`,
      `/log?visit=${other.ids.visit}`,
      "/district/people?q=Hedda",
      `/district/people?school=${other.district.id}`,
      `/district/visits?school=${other.district.id}`,
    ];
    for (const path of lists) {
      const answer = await get(page.request, path);
      expect([200, 404], path).toContain(answer.status());
      expect(await answer.text(), path).not.toContain(mark);
    }
  });
}

test("and the other way round: its coordinator sees nobody of the demo", async ({ page }) => {
  test.setTimeout(120_000);
  await arriveAs(page, other.coordinator);
  for (const [route, { path, area }] of Object.entries(samples)) {
    if (area === "public") continue;
    const answer = await get(page.request, path);
    const text = await answer.text();
    expect(text, route).not.toMatch(/Okafor|Haddad|Castellanos|Tamarind County/);
    if (route.includes("[")) expect(answer.status(), route).toBe(404);
  }
});

/** A page, or a handler in its own way, with the other district's ids. */
function ask(request: APIRequestContext, route: string) {
  return route in handlers
    ? call(request, route, other.ids)
    : get(request, addressOf(route, other.ids));
}

function get(request: APIRequestContext, path: string) {
  return request.get(path, { headers: { accept: "text/html" }, timeout: 20_000 });
}
