import type { Browser, Page } from "@playwright/test";
import { acceptPair } from "@/lib/answers/commands";
import { type TestDistrict, testDistrict } from "@/lib/testing/district";
import { arriveAs, expect, mailsTo, mailTo, test } from "./fixtures";

const main = (page: Page) => page.getByRole("main");

async function deskOf(browser: Browser, { email }: { email: string }): Promise<Page> {
  const page = await browser.newPage();
  await arriveAs(page, { email });
  return page;
}

/** What a published round becomes: one story in one district, each chapter where the last one ended. */
test("a published pair is declined, the others go on, and a round for the rest includes who came since", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const district = await testDistrict({ name: "Lasting County" });
  await district.programme({ name: "Side by side" });
  const coordinator = await district.coordinator({ firstName: "Ines", lastName: "Prado" });
  const mentor = await district.mentor({ firstName: "Greta", lastName: "Quill", capacity: 2 });
  const noor = await district.mentee({ firstName: "Noor", lastName: "Blot" });
  const ada = await district.mentee({ firstName: "Ada", lastName: "Early" });
  const office = await deskOf(browser, coordinator);
  await office.goto("/district/matching");
  await office.getByRole("button", { name: "Start the round" }).click();
  await publish(office, "2 of 2 matched.");
  await expect(main(office)).toContainText("published, no answer yet");
  await expect(main(office)).toContainText("No approved mentee waits for a mentor now.");
  const first = await pairOf(district, noor);
  const running = await pairOf(district, ada);
  for (const one of [mentor, ada]) {
    const yes = await acceptPair(district.viewer(one), { mentorshipId: running });
    expect(yes.ok).toBe(true);
  }

  const theirs = await deskOf(browser, noor);
  await test.step("one says no in private; the mentor never reads why, the coordinator does", async () => {
    await decline(theirs, first);
    await reasonIsKeptFrom(await deskOf(browser, mentor), mentor.email, first);
    await office.reload();
    await expect(main(office)).toContainText("One was declined: its two people wait again.");
    await expect(office.getByRole("row", { name: /Ada Early/ })).toContainText(
      "both have said yes",
    );
    await office.locator("#answers").getByRole("link", { name: "Noor Blot with" }).click();
    await expect(main(office)).toContainText("Noor Blot said no: Too far apart");
    await office.getByRole("button", { name: "Allow them again" }).click();
    await expect(office.getByText("Allowed. The next round may propose them")).toBeVisible();
    await expect(main(office)).toContainText("These two were allowed again on");
    await office.getByRole("button", { name: "Let the no stand" }).click();
    await expect(main(office)).toContainText("No round proposes these two to each other again.");
    await office.goto("/district/mentorships?health=ended");
    const row = office.getByRole("row", { name: /Noor Blot with/ });
    await expect(row).toContainText(/proposed .*declined /);
    await row.getByRole("link", { name: "The no can be lifted for rounds" }).click();
    await expect(office.getByRole("button", { name: "Allow them again" })).toBeVisible();
  });

  await test.step("who signed up since is approved, and the next round is for the rest alone", async () => {
    await signUp(district, "mentor", { firstName: "Otto", lastName: "Lane" });
    await signUp(district, "mentee", { firstName: "Lena", lastName: "Late" });
    await signUp(district, "mentee", { firstName: "Vera", lastName: "Wait" });
    await office.goto("/district/matching");
    await office.getByRole("link", { name: "Look at sign-ups" }).click();
    for (const name of ["Otto Lane", "Lena Late", "Vera Wait"])
      await office.getByRole("checkbox", { name: `Choose ${name}` }).check();
    await office.getByRole("button", { name: "Approve those chosen" }).click();
    await expect(office.getByText("3 people are approved.")).toBeVisible();
    await office.goto("/district/matching");
    await expect(main(office)).toContainText("There is one place too few.");
    await office.getByRole("table").getByRole("link", { name: "Round 1" }).click();
    await office.getByRole("button", { name: "Start the next round" }).click();
    await expect(heading(office)).toHaveText("2 of 3 matched.", { timeout: 60_000 });
    await expect(main(office)).toContainText("Noor Blot with Otto Lane");
    await expect(main(office)).not.toContainText("Ada Early");
  });

  const alone = office.locator("#without");
  await test.step("no match this year has a reason, and is taken back", async () => {
    for (const turn of ["left out, then not", "left out"]) {
      await alone.getByRole("button", { name: "No match this year" }).click();
      await office
        .getByRole("dialog")
        .getByLabel("Reason")
        .fill("Every place is taken until June.");
      await office.getByRole("button", { name: "Leave out this year" }).click();
      await expect(alone).toContainText("Every place is taken until June.");
      if (turn === "left out") break;
      await alone.getByRole("button", { name: "Look for a mentor again" }).click();
      await expect(office.getByText("This person waits for a mentor again.")).toBeVisible();
      await expect(alone).toContainText("One person has no mentor yet");
    }
  });

  await test.step("the running pair is as it was, and a second no is a talk", async () => {
    await publish(office, "2 of 3 matched.");
    expect(await pairOf(district, ada)).toBe(running);
    await office.goto("/district/matching");
    await expect(main(office)).toContainText("One person gets no match this year");
    await office.goto("/district/mentorships?health=unanswered");
    await expect(main(office)).toContainText("waits for Noor Blot and Otto Lane");
    await theirs.goto(`/mentorships/${await pairOf(district, noor)}/decline`);
    await expect(
      theirs.getByRole("heading", { name: "You have said no once already." }),
    ).toBeVisible();
    await expect(theirs.getByRole("link", { name: "Write to Ines Prado" })).toHaveAttribute(
      "href",
      `mailto:${coordinator.email}`,
    );
  });
  for (const page of [office, theirs]) await page.close();
});

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function publish(page: Page, matched: string): Promise<void> {
  await expect(heading(page)).toHaveText(matched, { timeout: 60_000 });
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published. Everyone in a pair has been told.")).toBeVisible();
}

