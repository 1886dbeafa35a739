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
  await expect(page.getByText("Draft kept, not sent yet")).toBeInViewport();
  await expect(page.getByText("6 of 9 answers").first()).toBeInViewport();
  await send(page);
}

export async function signUpAsMentor(page: Page): Promise<void> {
  await accept(page, cast.mentor);
  // Both at first, with the questions of both; then a mentor only.
  await takePart(page, "I would like a mentor", "I can be a mentor");
  await expect(page.getByRole("group", { name: "Choose what matters this year" })).toBeVisible();
  await page.getByRole("link", { name: "Change how I take part" }).click();
  await page.getByLabel("I would like a mentor").uncheck();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByLabel("How many mentees would you take?")).toBeVisible();
  await expect(page.getByRole("group", { name: "Choose what matters this year" })).toHaveCount(0);
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

/** Nobody has opened theirs; one went to an old address, and the new one cannot be written to twice in a minute. */
export async function correctAddressOfHost(page: Page): Promise<void> {
  const { name, email } = cast.host;
  await page.getByRole("link", { name: /^Not opened/ }).click();
  const line = page.getByRole("row").filter({ hasText: name });
  await line.getByRole("link", { name: "Resend or correct" }).click();
  await page.getByLabel("New address").fill(email);
  await page.getByRole("button", { name: "Save the address" }).click();
  await expect(page.getByText("the invitation goes to the new one").first()).toBeVisible();
  await mailTo(email, ({ subject }) => subject.startsWith("You are invited"));
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(page.getByText("It was sent less than a minute ago.").first()).toBeVisible();
}

/** After the first has sent theirs. */
export async function seeWhoHasComeHowFar(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: "Invitations" }).first().click();
  await page.getByRole("link", { name: /^Submitted/ }).click();
  await expect(page.getByRole("row").filter({ hasText: cast.mentee.name })).toBeVisible();
  await page.getByRole("link", { name: /^Not opened/ }).click();
  await expect(page.getByRole("row").filter({ hasText: cast.mentor.name })).toBeVisible();
}

const question = "Which of the two first, weeding or the makerspace?";

export async function askForMore(page: Page): Promise<void> {
  await page.getByRole("link", { name: cast.mentee.name }).click();
  const ask = page.locator("form#ask");
  await ask.getByLabel("About").selectOption("Help sought");
  await ask.getByLabel("Your question").fill(question);
  await ask.getByRole("button", { name: "Ask Laila" }).click();
  await expect(page.getByText(/^Asked back\./).first()).toBeVisible();
}

/** The question stands at its field; sending again answers it. */
export async function answer(page: Page): Promise<void> {
  await mailTo(cast.mentee.email, ({ subject }) => subject.startsWith("One more thing"));
  await page.goto("/profile");
  await expect(page.locator("#asked-growth").getByText(question)).toBeVisible();
  await choose(page, "Choose what matters this year", "Book fair");
  await page.getByRole("button", { name: /^(Save and send|Send my sign-up)$/ }).click();
  await expect(
    page.getByRole("heading", { name: "Thank you. It is with your coordinator." }),
  ).toBeVisible();
}

export async function approveOne(page: Page, name: string): Promise<void> {
  await page.goto("/district/people/sign-ups?state=submitted");
  await page.getByRole("link", { name }).click();
  // The list has a button to approve those chosen, and is there for a moment longer.
  await page.getByRole("button", { name: `Approve ${name.split(" ")[0]}` }).click();
  await expect(page.getByText("One person is approved.")).toBeVisible();
}
