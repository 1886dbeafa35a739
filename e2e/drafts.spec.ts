import type { BrowserContext, Page } from "@playwright/test";
import { read } from "@/lib/db";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { arriveAs, expect, test } from "./fixtures";

const kept = "We kept what you were typing.";

/** A running pair in a district of its own. */
async function pair() {
  const district = await testDistrict({ name: "Inkwell County" });
  const mentor = await district.mentor({ firstName: "Greta", lastName: "Quill" });
  const mentee = await district.mentee({ firstName: "Noor", lastName: "Blot" });
  const started = new Date(district.now.getTime() - 40 * 86_400_000);
  const { id } = await district.mentorship(mentor, mentee, started);
  return { district, mentee, id };
}

test("a half-written log comes back after the page is killed, and is gone once it is sent", async ({
  page,
  context,
}) => {
  const { district, mentee } = await pair();
  await arriveAs(page, mentee);
  await page.goto("/log");
  await page.getByLabel("Minutes").fill("55");
  const today = await page.getByLabel("Date").inputValue();
  // The year, after its first key.
  await page.getByLabel("Date").fill(today.replace(/^\d+/, "0002"));
  await page
    .getByText("providing ideas")
    .or(page.getByText("ideas", { exact: true }))
    .click();
  await page.getByText("Add a private note").click();
  await page.getByRole("textbox", { name: /^Private note/ }).fill("I nearly cried in the annex");
  const later = await killAndReturn(page, context, "/log");
  await expect(later.getByRole("textbox", { name: /^Private note/ })).toHaveValue(
    "I nearly cried in the annex",
  );
  await expect(later.getByLabel("Minutes")).toHaveValue("55");
  await expect(later.getByLabel("ideas", { exact: true })).toBeChecked();
  await expect(later.getByLabel("Date")).toHaveValue("");
  await later.getByLabel("Date").fill(today);
  const stored = await later.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(stored).not.toContain("annex");
  await later.getByRole("button", { name: "Log it" }).click();
  await expect(later.getByText("Logged. It stands on your shelf.")).toBeVisible();
  expect(await draftsOf(district, mentee)).toBe(0);
  await later.goto("/log");
  await expect(later.getByRole("button", { name: "Log it" })).toBeVisible();
  await expect(later.getByText(kept)).toBeHidden();
  await expect(later.locator("[name=note]")).toHaveValue("");
});

test("a check-in begun at home goes on elsewhere, and can be thrown away", async ({
  page,
  context,
}) => {
  const { district, mentee } = await pair();
  await arriveAs(page, mentee);
  await page.goto("/home");
  const energy = page.getByRole("radiogroup", { name: "Energy" });
  await energy.getByText("good", { exact: true }).click();
  await page.getByText("Add words").click();
  await page.getByLabel("In your own words").fill("The roof again");
  const later = await killAndReturn(page, context, "/check-ins");
  await expect(later.getByLabel("In your own words")).toHaveValue("The roof again");
  await expect(later.getByLabel("good", { exact: true })).toBeChecked();
  await later.getByLabel("In your own words").fill("The roof again, and the rain");
  await later.getByRole("button", { name: "Start again without it" }).click();
  await expect(later.getByText(kept)).toBeHidden();
  await later.getByText("Add words").click();
  await expect(later.getByLabel("In your own words")).toHaveValue("");
  await expect(later.getByLabel("good", { exact: true })).not.toBeChecked();
  expect(await draftsOf(district, mentee)).toBe(0);
});

test("turning to something else on the page keeps what was typed a moment ago", async ({
  page,
}) => {
  const { mentee, id } = await pair();
  await arriveAs(page, mentee);
  await page.goto(`/mentorships/${id}/agreement`);
  await page.getByLabel(/How we reach each other/).fill("Room 12");
  await expect(page.getByText("Draft kept, not sent yet")).toBeVisible();
  await page.getByLabel(/How we reach each other/).fill("Room 12, after three");
  const posted = page.waitForResponse((answer) => answer.url().endsWith("/api/drafts"));
  await page.getByRole("link", { name: /You and Greta/ }).click();
  expect((await posted).status()).toBe(204);
  await page.goto(`/mentorships/${id}/agreement`);
  await expect(page.getByText(kept)).toBeVisible();
  await expect(page.getByLabel(/How we reach each other/)).toHaveValue("Room 12, after three");
  await pasteTooMuch(page);
});

test("a check-in that was saved in another window is not replaced unasked", async ({
  page,
  context,
}) => {
  const { district, mentee } = await pair();
  const unchanged = () =>
    read(district.viewer(mentee), (tx) => tx.checkIn.count({ where: { changedAt: null } }));
  await arriveAs(page, mentee);
  const other = await context.newPage();
  for (const one of [page, other]) await one.goto("/check-ins");
  await feel(other, "The roof again");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.getByText("Saved.")).toBeVisible();
  await feel(page, "Another week");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/in another window since you opened it here/).first()).toBeVisible();
  await expect(page.getByLabel("In your own words")).toHaveValue("Another week");
  expect(await unchanged()).toBe(1);
  await page.getByLabel("Replace it with this one.").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  expect(await unchanged()).toBe(0);
});

async function feel(page: Page, words: string): Promise<void> {
  for (const [tap, answer] of [
    ["Energy", "good"],
    ["Workload", "fair"],
    ["Belonging", "some"],
  ] as const) {
    await page.getByRole("radiogroup", { name: tap }).getByText(answer, { exact: true }).click();
  }
  await page.getByText("Add words").click();
  await page.getByLabel("In your own words").fill(words);
}

/** Nothing is cut off: it is said before sending and after it, and every letter stays. */
async function pasteTooMuch(page: Page): Promise<void> {
  const field = page.getByLabel(/How we reach each other/);
  await field.fill("a".repeat(450));
  await expect(page.getByText("50 characters too many")).toBeVisible();
  await page.getByRole("button", { name: "Save and accept" }).click();
  await expect(page.getByText("Keep this to 400 characters at most.").first()).toBeVisible();
  await expect(field).toHaveValue("a".repeat(450));
}

async function killAndReturn(page: Page, context: BrowserContext, to: string): Promise<Page> {
  await expect(page.getByText("Draft kept, not sent yet")).toBeVisible();
  await page.close({ runBeforeUnload: false });
  const later = await context.newPage();
  await later.goto(to);
  await expect(later.getByText(kept)).toBeVisible();
  return later;
}

function draftsOf(district: TestDistrict, person: { id: string }): Promise<number> {
  return read(district.viewer(person), (tx) => tx.draft.count());
}
