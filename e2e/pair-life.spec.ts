import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { acceptPair } from "@/lib/answers/commands";
import { saveCheckIn } from "@/lib/check-ins/commands";
import { addDays, toColumn, weekdayOf } from "@/lib/dates";
import { testDistrict } from "@/lib/testing/district";
import { arriveAs, expect, mailTo, test } from "./fixtures";

/** One who waits and one with a place, a host, and their coordinator. */
async function scene(browser: Browser) {
  const district = await testDistrict({ name: "Lasting County" });
  const programme = await district.programme({ name: "Side by side" });
  const coordinator = await district.coordinator({ firstName: "Ines", lastName: "Prado" });
  const mentor = await district.mentor({ firstName: "Greta", lastName: "Quill" });
  const mentee = await district.mentee({ firstName: "Noor", lastName: "Blot" });
  await district.mentee({ firstName: "Somebody", lastName: "Else" });
  const host = await district.host({ firstName: "Hedda", lastName: "Ost" });
  const deskOf = async ({ email }: { email: string }) => {
    const page = await browser.newPage();
    await arriveAs(page, { email });
    return page;
  };
  return { district, programme, coordinator, mentor, mentee, host, deskOf };
}

const main = (page: Page) => page.getByRole("main");

test("a pair made by hand ends, is taken back, ends again and is restored from the list", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { district, coordinator, mentor, mentee, deskOf } = await scene(browser);
  const office = await deskOf(coordinator);
  await office.goto("/district/mentorships/new");
  await expect(main(office)).toContainText("2 people wait.");
  await office.getByLabel("Name").fill("noor");
  await office.getByRole("button", { name: "Find" }).click();
  await expect(main(office)).toContainText("One person who waits is called “noor”.");
  await office.getByRole("link", { name: "Noor Blot" }).click();
  await office.getByRole("radio", { name: /Greta Quill/ }).check();
  await office.getByRole("button", { name: "Pair them" }).click();
  await expect(main(office)).toContainText("They are proposed as a pair, and both are told.");
  const mentorshipId = new URL(office.url()).pathname.split("/").at(-1) ?? "";
  for (const one of [mentor, mentee]) {
    expect((await acceptPair(district.viewer(one), { mentorshipId })).ok).toBe(true);
  }
  const felt = { energy: 2, workload: 2, belonging: 2, words: "a week to share" };
  await saveCheckIn(district.viewer(mentee), { ...felt, share: [mentorshipId] });

  const end = async () => {
    await office.goto("/district/mentorships");
    await office.getByRole("button", { name: "End: Noor Blot with Greta Quill" }).click();
    const dialog = office.getByRole("dialog");
    await dialog.getByLabel("Reason").selectOption("workloadOrLeave");
    await dialog.getByRole("button", { name: "End the pair" }).click();
    await expect(office.getByText("The pair has ended. Both are told")).toBeVisible();
  };
  await end();
  await office.getByRole("button", { name: "Undo" }).click();
  await expect(office.getByText("The pair runs again, as before.")).toBeVisible();
  await end();
  // Opened again later, the page offers no undo any more.
  const later = new URL(office.url());
  later.searchParams.set("at", new Date(Date.now() - 60_000).toISOString());
  await office.goto(later.href);
  await expect(office.getByRole("heading", { name: "No pair is running." })).toBeVisible();
  await expect(office.getByRole("button", { name: "Undo" })).toHaveCount(0);

  await office.goto(`/district/mentorships/new?mentee=${mentee.id}`);
  await expect(main(office)).toContainText(/were together in this programme until .*; ask them/);
  await office.goto("/district/mentorships?health=ended");
  await expect(office.getByRole("button", { name: "Restore: Noor Blot with" })).toBeVisible();
  await office.getByRole("link", { name: "Noor Blot with Greta Quill" }).click();
  // The list has a button of this name, too.
  await expect(office.getByRole("heading", { level: 1, name: /Noor Blot with/ })).toBeVisible();
  await office.getByRole("button", { name: "Restore" }).click();
  await office.getByRole("dialog").getByRole("button", { name: "Restore the pair" }).click();
  await expect(office.getByText("The pair is restored.")).toBeVisible();
  await expect(main(office)).toContainText("waits for Noor Blot and Greta Quill");
  await mailTo(mentee.email, ({ subject }) => subject === "Your pair with Greta Quill can go on");

  const theirs = await deskOf(mentee);
  await theirs.goto("/notifications?only=unread");
  const notice = theirs.getByRole("listitem").filter({ hasText: "can go on" });
  await expect(notice).toContainText("new");
  await notice.getByRole("button", { name: "Open" }).click();
  await expect(theirs.getByRole("button", { name: "Accept" })).toBeVisible();
  await theirs.goto("/check-ins");
  await expect(main(theirs)).toContainText(
    "You share this week’s with Greta, once you have both said yes",
  );
  await theirs.goto(`/mentorships/${mentorshipId}`);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Proposed: you and Greta");
  await expect(theirs.locator("#in-common")).toContainText("You work at the same level");
  await theirs.getByRole("button", { name: "Accept" }).click();
  await expect(theirs.getByText("You have said yes. Greta knows.")).toBeVisible();
  await theirs.goto("/home");
  await expect(main(theirs)).toContainText("Greta has not answered yet.");
  await expect(theirs.locator("#week").getByText(/once you have both said yes/)).toHaveCount(1);
  await expect(theirs.getByRole("heading", { name: "Hours this month" })).toHaveCount(0);
  for (const name of ["Log a contact", "I would like to talk this week"]) {
    await expect(main(theirs).getByText(name)).toHaveCount(0);
  }
  await theirs.goto("/log");
  await expect(main(theirs)).toContainText("You and Greta are proposed as a pair.");
  await theirs.goto("/notifications?only=unread");
  await expect(theirs.getByRole("listitem").filter({ hasText: "can go on" })).toHaveCount(0);
  await theirs.getByRole("button", { name: "Mark all as read" }).click();
  await expect(theirs.getByText("Nothing new.")).toBeVisible();
  for (const page of [office, theirs]) await page.close();
});

