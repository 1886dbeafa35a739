import type { Page } from "@playwright/test";
import { codeFor, expect, mailTo } from "../fixtures";
import { cast } from "./people";

/** From the link in the mail to a sign-up that is sent. */
export async function accept(page: Page, { name, email }: { name: string; email: string }) {
  const { text } = await mailTo(email, ({ subject }) => subject.startsWith("You are invited"));
  const [link = ""] = /https?:\S+\/invitations\/[\w-]+/.exec(text) ?? [];
  await page.goto(link);
  const [first = ""] = name.split(" ");
  await expect(page.getByRole("heading", { name: `${first}, you are invited` })).toBeVisible();
  await page.getByRole("button", { name: "Send me a code and begin" }).click();
  await page.getByLabel("Code", { exact: true }).fill(await codeFor(email));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/profile");
}

async function takePart(page: Page, ...roles: string[]): Promise<void> {
  for (const role of roles) await page.getByLabel(role).check();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("button", { name: "Send my sign-up" })).toBeVisible();
}

async function choose(page: Page, group: string, ...answers: string[]): Promise<void> {
  for (const answer of answers) {
    await page.getByRole("group", { name: group }).getByLabel(answer, { exact: true }).check();
  }
}

/** Tuesdays and Thursdays at ten, for an hour and a half. */
async function sayWhenFree(page: Page): Promise<void> {
  for (const [row, day] of ["Tuesday", "Thursday"].entries()) {
    const line = page.getByRole("group", { name: `Time ${row + 1}` });
    await line.getByLabel("Day").selectOption(day);
    await line.getByLabel("From").fill("10:00");
    await line.getByLabel("To", { exact: true }).fill("11:30");
  }
}

async function send(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Send my sign-up" }).click();
  await expect(
    page.getByRole("heading", { name: "Thank you. It is with your coordinator." }),
  ).toBeVisible();
}

export async function signUpAsMentee(page: Page): Promise<void> {
  await accept(page, cast.mentee);
  await takePart(page, "I would like a mentor");
  await choose(page, "Choose what matters this year", "Weeding", "Makerspace and learning commons");
  await choose(page, "Ways of meeting that suit you", "In person");
  await sayWhenFree(page);
  await page.getByLabel("Years in a school library").fill("0");
  await page.getByLabel("A few words in your own voice").fill("Eleven years of chemistry before.");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await send(page);
}

export async function signUpAsMentor(page: Page): Promise<void> {
  await accept(page, cast.mentor);
  await takePart(page, "I can be a mentor");
  await choose(page, "Choose what colleagues come to you for", "Weeding", "Book fair");
  await choose(page, "Ways of meeting that suit you", "In person", "Phone");
  await page.getByLabel("How many mentees would you take?").fill("1");
  await sayWhenFree(page);
  await page.getByLabel("Years in a school library").fill("7");
  await send(page);
}

export async function signUpAsHost(page: Page): Promise<void> {
  await accept(page, cast.host);
  await takePart(page, "I open my library to visitors");
  await send(page);
}
