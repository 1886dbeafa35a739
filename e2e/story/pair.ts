import type { Page } from "@playwright/test";
import { expect } from "../fixtures";

/** Words that only their author may read, and words shared for a while. */
export const secret = {
  note: "the clerk cries in the stacks",
  words: "I nearly handed in my keys",
};

/** The pair's page, from home. */
export async function openPair(page: Page, partner: string): Promise<string> {
  await page.goto("/home");
  await page.getByRole("link", { name: `Open your pair with ${partner}` }).click();
  await expect(page).toHaveURL(/\/mentorships\/[\da-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** From home: the first thing that waits, and one press on its page. */
export async function sayYes(page: Page, heard: string): Promise<void> {
  await page.goto("/home");
  await page.getByRole("link", { name: "Look and answer" }).click();
  await page.getByRole("button", { name: "Accept" }).click();
  await expect(page.getByText(heard)).toBeVisible();
}

export async function writeAgreement(page: Page): Promise<void> {
  await page.goto("/home");
  await page.getByRole("link", { name: "Write it down" }).first().click();
  await page.getByLabel("How we reach each other").fill("School phone, after three o’clock");
  await page.getByRole("button", { name: "Save and accept" }).click();
  await expect(page.getByText("You have accepted. Theo has been asked.")).toBeVisible();
}

export async function acceptAgreement(page: Page): Promise<void> {
  await page.goto("/home");
  await page.getByRole("link", { name: "Read and accept" }).first().click();
  await expect(page.getByText("School phone, after three o’clock").first()).toBeVisible();
  await page.getByRole("button", { name: "Accept this" }).click();
  await expect(page.getByText("You and Laila both accepted it.")).toBeVisible();
}

/** From home: one tap, then how long, how, and what for; a private note beside it. */
export async function log(page: Page): Promise<void> {
  await page.goto("/home");
  await page.getByRole("main").getByRole("link", { name: "Log a contact" }).first().click();
  await page.getByLabel("Minutes").fill("120");
  await page.getByLabel("How", { exact: true }).selectOption("phone");
  await page
    .getByRole("group", { name: /What for/ })
    .getByText("guiding")
    .click();
  await page.getByText("Add a private note").click();
  await page.getByLabel("Private note").fill(secret.note);
  await page.getByRole("button", { name: "Log it" }).click();
  await expect(page.getByText("Logged. It stands on your shelf.")).toBeVisible();
}

export async function checkIn(page: Page): Promise<void> {
  await page.goto("/check-ins");
  for (const [tap, answer] of [
    ["Energy", "low"],
    ["Workload", "heavy"],
    ["Belonging", "some"],
  ] as const) {
    await page.getByRole("radiogroup", { name: tap }).getByText(answer, { exact: true }).click();
  }
  await page.getByText("Add words").click();
  await page.getByLabel("In your own words").fill(secret.words);
  await send(page, "Save");
  await expect(page.getByLabel("In your own words")).toHaveValue(secret.words);
}

export async function shareWith(page: Page, mentor: string): Promise<void> {
  await page.goto("/check-ins");
  await page.getByLabel(`Share with ${mentor}`).check();
  await send(page, "Save the change");
  await expect(page.getByLabel(`Share with ${mentor}`)).toBeChecked();
}

/** From home, where it is said: taken back, shared again by undo, and taken back for good. */
export async function takeBackSharing(page: Page, mentor: string): Promise<void> {
  await page.goto("/home");
  const press = (name: string | RegExp) => page.getByRole("button", { name }).click();
  await press(/^Take back sharing/);
  await expect(page.getByText(/can no longer read it/)).toBeVisible();
  await press("Undo");
  await expect(page.getByText("Shared again, as before.")).toBeVisible();
  await page.goto("/check-ins");
  await expect(page.getByLabel(`Share with ${mentor}`)).toBeChecked();
  await press(/^Take back sharing/);
  await expect(page.getByText(/can no longer read it/)).toBeVisible();
  await expect(page.getByLabel(`Share with ${mentor}`)).not.toBeChecked();
}

/** Sends the form and looks at the page afresh, so that what shows is what was kept. */
async function send(page: Page, button: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: button, exact: true }).click();
  expect((await answered).status()).toBe(200);
  await page.goto("/check-ins");
}
