import type { BrowserContext, Locator, Page } from "@playwright/test";
import { addDays, type IsoDate } from "@/lib/dates";
import { asAuth, read } from "@/lib/db";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { system } from "@/lib/testing/viewers";
import { arriveAs, codeFor, expect, origin, signInByLink, test } from "./fixtures";

/** A running pair in a district of its own. */
async function pair() {
  const district = await testDistrict({ name: "Inkwell County" });
  const mentor = await district.mentor({ firstName: "Greta", lastName: "Quill" });
  const mentee = await district.mentee({ firstName: "Noor", lastName: "Blot" });
  const started = new Date(district.now.getTime() - 40 * 86_400_000);
  const { id } = await district.mentorship(mentor, mentee, started);
  return { district, mentor, mentee, id };
}

function contactsOf(district: TestDistrict, mentorshipId: string) {
  const where = { districtId: district.id, mentorshipId };
  const select = { minutes: true, functions: true, format: true } as const;
  return read(system(district.id), (tx) => tx.activity.findMany({ where, select }));
}

async function logByHand(page: Page, minutes: string): Promise<void> {
  await page.getByLabel("Minutes").fill(minutes);
  await page
    .getByRole("group", { name: /What for/ })
    .getByText("guiding")
    .click();
}

test("a form that is sent twice makes one thing", async ({ browser }) => {
  const { district, mentee, id } = await pair();
  const context = await withoutScripts(browser);
  const page = await context.newPage();
  await arriveAs(page, mentee);
  await page.goto("/log");
  await logByHand(page, "35");
  const posted = page.waitForRequest((request) => request.method() === "POST");
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByText("Logged. It stands on your shelf.")).toBeVisible();
  const first = await posted;
  const again = await context.request.post(`${origin}/log`, {
    headers: { origin, "content-type": (await first.headerValue("content-type")) ?? "" },
    data: first.postDataBuffer() ?? Buffer.of(),
    maxRedirects: 0,
  });
  expect(again.status()).toBe(303);
  expect(await contactsOf(district, id)).toEqual([
    expect.objectContaining({ minutes: 35, functions: ["guiding"] }),
  ]);
  await context.close();
});

test("two presses in a row make one thing", async ({ page }) => {
  const { district, mentee, id } = await pair();
  await arriveAs(page, mentee);
  await page.goto("/log");
  await logByHand(page, "25");
  await page.getByRole("button", { name: "Log it" }).dblclick();
  await expect(page.getByText("Logged. It stands on your shelf.")).toBeVisible();
  expect(await contactsOf(district, id)).toHaveLength(1);
});

test("what a browser would refuse is said at its field in our words, with everything kept", async ({
  page,
}) => {
  const { district, mentee, id } = await pair();
  await arriveAs(page, mentee);
  await page.goto("/log");
  await logByHand(page, "9999");
  const [date, minutes] = [page.getByLabel("Date"), page.getByLabel("Minutes")];
  const today = await date.inputValue();
  await date.press("Backspace");
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(date).toHaveAccessibleDescription(/Write the whole date/);
  await expect(minutes).toHaveAccessibleDescription(/720 at most/);
  await expect(minutes).toHaveValue("9999");
  await expect(page.getByLabel("guiding", { exact: true })).toBeChecked();
  // One line is cut no more than several are.
  await page.getByText("Add topics or a line").click();
  const line = page.getByLabel("A line about it");
  await line.focus();
  await page.keyboard.insertText("a".repeat(170));
  await expect(line).toHaveAccessibleDescription(/10 characters too many/);
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(line).toHaveAccessibleDescription(/Keep this to 160 characters at most/);
  await expect(line).toHaveValue("a".repeat(170));
  await line.fill("Planned the first weeding");
  // Half of it is still there.
  expect(await date.evaluate((field: HTMLInputElement) => field.validity.badInput)).toBe(true);
  await date.fill(today);
  await minutes.fill("40");
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByText("Logged. It stands on your shelf.")).toBeVisible();
  expect(await contactsOf(district, id)).toEqual([expect.objectContaining({ minutes: 40 })]);
});

