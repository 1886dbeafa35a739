import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import pg from "pg";
import { askMentor, withdrawRequest } from "@/lib/requests/commands";
import { requestsPerPage } from "@/lib/requests/district-queries";
import { testDistrict } from "@/lib/testing/district";
import { expectClean } from "./axe";
import { arriveAs, expect, mailsTo, mailTo, test } from "./fixtures";

/** A programme with one mentor, one mentee and their coordinator; where nothing else is said, mentees ask. */
async function scene(matchingWay: "rounds" | "hybrid" = "hybrid") {
  const district = await testDistrict({ name: "Asking County" });
  const programme = await district.programme({ name: "Side by side", matchingWay });
  const coordinator = await district.coordinator({ firstName: "Ines", lastName: "Prado" });
  const mentor = await district.mentor({ firstName: "Greta", lastName: "Quill", capacity: 2 });
  const mentee = await district.mentee({ firstName: "Noor", lastName: "Blot" });
  const ask = async () => {
    const input = { formKey: randomUUID(), mentorId: mentor.id };
    const asked = await askMentor(district.viewer(mentee), input);
    if (!asked.ok) throw new Error(asked.refusal);
    return asked.value.requestId;
  };
  return { district, programme, coordinator, mentor, mentee, ask };
}

async function deskOf(browser: Browser, { email }: { email: string }): Promise<Page> {
  const page = await browser.newPage();
  await arriveAs(page, { email });
  return page;
}

const main = (page: Page) => page.getByRole("main");

test("a mentee asks, the mentor says yes, the coordinator confirms: a pair that begins at once", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { district, programme, mentor, mentee, coordinator } = await scene("rounds");
  await district.mentor({ firstName: "Otto", lastName: "Lane" });
  const theirs = await deskOf(browser, mentee);
  expect((await theirs.goto("/mentors"))?.status()).toBe(404);
  const office = await deskOf(browser, coordinator);
  await office.goto(`/district/programmes/${programme.id}/edit`);
  await office.getByRole("radio", { name: "Both" }).check();
  await office.getByLabel("Days to answer").fill("3");
  await office.getByRole("button", { name: "Save", exact: true }).click();
  await expect(main(office)).toContainText("Side by side");
  await expect(office).not.toHaveURL(/edit/);
  await wishAndVeto(theirs);
  await theirs.goto("/home");
  await expect(theirs.getByRole("link", { name: "Find a mentor" }).first()).toBeVisible();
  await theirs.getByRole("link", { name: "Look at mentors" }).click();
  await expect(main(theirs)).toContainText("the mentor answers within 3 days");
  await expect(theirs.getByRole("link", { name: /Otto Lane/ })).toHaveCount(0);
  await theirs.getByRole("link", { name: /Greta Quill/ }).click();
  await expect(main(theirs)).toContainText("You named Greta among your wishes: choice 1.");
  await expect(main(theirs)).toContainText("Greta then sees your name");
  await theirs.getByRole("button", { name: "Ask Greta" }).click();
  await expect(theirs.getByText("Asked. Greta gets a notice.")).toBeVisible();
  await theirs.goto("/mentors");
  await expect(main(theirs)).toContainText("You have asked Greta.");
  await mailTo(mentor.email, ({ subject }) => subject === "Noor Blot asks you to be their mentor");

  const asked = await deskOf(browser, mentor);
  await asked.goto("/home");
  await asked.getByRole("link", { name: "Read and answer" }).click();
  await asked.getByLabel("How many mentees do you take this year?").fill("1");
  await asked.getByRole("button", { name: "Yes, I would like to" }).click();
  await expect(asked.getByText("You have said yes. Noor and your coordinator know.")).toBeVisible();
  await theirs.goto("/home");
  await expect(main(theirs)).toContainText("Greta would like to be your mentor.");

  await office.goto("/district");
  await office.getByRole("link", { name: "Look and confirm" }).click();
  await office.getByRole("button", { name: "Confirm: Noor Blot with Greta Quill" }).click();
  await expect(office.getByText("They are a pair, and both are told.")).toBeVisible();
  await mailTo(mentee.email, ({ subject }) => subject === "You and Greta Quill have both said yes");
  await theirs.goto("/home");
  await expect(theirs.getByRole("heading", { name: "You and Greta" })).toBeVisible();
  await expect(theirs.getByRole("link", { name: "Find a mentor" })).toHaveCount(0);
  expect((await theirs.goto("/mentors"))?.status()).toBe(404);
  for (const page of [theirs, asked, office]) await page.close();
});

