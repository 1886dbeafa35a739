import { testDistrict } from "@/lib/testing/district";
import { arriveAs, expect, signInByLink, test } from "./fixtures";
import { prepareSamples, visited } from "./routes";

const roles = [...new Set(visited.map(([, { as }]) => as))];

test.beforeAll(prepareSamples);

async function pair() {
  const district = await testDistrict({ name: "Pocket County" });
  const mentor = await district.mentor({ firstName: "Greta", lastName: "Quill", capacity: 2 });
  const mentee = await district.mentee({ firstName: "Noor", lastName: "Blot" });
  const started = new Date(district.now.getTime() - 40 * 86_400_000);
  await district.mentorship(mentor, mentee, started);
  return { district, mentor, mentee };
}

test("a contact is logged from home: one tap, then three fields", async ({ page }) => {
  const { mentee } = await pair();
  await arriveAs(page, mentee);
  await page.goto("/home");
  await page.getByRole("main").getByRole("link", { name: "Log a contact" }).first().tap();
  await expect(page).toHaveURL("/log");

  await page.getByLabel("Minutes").fill("20");
  await page.getByLabel("How", { exact: true }).selectOption("phone");
  await page
    .getByRole("group", { name: /What for/ })
    .getByText("guiding")
    .tap();
  // Everything else is filled in or folded away.
  await expect(page.getByLabel("Date")).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await expect(page.getByLabel("Topics")).toBeHidden();
  await expect(page.getByLabel("Private note")).toBeHidden();
  await page.getByRole("button", { name: "Log it" }).tap();
  await expect(page.getByText("Logged. It stands on your shelf.")).toBeVisible();
  await page.goto("/home");
  const last = page.getByRole("main").getByRole("link").locator("time");
  await expect(last.first()).toHaveCSS("text-decoration-line", "underline");
});

test("with two mentees the log asks with whom, and says whose it is", async ({ page }) => {
  const { district, mentor } = await pair();
  await district.mentorship(mentor, await district.mentee({ firstName: "Ada", lastName: "Early" }));
  await arriveAs(page, mentor);
  await page.goto("/log");
  await expect(page.getByRole("button", { name: "Log it" })).toHaveCount(0);
  await page
    .getByRole("main")
    .getByRole("link", { name: /Noor Blot/ })
    .tap();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You and Noor Blot");
  await page.getByRole("link", { name: "Ada Early" }).tap();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You and Ada Early");
  await expect(page.getByLabel("Minutes")).toHaveValue("30");
});

test("the bar has the log for a pair that has begun, the mentors for who may ask one, or neither", async ({
  page,
}) => {
  const { district, mentee } = await pair();
  const { email } = await district.mentee({ firstName: "Ada", lastName: "Early" });
  const bar = page.getByRole("navigation", { name: "Main, at the foot of the screen" });
  const places = ["Home", "Pairs", "Visits", "Check-ins", "Profile"];
  await signInByLink(page, mentee.email);
  await expect(bar.getByRole("link")).toHaveText(["Home", "Pairs", "Log", "Visits"]);
  await page.context().clearCookies();
  await signInByLink(page, email);
  await expect(bar.getByRole("link")).toHaveText(places);
  await district.put((tx) =>
    tx.programme.updateMany({
      where: { districtId: district.id },
      data: { matchingWay: "asking" },
    }),
  );
  await page.goto("/log");
  await expect(bar.getByRole("link")).toHaveText(["Home", "Pairs", "Find a mentor", "Visits"]);
  await page.getByRole("main").getByRole("link", { name: "Find a mentor" }).tap();
  await expect(page).toHaveURL("/mentors");
  await expect(bar.getByRole("link", { name: "Find a mentor" })).toHaveAttribute(
    "aria-current",
    "page",
  );
});

test("a visit is asked for in three screens, from the bar at the foot", async ({ page }) => {
  const { mentee } = await pair();
  await arriveAs(page, mentee);
  await page.goto("/home");
  const bar = page.getByRole("navigation", { name: "Main, at the foot of the screen" });
  await expect(bar).toBeInViewport();
  await bar.getByRole("link", { name: "Visits" }).tap();
  await page.getByRole("link", { name: "Ask for a visit" }).first().tap();
  await page.getByRole("link", { name: /Greta Quill/ }).tap();
  const times = page.getByRole("radiogroup", { name: "When?" });
  await expect(times.getByRole("radio")).not.toHaveCount(1);
  await page.getByRole("button", { name: "Ask Greta" }).tap();
  await expect(times).toHaveAccessibleDescription(/Choose one of the times, or name another/);
  await times.getByRole("radio").first().tap();
  await page.getByRole("button", { name: "Ask Greta" }).tap();
  await expect(page.getByText("Asked. Greta has a notice")).toBeVisible();
});

test("of the weeks of contact the newest are seen first, each pair's name beside them", async ({
  page,
}) => {
  const { district } = await pair();
  const { email } = await district.coordinator();
  await arriveAs(page, { email });
  await page.goto("/district");
  const weeks = page.getByRole("img", { name: "Contact, week by week" });
  const name = page.getByText("Blot – Quill").first();
  await name.scrollIntoViewIfNeeded();
  await expect(name).toBeInViewport({ ratio: 1 });
  await expect(weeks.locator("rect").last()).toBeInViewport({ ratio: 1 });
  await expect(weeks.locator("rect").first()).not.toBeInViewport();
});

test("under a button there is no room for words until something is typed", async ({ page }) => {
  const { mentee } = await pair();
  await arriveAs(page, mentee);
  await page.goto("/check-ins");
  const save = page.getByRole("button", { name: "Save", exact: true });
  const below = () =>
    save.evaluate((button) => {
      const card = button.closest(".card")?.getBoundingClientRect();
      return Math.round((card?.bottom ?? 0) - button.getBoundingClientRect().bottom);
    });
  expect(await below()).toBeLessThan(30);
  await page.getByRole("radiogroup", { name: "Energy" }).getByText("good").tap();
  const room = await below();
  await expect(page.getByText("Draft kept, not sent yet")).toBeVisible();
  expect(await below()).toBe(room);
});

test("what the thumb presses most is large enough", async ({ page }) => {
  const { mentee } = await pair();
  await arriveAs(page, mentee);
  await page.goto("/home");
  const bar = page.getByRole("navigation", { name: "Main, at the foot of the screen" });
  const pressed = [
    ...(await bar.getByRole("link").all()),
    page.getByRole("main").getByRole("link", { name: "Log a contact" }).first(),
    page.getByRole("button", { name: "Save", exact: true }),
  ];
  expect(pressed.length).toBeGreaterThan(4);
  for (const target of pressed) {
    const box = await target.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
});

for (const role of roles) {
  test(`no page of ${role ?? "anyone"} scrolls sideways at 320 pixels`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 320, height: 640 });
    if (role) await arriveAs(page, role);
    const wide: string[] = [];
    for (const [route, { path, as }] of visited) {
      if (as !== role) continue;
      await page.goto(path);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (beyond > 0) wide.push(`${route}: ${beyond} px`);
    }
    expect(wide).toEqual([]);
  });
}
