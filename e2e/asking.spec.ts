import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { declinePair } from "@/lib/answers/commands";
import { pairByHand } from "@/lib/mentorships/commands";
import { askMentor } from "@/lib/requests/commands";
import { testDistrict } from "@/lib/testing/district";
import { expect, mailsTo, mailTo, signInByLink, test } from "./fixtures";

/** A programme where mentees ask, with one mentor, one mentee and their coordinator. */
async function scene() {
  const district = await testDistrict({ name: "Asking County" });
  const programme = await district.programme({ name: "Side by side", matchingWay: "hybrid" });
  const coordinator = await district.coordinator({ firstName: "Ines", lastName: "Prado" });
  const mentor = await district.mentor({ firstName: "Greta", lastName: "Quill", capacity: 2 });
  const mentee = await district.mentee({ firstName: "Noor", lastName: "Blot" });
  const office = district.coordinatorViewer(coordinator);
  const pair = async () => {
    const ids = { programmeId: programme.id, mentorId: mentor.id, menteeId: mentee.id };
    const made = await pairByHand(office, { formKey: randomUUID(), ...ids });
    if (!made.ok) throw new Error(made.refusal);
    return made.value.mentorshipId;
  };
  const ask = async () => {
    const input = { formKey: randomUUID(), mentorId: mentor.id };
    const asked = await askMentor(district.viewer(mentee), input);
    if (!asked.ok) throw new Error(asked.refusal);
    return asked.value.requestId;
  };
  return { district, programme, coordinator, mentor, mentee, pair, ask };
}

async function deskOf(browser: Browser, { email }: { email: string }): Promise<Page> {
  const page = await browser.newPage();
  await signInByLink(page, email);
  return page;
}

const main = (page: Page) => page.getByRole("main");

test("a mentee asks, the mentor says yes, the coordinator confirms: a pair that begins at once", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { mentor, mentee, coordinator } = await scene();
  const theirs = await deskOf(browser, mentee);
  await theirs.goto("/home");
  await expect(theirs.getByRole("link", { name: "Find a mentor" }).first()).toBeVisible();
  await theirs.getByRole("link", { name: "Look at mentors" }).click();
  await theirs.getByRole("link", { name: /Greta Quill/ }).click();
  await expect(main(theirs)).toContainText("Greta then sees your name");
  await theirs.getByRole("button", { name: "Ask Greta" }).click();
  await expect(theirs.getByText("Asked. Greta gets a notice and a mail.")).toBeVisible();
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

  const office = await deskOf(browser, coordinator);
  await office.goto("/district");
  await office.getByRole("link", { name: "Look and confirm" }).click();
  await office.getByRole("button", { name: "Confirm Noor Blot with Greta Quill" }).click();
  await expect(office.getByText("They are a pair, and both are told.")).toBeVisible();
  await mailTo(mentee.email, ({ subject }) => subject === "You and Greta Quill have both said yes");
  await theirs.goto("/home");
  await expect(theirs.getByRole("heading", { name: "You and Greta" })).toBeVisible();
  await expect(theirs.getByRole("link", { name: "Find a mentor" })).toHaveCount(0);
  expect((await theirs.goto("/mentors"))?.status()).toBe(404);
  for (const page of [theirs, asked, office]) await page.close();
});

test("time runs out by the clock: an open page cannot say yes any more, and another can be asked", async ({
  browser,
}) => {
  const { district, mentor, mentee, ask } = await scene();
  const requestId = await ask();
  const asked = await deskOf(browser, mentor);
  await asked.goto(`/requests/${requestId}`);
  await expect(asked.getByRole("button", { name: "Yes, I would like to" })).toBeVisible();
  await district.put((tx) =>
    tx.pairRequest.updateMany({
      where: { id: requestId },
      data: { expiresAt: new Date(Date.now() - 60_000) },
    }),
  );
  await asked.getByRole("button", { name: "Yes, I would like to" }).click();
  await expect(asked.getByText("This request is not open any more.")).toBeVisible();
  await asked.goto(`/requests/${requestId}`);
  await expect(main(asked)).toContainText("The days to answer have run out.");
  await expect(asked.getByRole("button", { name: "Yes, I would like to" })).toHaveCount(0);

  const theirs = await deskOf(browser, mentee);
  await theirs.goto(`/requests/${requestId}`);
  await expect(main(theirs)).toContainText("No answer came in time");
  await theirs.getByRole("link", { name: "Choose somebody else" }).click();
  await theirs.getByRole("link", { name: /Greta Quill/ }).click();
  await theirs.getByRole("button", { name: "Ask Greta" }).click();
  await expect(theirs.getByText("Asked. Greta gets a notice and a mail.")).toBeVisible();
  for (const page of [asked, theirs]) await page.close();
});

