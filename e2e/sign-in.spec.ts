import type { Page } from "@playwright/test";
import { makeLink } from "@/lib/auth/links";
import { asAuth } from "@/lib/db";
import { testDistrict } from "@/lib/testing/district";
import { codeFor, expect, mailsTo, signInByLink, test } from "./fixtures";

/** Somebody on a roster whom no other test knows. */
async function someone() {
  const district = await testDistrict({ name: "Doorstep County" });
  return district.mentee({ firstName: "Agnes", lastName: "Sill" });
}

async function askForCode(page: Page, email: string, back?: string): Promise<void> {
  await page.goto(back ? `/sign-in?back=${encodeURIComponent(back)}` : "/sign-in");
  await page.getByLabel("Work e-mail address").fill(email);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await expect(page.getByRole("heading", { name: "Type your code" })).toBeVisible();
}

async function type(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
}

const another = (code: string) =>
  code.startsWith("X") ? `Y${code.slice(1)}` : `X${code.slice(1)}`;

test("a code by mail opens the page that was asked for, however it is typed", async ({ page }) => {
  const { email } = await someone();
  await page.goto("/my-data");
  await expect(page).toHaveURL("/sign-in?back=%2Fmy-data");
  await expect(page.getByText("You are no longer signed in here")).toBeHidden();
  await page.getByLabel("Work e-mail address").fill(email.toUpperCase());
  await page.getByRole("button", { name: "Send me a code" }).click();
  const code = await codeFor(email);
  await type(page, ` ${code.toLowerCase().replace("-", " ")} `);
  await expect(page).toHaveURL("/my-data");
  await expect(page.getByRole("button", { name: "You: Agnes Sill" })).toBeVisible();
});

test("a wrong code is refused at the field, five of them close it", async ({ page }) => {
  const { email } = await someone();
  await askForCode(page, email);
  const code = await codeFor(email);
  const field = page.getByLabel("Code", { exact: true });
  await type(page, another(code));
  await expect(field).toHaveAccessibleDescription(/This is not the code we sent/);
  await expect(field).toHaveValue(another(code));
  for (const _ of [2, 3, 4]) {
    await type(page, another(code));
    await expect(page.getByRole("button", { name: "Sign in" })).toBeEnabled();
    await expect(field).toHaveAccessibleDescription(/This is not the code we sent/);
  }
  await type(page, another(code));
  await expect(field).toHaveAccessibleDescription(/Five tries did not fit/);
  await type(page, code);
  await expect(field).toHaveAccessibleDescription(/closed|no longer open/);
  await page.goto("/home");
  await expect(page).toHaveURL(/sign-in/);
});

test("a code read over a shoulder opens nothing in another browser", async ({ page, browser }) => {
  const { email } = await someone();
  await askForCode(page, email);
  const code = await codeFor(email);
  const elsewhere = await browser.newContext();
  const stranger = await elsewhere.newPage();
  await stranger.goto("/sign-in/code");
  await expect(
    stranger.getByRole("heading", { name: "There is no open code for this browser" }),
  ).toBeVisible();
  await askForCode(stranger, "nobody.at.all@stranger.example");
  await type(stranger, code);
  await expect(stranger.getByLabel("Code", { exact: true })).toHaveAccessibleDescription(
    /This is not the code we sent/,
  );
  await elsewhere.close();
  await type(page, code);
  await expect(page).toHaveURL("/home");
});

test("a code works once", async ({ page, context }) => {
  const { email } = await someone();
  await askForCode(page, email);
  await type(page, await codeFor(email));
  await expect(page).toHaveURL("/home");
  await context.clearCookies({ name: "bookends-session" });
  await page.goto("/sign-in/code");
  await expect(
    page.getByRole("heading", { name: "There is no open code for this browser" }),
  ).toBeVisible();
});

test("an unknown address hears the same words, and gets no mail", async ({ page, context }) => {
  const { email } = await someone();
  const unknown = `nobody.${email}`;
  await askForCode(page, unknown);
  const words = (await page.getByRole("main").allInnerTexts()).join();
  await context.clearCookies();
  await askForCode(page, email);
  expect(words.replaceAll(unknown, "…")).toBe(
    (await page.getByRole("main").allInnerTexts()).join().replaceAll(email, "…"),
  );
  await codeFor(email);
  expect(await mailsTo(unknown)).toEqual([]);
});

test("a session is listed, ended from elsewhere, and dead at once", async ({ page, browser }) => {
  const { email } = await someone();
  const elsewhere = await browser.newContext();
  const lost = await elsewhere.newPage();
  await signInByLink(lost, email);
  await signInByLink(page, email);
  await page.goto("/account");
  const end = page.getByRole("button", { name: "Sign out there" });
  await expect(end).toHaveCount(1);
  await lost.goto("/my-data");
  await expect(lost).toHaveURL("/my-data");
  await end.click();
  await expect(end).toHaveCount(0);
  await lost.goto("/my-data");
  await expect(lost).toHaveURL(/\/sign-in\?back=/);
  await expect(lost.getByText("You are no longer signed in here")).toBeVisible();
  await elsewhere.close();
  await page.reload();
  await expect(page).toHaveURL("/account");
});