/** What is wrong is listed as it stands on the page, a time by its line. */
async function refusedInOrder(page: Page): Promise<void> {
  const second = page.getByRole("group", { name: "Time 2" });
  await second.getByLabel("Day").selectOption({ label: "Tuesday" });
  await second.getByLabel("From").fill("10:00");
  await second.getByLabel("To").fill("09:00");
  await page.getByRole("button", { name: "Save and send" }).click();
  const wrong = page.getByRole("region", { name: /Please check \d answers/ }).getByRole("link");
  await expect(wrong).toHaveText([
    /^Choose what matters/,
    /^Ways of meeting/,
    /^Time 2 · To: This must/,
  ]);
  await second.getByLabel("To").fill("11:00");
}

/** On the profile: Greta first, and never Otto. */
async function wishAndVeto(page: Page): Promise<void> {
  await page.goto("/profile/edit");
  await refusedInOrder(page);
  await page.getByRole("radio", { name: "elementary" }).check();
  await page
    .getByRole("group", { name: "Choose what matters this year" })
    .getByLabel("Weeding", { exact: true })
    .check();
  await page
    .getByRole("group", { name: "Ways of meeting that suit you" })
    .getByLabel("Phone", { exact: true })
    .check();
  await page.getByText("People you would, or would not, be paired with").click();
  for (const [label, name] of [
    ["First wish", "Greta Quill"],
    ["People you would rather not be paired with", "Otto Lane"],
  ] as const) {
    const box = page.getByRole("combobox", { name: label }).and(page.locator("input"));
    await box.fill(name);
    await page.getByRole("option", { name }).click();
  }
  await page.getByRole("button", { name: "Save and send" }).click();
  await expect(page).toHaveURL(/\/profile$/);
}

test("time runs out by the clock: an open page cannot say yes any more, and another can be asked", async ({
  browser,
}) => {
  const { district, coordinator, mentor, mentee, ask } = await scene();
  const requestId = await ask();
  const asked = await deskOf(browser, mentor);
  await asked.goto(`/requests/${requestId}`);
  await expect(asked.getByRole("button", { name: "Yes, I would like to" })).toBeVisible();
  const move = (data: { askedAt: Date } | { expiresAt: Date }) =>
    district.put((tx) => tx.pairRequest.updateMany({ where: { id: requestId }, data }));
  await move({ askedAt: district.noon(5) });
  const office = await deskOf(browser, coordinator);
  await office.goto("/district/matching");
  await expect(main(office)).toContainText("One request has had no answer for half of the time");
  await office.getByRole("link", { name: "See who waits" }).click();
  await expect(main(office)).toContainText("no answer for 5 days");
  await office.close();
  await move({ expiresAt: new Date(Date.now() - 60_000) });
  await asked.getByRole("button", { name: "Yes, I would like to" }).click();
  await expect(asked.getByText("This request is not open any more.")).toBeVisible();
  await asked.goto(`/requests/${requestId}`);
  await expect(main(asked)).toContainText("The days to answer have run out.");
  await expect(asked.getByRole("heading", { level: 1 })).toHaveText("Noor Blot asked you");
  await expect(asked.getByRole("button", { name: "Yes, I would like to" })).toHaveCount(0);

  const theirs = await deskOf(browser, mentee);
  await theirs.goto(`/requests/${requestId}`);
  await expect(main(theirs)).toContainText("No answer came in time");
  await theirs.getByRole("link", { name: "Choose somebody else" }).click();
  await theirs.getByRole("link", { name: /Greta Quill/ }).click();
  await theirs.getByRole("button", { name: "Ask Greta" }).click();
  await expect(theirs.getByText("Asked. Greta gets a notice.")).toBeVisible();
  for (const page of [asked, theirs]) await page.close();
});

test("a request is declined kindly, and the no can be taken back for a moment; the office may allow the two in rounds", async ({
  browser,
}) => {
  const { mentor, mentee, coordinator, ask } = await scene();
  const requestId = await ask();
  const asked = await deskOf(browser, mentor);
  await asked.goto(`/requests/${requestId}`);
  await asked.getByRole("button", { name: "Not this time" }).click();
  await expect(asked.getByText("You said no. Noor is told kindly.")).toBeVisible();
  await asked.getByRole("button", { name: "Undo" }).click();
  await expect(asked.getByText("Put back. Noor still waits for your answer.")).toBeVisible();
  await asked.getByRole("button", { name: "Not this time" }).click();
  await expect(asked.getByText("You said no. Noor is told kindly.")).toBeVisible();
  const theirs = await deskOf(browser, mentee);
  await theirs.goto(`/requests/${requestId}`);
  await expect(main(theirs)).toContainText("That says nothing about you");

  const office = await deskOf(browser, coordinator);
  await manyLater(requestId);
  await office.goto("/district/matching/requests?state=settled&page=2");
  await office.getByRole("button", { name: "Allow in rounds again: Noor Blot with" }).click();
  await office.getByRole("button", { name: "Allow them again" }).click();
  await expect(office.getByText("Allowed. The next round may propose them.")).toBeVisible();
  await expect(office).toHaveURL(/state=settled&page=2/);
  await expect(main(office)).toContainText("allowed in rounds again on");
  await office.getByRole("button", { name: "Keep apart again: Noor Blot with" }).click();
  await expect(office.getByRole("button", { name: "Allow in rounds again" })).toBeVisible();
  await expect(office).toHaveURL(/state=settled&page=2/);
  for (const page of [asked, theirs, office]) await page.close();
});