/** The pair of a mentee that has not ended. */
async function pairOf(district: TestDistrict, { id: menteeId }: { id: string }): Promise<string> {
  const where = { districtId: district.id, menteeId, end: null };
  const { id } = await district.put((tx) => tx.mentorship.findFirstOrThrow({ where }));
  return id;
}

/** Somebody whose sign-up waits for the coordinator. */
async function signUp(
  district: TestDistrict,
  role: "mentor" | "mentee",
  name: { firstName: string; lastName: string },
): Promise<void> {
  const { id: personId } = await (role === "mentor"
    ? district.mentor(name)
    : district.mentee(name));
  await district.put((tx) =>
    tx.enrolment.updateMany({
      where: { districtId: district.id, personId },
      data: { state: "submitted", approvedAt: null },
    }),
  );
}

async function decline(page: Page, pair: string): Promise<void> {
  await page.goto("/home");
  await page.getByRole("link", { name: "Look and answer" }).click();
  await page.getByRole("link", { name: "Not this time" }).click();
  await page.getByText("Too far apart").click();
  await page.getByRole("button", { name: "Say no" }).click();
  await expect(page.getByText("You said no to the pair with Greta.").last()).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back. The pair goes on as before.")).toBeVisible();
  // Until the other has said yes as well, a yes leads back to the same page, and to no other.
  await page.goto(`/mentorships/${pair}`);
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByRole("link", { name: "Take back my yes" }).click();
  await expect(heading(page)).toHaveText("Say no to the pair with Greta?");
  await page.goto(`/mentorships/${pair}/end`);
  await expect(page).toHaveURL(`/mentorships/${pair}/decline`);
  await page.getByText("Too far apart").click();
  await page.getByRole("button", { name: "Say no" }).click();
  await expect(main(page)).toContainText("Your reason, for you and your coordinator");
  // As when a form is sent twice, or opened again from another window.
  for (const step of ["decline", "end"]) {
    await page.goto(`/mentorships/${pair}/${step}`);
    await expect(page).toHaveURL(`/mentorships/${pair}`);
  }
}

/** Of the other half of a declined pair: no page, payload or mail has a word of why. */
async function reasonIsKeptFrom(page: Page, email: string, pair: string): Promise<void> {
  await mailTo(email, ({ subject }) => subject.endsWith("does not come about"));
  const pages = ["/home", "/mentorships", `/mentorships/${pair}`, "/notifications", "/my-data"];
  for (const path of [...pages, "/requests"]) {
    const asPage = await page.request.get(path, { headers: { accept: "text/html" } });
    const asPayload = await page.request.get(path, { headers: { rsc: "1" } });
    const text = `${await asPage.text()} ${await asPayload.text()}`;
    expect(text, path).not.toMatch(/Too far|tooFar|"declined"|said no to the pair/);
  }
  expect(JSON.stringify(await mailsTo(email))).not.toMatch(/Too far|tooFar|declined/);
  await page.goto(`/mentorships/${pair}`);
  await expect(main(page)).toContainText("This pair did not come about.");
  await page.close();
}