test("a request is declined kindly, and the no can be taken back for a moment", async ({
  browser,
}) => {
  const { mentor, mentee, ask } = await scene();
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
  for (const page of [asked, theirs]) await page.close();
});

test("a no to a pair keeps its reason from the other half, everywhere", async ({ browser }) => {
  test.setTimeout(180_000);
  const { mentor, mentee, coordinator, pair } = await scene();
  const id = await pair();
  const theirs = await deskOf(browser, mentee);
  await theirs.goto("/home");
  await theirs.getByRole("link", { name: "Look and answer" }).click();
  await theirs.getByRole("link", { name: "Not this time" }).click();
  await theirs.getByText("Too far apart").click();
  await theirs.getByRole("button", { name: "Say no" }).click();
  await expect(theirs.getByText("You said no to the pair with Greta.").last()).toBeVisible();
  await theirs.getByRole("button", { name: "Undo" }).click();
  await expect(theirs.getByText("Taken back. The pair goes on as before.")).toBeVisible();
  await theirs.goto(`/mentorships/${id}/decline`);
  await theirs.getByText("Too far apart").click();
  await theirs.getByRole("button", { name: "Say no" }).click();
  await expect(main(theirs)).toContainText("Your reason, for you and your coordinator");

  await mailTo(mentor.email, ({ subject }) => subject.endsWith("does not come about"));
  const partner = await deskOf(browser, mentor);
  const pages = ["/home", "/mentorships", `/mentorships/${id}`, "/notifications", "/my-data"];
  for (const path of [...pages, "/requests"]) {
    const asPage = await partner.request.get(path, { headers: { accept: "text/html" } });
    const asPayload = await partner.request.get(path, { headers: { rsc: "1" } });
    const text = `${await asPage.text()} ${await asPayload.text()}`;
    expect(text, path).not.toMatch(/Too far|tooFar|"declined"|said no to the pair/);
  }
  expect(JSON.stringify(await mailsTo(mentor.email))).not.toMatch(/Too far|tooFar|declined/);
  await partner.goto(`/mentorships/${id}`);
  await expect(main(partner)).toContainText("This pair did not come about.");

  const office = await deskOf(browser, coordinator);
  await office.goto(`/district/mentorships/${id}`);
  await expect(main(office)).toContainText("Noor Blot said no: Too far apart");

  const again = await pair();
  await theirs.goto(`/mentorships/${again}/decline`);
  await expect(
    theirs.getByRole("heading", { name: "You have said no once already." }),
  ).toBeVisible();
  await expect(theirs.getByRole("link", { name: "Write to Ines Prado" })).toHaveAttribute(
    "href",
    `mailto:${coordinator.email}`,
  );
  for (const page of [theirs, partner, office]) await page.close();
});

test("a published round shows how each pair stands, and starts one for the rest", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { district, mentee, coordinator } = await scene();
  const page = await deskOf(browser, coordinator);
  const begin = async (button: string) => {
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByRole("heading", { name: "1 of 1 matched." })).toBeVisible({
      timeout: 60_000,
    });
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
    await expect(main(page)).toContainText("published, nobody has answered");
  };
  await page.goto("/district/matching");
  await begin("Start the round");
  await expect(main(page)).toContainText("Nobody is without a mentor now.");
  const { id: mentorshipId } = await district.put((tx) =>
    tx.mentorship.findFirstOrThrow({ where: { districtId: district.id } }),
  );
  await district.mentor({ firstName: "Otto", lastName: "Lane" });
  const no = { mentorshipId, reason: "noTime" } as const;
  expect((await declinePair(district.viewer(mentee), no)).ok).toBe(true);
  await page.reload();
  await expect(main(page)).toContainText("One was declined: its two people wait again.");
  await begin("Start the next round");
  await expect(main(page)).toContainText("Noor Blot with Otto Lane");
  await page.goto("/district/mentorships?health=unanswered");
  await expect(main(page)).toContainText("waits for Noor Blot and Otto Lane");
  await page.close();
});