for (const scripts of [true, false]) {
  test(`a visit that ends before it starts is refused at the field, with everything kept, ${
    scripts ? "with" : "without"
  } scripts`, async ({ browser }) => {
    const { district, mentee } = await pair();
    const context = scripts ? await browser.newContext() : await withoutScripts(browser);
    const page = await context.newPage();
    await arriveAs(page, mentee);
    await page.goto("/visits/new");
    await page.getByRole("link", { name: /Greta Quill/ }).click();
    await page.getByLabel("Another time").check();
    const day = laterDay(district);
    await page.getByLabel("Day", { exact: true }).fill(day);
    await page.getByLabel("From", { exact: true }).fill("14:00");
    await page.getByLabel("To", { exact: true }).fill("13:15");
    await page.getByText("Makerspace").click();
    await page.getByText("By video").click();
    await page.getByRole("button", { name: "Ask Greta" }).click();
    await expect(page.getByLabel("To", { exact: true })).toHaveAccessibleDescription(
      /The visit ends before it begins/,
    );
    await expect(page.getByLabel("Another time")).toBeChecked();
    await expect(page.getByLabel("Day", { exact: true })).toHaveValue(day);
    await expect(page.getByLabel("From", { exact: true })).toHaveValue("14:00");
    await expect(page.getByLabel("To", { exact: true })).toHaveValue("13:15");
    await expect(page.getByLabel("Makerspace")).toBeChecked();
    await expect(page.getByLabel("By video")).toBeChecked();
    await page.getByLabel("To", { exact: true }).fill("15:15");
    const saturday = addDays(day, 4);
    await page.getByLabel("Day", { exact: true }).fill(saturday);
    await page.getByRole("button", { name: "Ask Greta" }).click();
    const meant = page.getByLabel("Yes, this is the time I mean");
    await expect(meant).toHaveAccessibleDescription(/on a weekend/);
    await expect(page.getByLabel("Day", { exact: true })).toHaveValue(saturday);
    await expect(page.getByLabel("Makerspace")).toBeChecked();
    await meant.check();
    await page.getByRole("button", { name: "Ask Greta" }).click();
    await expect(page.getByText("Asked. Greta has a notice")).toBeVisible();
    await context.close();
  });
}

test("signing in, logging and checking in work before any script", async ({ browser }) => {
  const { district, mentee, id } = await pair();
  const context = await withoutScripts(browser);
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Work e-mail address").fill(mentee.email);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByLabel("Code", { exact: true }).fill(await codeFor(mentee.email));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/home");

  await page.getByRole("main").getByRole("link", { name: "Log a contact" }).click();
  await page.getByLabel("Minutes").fill("45");
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByText("Choose at least one: what was it for?").first()).toBeVisible();
  await expect(page.getByLabel("Minutes")).toHaveValue("45");
  await logByHand(page, "45");
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByText("Logged. It stands on your shelf.")).toBeVisible();
  expect(await contactsOf(district, id)).toHaveLength(1);

  await page.goto("/check-ins");
  for (const [tap, answer] of taps) {
    await page.getByRole("radiogroup", { name: tap }).getByText(answer, { exact: true }).click();
  }
  await page.getByText("Add words").click();
  await page.getByLabel("In your own words").fill("The rain on the roof of the annex.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("In your own words")).toHaveValue(
    "The rain on the roof of the annex.",
  );
  await page.reload();
  await expect(page.getByRole("button", { name: "Save the change" })).toBeVisible();
  await context.close();
});