test("signing out ends the session itself, not only its cookie", async ({ page, context }) => {
  const { email } = await someone();
  await signInByLink(page, email);
  const cookies = await context.cookies();
  expect(cookies.find(({ name }) => name.endsWith("bookends-session"))).toMatchObject({
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
  });
  await page.getByRole("button", { name: "You: Agnes Sill" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/");
  await context.addCookies(cookies);
  await page.goto("/home");
  await expect(page).toHaveURL(/sign-in/);
});

test("a link signs in once, and only when its button is pressed", async ({ page, context }) => {
  const { email } = await someone();
  const token = await asAuth({}, (tx) => makeLink(tx, email, new Date()));
  const enter = page.getByRole("button", { name: "Sign in now" });
  for (const _ of ["a mail scanner looks", "the person looks"]) {
    await page.goto(`/sign-in/link/${token}`);
    await expect(enter).toBeVisible();
  }
  await enter.click();
  await expect(page).toHaveURL("/home");
  await context.clearCookies();
  await page.goto(`/sign-in/link/${token}`);
  await expect(page.getByRole("heading", { name: /This link has been used/ })).toBeVisible();
});

/** A coordinator whose browser has stood open for longer than a proof holds. */
async function longSignedIn(page: Page) {
  const district = await testDistrict({ name: "Doorstep County" });
  const { email } = await district.coordinator({ firstName: "Agnes", lastName: "Sill" });
  const person = await district.person();
  await signInByLink(page, email);
  const provenAt = new Date(Date.now() - 31 * 60_000);
  await asAuth({}, (tx) =>
    tx.session.updateMany({ where: { user: { email } }, data: { provenAt } }),
  );
  return { email, person };
}

async function prove(page: Page, email: string): Promise<void> {
  await expect(page.getByRole("heading", { name: "Is it you?" })).toBeVisible();
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByLabel("Code", { exact: true }).fill(await codeFor(email));
  await page.getByRole("button", { name: "Yes, it is me" }).click();
}

test("a list leaves only after a fresh proof, which leads back to the page with it", async ({
  page,
}) => {
  const { email } = await longSignedIn(page);
  const list = "/district/people?standing=confirmed";
  await page.goto(list);
  const download = page.getByRole("link", { name: "Download as CSV" });
  await download.click();
  await expect(page).toHaveURL(/\/account\/proof\?back=/);
  await prove(page, email);
  await expect(page).toHaveURL(new RegExp(`${list.replace("?", "\\?")}`));
  const [file] = await Promise.all([page.waitForEvent("download"), download.click()]);
  expect(file.suggestedFilename()).toMatch(/^staff-\d{4}-\d{2}-\d{2}\.csv$/);
});

test("an address is corrected only after a fresh proof, and the form keeps its text", async ({
  page,
  context,
}) => {
  const { email, person } = await longSignedIn(page);
  await page.goto(`/district/people/${person.id}`);
  const field = page.getByLabel("New address");
  await field.fill(`new.${person.email}`);
  const correct = page.getByRole("button", { name: "Save the address" });
  await correct.click();
  await expect(page.getByText("we ask once more who is sitting here")).toBeVisible();
  await expect(field).toHaveValue(`new.${person.email}`);
  const [beside] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Confirm that it is you (new tab)" }).click(),
  ]);
  await prove(beside, email);
  await expect(beside.getByRole("heading", { name: "Thank you, it is you" })).toBeVisible();
  await beside.close();
  await correct.click();
  await expect(page.getByText("we ask once more who is sitting here")).toBeHidden();
  await expect(page.getByText("The address is corrected.")).toBeVisible();
});

test("another language is spoken on the same page, with the same way back", async ({ page }) => {
  const { email } = await someone();
  await page.goto("/sign-in?back=%2Fmy-data");
  await page.getByRole("button", { name: "Français" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page).toHaveURL("/sign-in?back=%2Fmy-data");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await askForCode(page, email, "/my-data");
  await page.getByRole("button", { name: "Español" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(page).toHaveURL("/sign-in/code?back=%2Fmy-data");
  await page.goto("/invitations/a-link-that-nobody-has-used-yet-abcdefghijk");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveURL(/\/invitations\/a-link/);
});

test("a way back leads to our own pages only", async ({ page }) => {
  const { email } = await someone();
  await askForCode(page, email, "https://elsewhere.example/home");
  await type(page, await codeFor(email));
  await expect(page).toHaveURL("/home");
});