test("a contact is corrected and cancelled with its history; a signal reaches the mentor; a host declines", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { district, mentor, mentee, host, deskOf } = await scene(browser);
  const pair = await district.mentorship(mentor, mentee);
  const theirs = await deskOf(mentee);
  await theirs.goto(`/log?pair=${pair.id}`);
  await theirs.getByLabel("Minutes").fill("20");
  await theirs
    .getByRole("group", { name: /What for/ })
    .getByText("guiding")
    .click();
  await theirs.getByRole("button", { name: "Log it" }).click();
  await expect(theirs.getByText("Logged. It stands on your shelf.")).toBeVisible();
  await theirs.goto(`/mentorships/${pair.id}/activity`);
  await main(theirs).getByRole("row").getByRole("link").first().click();
  await theirs.getByText("Correct what was logged").click();
  await theirs.getByLabel("Minutes").fill("45");
  await theirs.getByRole("button", { name: "Save the change" }).click();
  await expect(main(theirs)).toContainText("Noor Blot changed it.");
  await expect(main(theirs).locator("del")).toHaveText("20 min");
  await theirs.getByRole("button", { name: "Cancel this contact" }).click();
  await expect(main(theirs)).toContainText("Noor Blot cancelled it.");

  await theirs.goto("/home");
  await theirs.getByRole("button", { name: "I would like to talk this week" }).click();
  await expect(main(theirs)).toContainText("You asked Greta on");
  const asked = await deskOf(mentor);
  await asked.goto("/home");
  await expect(main(asked)).toContainText("Noor would like to talk this week");
  await mailTo(mentor.email, ({ subject }) => subject.includes("would like to talk"));

  const saturday = addDays(district.today, 13 - weekdayOf(district.today));
  const visit = await district.put((tx) =>
    tx.visit.create({
      data: {
        districtId: district.id,
        visitorId: mentee.id,
        hostId: host.id,
        schoolId: host.schoolId,
        mentorshipId: pair.id,
        lastWordById: mentee.id,
        date: toColumn(saturday),
        startMinute: 600,
        endMinute: 660,
        timeZone: district.timeZone,
        lookFors: [],
      },
    }),
  );
  const { districtId, id: visitId, date, startMinute, endMinute } = visit;
  const asking = { districtId, visitId, byId: mentee.id, at: district.now, turn: "asked" } as const;
  await district.put((tx) =>
    tx.visitTurn.create({ data: { ...asking, date, startMinute, endMinute } }),
  );
  const opened = await deskOf(host);
  await opened.goto(`/visits/${visit.id}`);
  const decline = opened.getByRole("button", { name: "Decline" });
  await expect(main(opened)).toContainText("This is a weekend.");
  await decline.click();
  await expect(opened.getByText("Declined, with a kind word to Noor.").first()).toBeVisible();
  await opened.getByRole("button", { name: "Undo" }).click();
  await expect(opened.getByText("Taken back. The visit waits for your answer.")).toBeVisible();
  await decline.click();
  await expect(opened.getByText("Declined, with a kind word to Noor.").first()).toBeVisible();
  await theirs.goto(`/visits/${visit.id}`);
  await expect(main(theirs)).toContainText("This time it did not work out");
  await expect(main(theirs)).not.toContainText("This is a weekend.");
  for (const page of [theirs, asked, opened]) await page.close();
});

