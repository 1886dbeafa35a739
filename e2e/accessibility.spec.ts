import type { Page } from "@playwright/test";
import { expectClean, expectCleanColours, expectToldApart } from "./axe";
import { arriveAs, expect, type Role, signInAs, test } from "./fixtures";
import { pagesOfTheBuild, prepareSamples, samples, visited } from "./routes";

const roles = [...new Set(Object.values(samples).map(({ as }) => as))];

test.describe.configure({ mode: "parallel" });
test.beforeAll(prepareSamples);

test("every page of the build has a sample address, and no sample is left over", () => {
  expect(Object.keys(samples).sort()).toEqual(pagesOfTheBuild());
});

for (const role of roles) {
  test(`pages of ${role ?? "anyone"}, light and dark`, async ({ page }) => {
    test.setTimeout(300_000);
    if (role) await arriveAs(page, role);
    await expectAccessible(page, role);
  });
}

for (const locale of ["fr", "es"] as const) {
  for (const role of ["mentee", "coordinator"] as const) {
    test(`main pages of the ${role} in ${locale}`, async ({ page, context, baseURL }) => {
      test.setTimeout(120_000);
      await context.addCookies([{ name: "locale", value: locale, url: baseURL ?? "" }]);
      await signInAs(page, role);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expectAccessible(
        page,
        role,
        /^\/(home|visits|log|mentorships\/\[id\]|district|district\/matching)$/,
      );
    });
  }
}

const nobody = "00000000-0000-4000-8000-000000000000";

/** Inside each layout, and outside all of them. */
const notThere: [Role | null, string][] = [
  ["mentee", `/mentorships/${nobody}`],
  ["coordinator", `/district/mentorships/${nobody}`],
  [null, "/outbox/nothing"],
  [null, "/nowhere"],
];
for (const [role, path] of notThere) {
  test(`${path} is not on the shelf, in one main landmark`, async ({ page }) => {
    if (role) await arriveAs(page, role);
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page).toHaveTitle(/^This page is not on the shelf/);
    const main = page.getByRole("main");
    await expect(main).toHaveCount(1);
    await expect(main.getByRole("heading", { level: 1 })).toHaveText(/not on the shelf/);
    await expect(page.getByRole("navigation").first()).toBeVisible({ visible: role !== null });
    await expectClean(page, path);
  });
}

async function expectAccessible(page: Page, role: Role | null, only = /./) {
  for (const [route, { path, as }] of visited) {
    if (as !== role || !only.test(route)) continue;
    await test.step(route, async () => {
      const response = await page.goto(path);
      expect(response?.status(), route).toBe(200);
      // A mail in a frame without scripts is a document of its own, which axe cannot enter.
      await page.locator("iframe").evaluateAll((frames) => {
        for (const frame of frames) frame.remove();
      });
      await expectToldApart(page, route);
      await expectClean(page, `${route} in light`);
      await page.evaluate(() => {
        document.documentElement.dataset.theme = "dark";
      });
      await expectCleanColours(page, `${route} in dark`);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(wide, `${route} scrolls sideways`).toBeLessThanOrEqual(0);
      await expectFitForPaper(page, route, role);
    });
  }
}

/** Between the margins of an A4 sheet, in pixels; Letter has a little more. */
const sheet = { width: 688, height: 900 };

/**
 * In dark, too, it is printed on white, whole, without what is there to press or to go elsewhere;
 * a page of the district's says so.
 */
async function expectFitForPaper(page: Page, route: string, role: Role | null) {
  const screen = page.viewportSize() ?? sheet;
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize(sheet);
  const printed = await page.evaluate(() => ({
    paper: getComputedStyle(document.body).backgroundColor,
    toPress: [...document.querySelectorAll("button, nav")]
      .filter((one) => one.checkVisibility() && !one.closest("dialog"))
      .map((one) => one.outerHTML.slice(0, 200)),
    cutOff: document.documentElement.scrollWidth > window.innerWidth,
  }));
  if (role) await expect(page.getByText(/^Bookends · /), `${route} on paper`).toBeVisible();
  await page.emulateMedia({ media: null });
  await page.setViewportSize(screen);
  expect(printed, `${route} on paper`).toEqual({
    paper: "rgb(255, 255, 255)",
    toPress: [],
    cutOff: false,
  });
}