test("mail comes as its reader chose: once a day, not at all after one press, and as before again", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { district, mentor, mentee, ask } = await scene();
  const desk = await deskOf(browser, mentor);
  await desk.goto("/notifications");
  await desk.getByRole("link", { name: "How mail comes" }).click();
  const pair = desk.getByRole("radiogroup", { name: /^Your pair/ });
  await expect(pair.getByRole("radio", { name: "At once" })).toBeChecked();
  await pair.getByRole("radio", { name: "Once a day, at 7:00 AM" }).check();
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText("Saved. Mail comes this way from now on.")).toBeVisible();
  await expect(pair.getByRole("radio", { name: /^Once a day/ })).toBeChecked();

  const requestId = await ask();
  await morningComesFor(mentor);
  const daily = await mailTo(mentor.email, ({ text }) => text.includes("would be their mentor"));
  expect(daily.subject).toBe("What waited for you: one notice");
  expect(await mailsTo(mentor.email), "and no mail of its own").toHaveLength(1);

  // As a mail program's provider sends it: from no page of ours, with no cookie.
  const press = (word: string) =>
    fetch(daily.unsubscribe ?? "", {
      method: "POST",
      body: new URLSearchParams({ "List-Unsubscribe": word }),
    });
  expect((await press("Two-Clicks")).status).toBe(400);
  expect((await press("One-Click")).status).toBe(200);
  await desk.goto("/account");
  await desk.getByRole("link", { name: "Choose how mail comes" }).click();
  await expect(pair.getByRole("radio", { name: "Not by mail" })).toBeChecked();
  await pair.getByRole("radio", { name: "At once" }).check();
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText("Saved. Mail comes this way from now on.")).toBeVisible();

  expect((await withdrawRequest(district.viewer(mentee), { requestId })).ok).toBe(true);
  const { text } = await mailTo(mentor.email, ({ subject }) => subject.endsWith("is closed"));
  const stranger = await browser.newPage();
  await stranger.goto(/http:\S+\/unsubscribe\/[\w-]+/.exec(text)?.[0] ?? "");
  await expect(main(stranger)).toContainText("Turn off mails about your pair?");
  await expect(main(stranger)).not.toContainText("Quill");
  await expectClean(stranger, "the way out of a mail");
  await stranger.getByRole("button", { name: "Turn off" }).click();
  await expect(main(stranger)).toContainText("No more mails about your pair");
  await desk.reload();
  await expect(pair.getByRole("radio", { name: "Not by mail" })).toBeChecked();
  await stranger.getByRole("button", { name: "Turn on again" }).click();
  await expect(main(stranger)).toContainText("It is as it was before");
  await desk.reload();
  await expect(pair.getByRole("radio", { name: "At once" })).toBeChecked();
  for (const page of [desk, stranger]) await page.close();
});

/** As many as a page of the office's list holds, all asked after this one and taken back. */
async function manyLater(requestId: string): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  await owner.query(
    `insert into "PairRequest" ("districtId", id, "programmeId", "menteeId", "mentorId", state, "askedAt", "expiresAt")
     select "districtId", gen_random_uuid(), "programmeId", "menteeId", "mentorId", 'withdrawn',
       "askedAt" + interval '1 second', "expiresAt"
     from "PairRequest", generate_series(1, $2) where id = $1`,
    [requestId, requestsPerPage],
  );
  await owner.end();
}

/** Brings the next daily mail of somebody forward to now, once it waits. */
async function morningComesFor({ id }: { id: string }): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  const wake = async () => {
    const { rowCount } = await owner.query(
      "update graphile_worker._private_jobs set run_at = now() where key like $1",
      [`daily-mail:${id}:%`],
    );
    return rowCount;
  };
  await expect.poll(wake, { message: "a daily mail that waits" }).toBe(1);
  await owner.end();
}