test("a visit is logged from its page by the pair whose it is, and by nobody else", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { district, mentor, mentee, host, deskOf } = await scene(browser);
  const began = new Date(district.now.getTime() - 60 * 86_400_000);
  const pair = await district.mentorship(mentor, mentee, began);
  const visited = (daysAgo: number) =>
    district.put((tx) =>
      tx.visit.create({
        data: {
          districtId: district.id,
          visitorId: mentee.id,
          hostId: host.id,
          schoolId: host.schoolId,
          mentorshipId: pair.id,
          lastWordById: host.id,
          state: "booked",
          date: toColumn(addDays(district.today, -daysAgo)),
          startMinute: 600,
          endMinute: 640 + daysAgo,
          timeZone: district.timeZone,
          lookFors: [],
        },
      }),
    );
  const [earlier] = [await visited(9), await visited(2)];
  const opened = await deskOf(host);
  await opened.goto(`/visits/${earlier.id}`);
  await expect(main(opened)).toContainText("Thank you for opening your library");
  await expect(opened.getByRole("link", { name: "Log this visit" })).toHaveCount(0);
  const theirs = await deskOf(mentee);
  await theirs.goto(`/visits/${earlier.id}`);
  await theirs.getByRole("link", { name: "Log this visit" }).click();
  await expect(theirs.getByLabel("Minutes")).toHaveValue("49");
  await theirs.goto(`/log?visit=${randomUUID()}`);
  await expect(theirs.getByLabel("Minutes")).toHaveValue("42");
  for (const page of [opened, theirs]) await page.close();
});

test("each number of the dashboard is that of the list it opens", async ({ page }) => {
  test.setTimeout(120_000);
  await arriveAs(page, "coordinator");
  await page.goto("/district");
  const links = await main(page)
    .getByRole("link")
    .evaluateAll((all) =>
      all.map((link) => ({
        words: link.textContent ?? "",
        about: link.closest("section")?.querySelector("h2")?.textContent ?? "",
        href: link.getAttribute("href") ?? "",
      })),
    );
  const behind: [count: number, href: string][] = [];
  for (const { words, about, href } of links) {
    const open = words.startsWith("Open the list") && !href.includes("health=hours");
    const number = /\d+/.exec(open ? about : words)?.[0];
    if (number && (open || /\?(health|school)=|^All \d/.test(`${href}${words}`))) {
      if (!href.includes("health=hours")) behind.push([Number(number), href]);
    }
  }
  expect(behind.length).toBeGreaterThan(7);
  for (const [count, href] of behind) {
    await page.goto(href);
    await expect(main(page).locator("tbody tr"), href).toHaveCount(count);
  }
  await page.goto("/district");
  const hours = page.getByRole("heading", { level: 2, name: /required this month/ });
  const [done, required] = ((await hours.textContent()) ?? "").match(/[\d.]+/g) ?? [];
  await page.goto("/district/mentorships?health=hours");
  await expect(main(page)).toContainText(new RegExp(`${done} hours? logged this month by`));
  await expect(main(page)).toContainText(`of ${required} required`);
  // Hours may lag all the same: the two are told by different rules.
  await page.goto("/district/mentorships?health=onTrack");
  await expect(main(page).locator("tbody tr").first()).toContainText("contact on track");
});