test("a form that is filled anew with what it saved says so, in a region that was there before", async ({
  page,
}) => {
  const { mentee, id } = await pair();
  await arriveAs(page, mentee);
  await page.goto("/check-ins");
  for (const [tap, answer] of taps) {
    await page.getByRole("radiogroup", { name: tap }).getByText(answer, { exact: true }).click();
  }
  const said = await listening(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(said).toHaveText("Saved.");
  await expect(page.getByRole("button", { name: "Save the change" })).toBeVisible();
  await expect(said).toBeVisible();

  await page.goto(`/mentorships/${id}/agreement`);
  await page.getByLabel(/How we reach each other/).fill("Room 12");
  const agreed = await listening(page);
  await page.getByRole("button", { name: "Save and accept" }).click();
  await expect(agreed).toHaveText("Saved, and accepted by you.");
  await expect(page.getByText("Write a new version")).toBeVisible();
  await expect(agreed).toBeVisible();
  await page.getByRole("link", { name: /You and Greta/ }).click();
  await expect(page.getByText("Saved, and accepted by you.")).toBeHidden();
});

/** The page's live regions as they are now: one that comes with its words is not heard. */
async function listening(page: Page): Promise<Locator> {
  const regions = page.locator("body > div > [role=status]");
  await expect(regions).toBeEmpty();
  await regions.evaluateAll((all) => {
    for (const one of all) one.setAttribute("data-before", "");
  });
  return page.locator("[role=status][data-before]");
}

const taps = [
  ["Energy", "good"],
  ["Workload", "fair"],
  ["Belonging", "at home"],
] as const;

test("what was being typed comes back after the page is killed", async ({ page, context }) => {
  const district = await testDistrict({ name: "Inkwell County" });
  await district.programme();
  const { email } = await district.person({ firstName: "Noor", lastName: "Blot" });
  await arriveAs(page, { email });
  await page.goto("/profile");
  await page.getByText("I would like a mentor").click();
  await page.getByRole("button", { name: "Go on" }).click();
  const words = page.getByLabel("A few words in your own voice");
  await words.fill("Half a sentence about a leaking");
  await page.getByText("Weeding", { exact: true }).click();
  await expect(page.getByText("Draft kept, not sent yet")).toBeVisible();
  await page.close({ runBeforeUnload: false });

  const later = await context.newPage();
  await later.goto("/profile");
  await expect(later.getByText("We kept what you were typing.")).toBeVisible();
  await expect(later.getByLabel("A few words in your own voice")).toHaveValue(
    "Half a sentence about a leaking",
  );
  await expect(later.getByLabel("Weeding", { exact: true })).toBeChecked();
  const stored = await later.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(stored).not.toContain("leaking");
});

test("a session that is ended meanwhile takes nothing away that was typed", async ({ page }) => {
  const { district, mentee, id } = await pair();
  await arriveAs(page, mentee);
  await page.goto("/log");
  await logByHand(page, "50");
  await page.getByText("Add topics or a line").click();
  const line = "Moved the picture books to the window";
  const kept = page.waitForResponse((one) => one.request().postData()?.includes(line) ?? false);
  await page.getByLabel("A line about it").fill(line);
  // No draft goes out to the ended session any more, and the browser does not send the form itself.
  await kept;
  await endEverySession(mentee);
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByText(/signed out|sign in again/i).first()).toBeVisible();
  await expect(page.getByLabel("A line about it")).toHaveValue(line);
  expect(await contactsOf(district, id)).toEqual([]);

  const elsewhere = await page.context().newPage();
  await signInByLink(elsewhere, mentee.email);
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByText("Logged. It stands on your shelf.")).toBeVisible();
  expect(await contactsOf(district, id)).toEqual([expect.objectContaining({ minutes: 50 })]);
});

test("nor does it before any script", async ({ browser }) => {
  const { district, mentee, id } = await pair();
  const context = await withoutScripts(browser);
  const page = await context.newPage();
  await arriveAs(page, mentee);
  await page.goto("/log");
  await logByHand(page, "55");
  await page.getByText("Add topics or a line").click();
  await page.getByLabel("A line about it").fill("Shelved<b>");
  await Promise.all([endEverySession(mentee), context.clearCookies()]);
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByRole("heading")).toHaveText("You have been signed out meanwhile.");
  expect(await contactsOf(district, id)).toEqual([]);

  await signInByLink(await context.newPage(), mentee.email);
  await page.getByRole("button", { name: "Send it again" }).click();
  await expect(page.getByText("Logged. It stands on your shelf.")).toBeVisible();
  expect(await contactsOf(district, id)).toEqual([expect.objectContaining({ minutes: 55 })]);
  await page.goto(`/mentorships/${id}/activity`);
  await expect(page.getByText("Shelved<b>")).toBeVisible();
  await context.close();
});

async function endEverySession({ email }: { email: string }): Promise<void> {
  const { count } = await asAuth({}, (tx) => tx.session.deleteMany({ where: { user: { email } } }));
  expect(count).toBe(1);
}

type Browser = { newContext: (options?: object) => Promise<BrowserContext> };

function withoutScripts(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ javaScriptEnabled: false, baseURL: origin });
}

/** A Tuesday, two to three weeks from now. */
function laterDay({ now }: TestDistrict): IsoDate {
  const day = new Date(now.getTime() + 14 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((9 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10) as IsoDate;
}
