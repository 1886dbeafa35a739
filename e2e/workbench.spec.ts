import { arriveAs, expect, test } from "./fixtures";
import {
  countSent,
  matrix,
  office,
  openChosen,
  panel,
  pressTooSoon,
  said,
  tabTo,
  usable,
} from "./story/workbench";

test("a round is run, argued with at a price, compared and published", async ({ page }) => {
  test.setTimeout(240_000);
  const { district, coordinator } = await office();
  await arriveAs(page, coordinator);
  await page.goto("/district/matching");
  await page.getByRole("button", { name: "Start the round" }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("4 of 5 matched.", { timeout: 60_000 });
  await usable(page);

  await test.step("whoever has no mentor comes first, and who wished for each other", async () => {
    const titles = page.getByRole("main").getByRole("heading", { level: 2 });
    await expect(titles.nth(0)).toHaveText("One person has no mentor yet");
    await expect(titles.nth(1)).toHaveText("One pair wished for each other and is not together");
    const wished = page.locator("#wished");
    await expect(wished).toContainText("Each wished for the other");
    await expect(wished).toContainText("Together:");
  });

  await test.step("a pair is pinned, and taken apart once its price is read", async () => {
    await openChosen(page);
    await expect(panel(page)).toContainText("Proposed pair");
    const sent = countSent(page);
    const apart = panel(page).locator("button", { hasText: "Take it apart" });
    await pressTooSoon(panel(page).getByRole("button", { name: "Pin this pair" }), apart);
    await said(page, "Pinned: it stays when the rest is worked out again.");
    await panel(page).getByText("Take it apart").first().click();
    await expect(panel(page)).toContainText("1 person fewer with a mentor");
    await apart.click();
    await said(page, "The pair was taken apart.");
    // What was pressed too soon was not sent, so nobody was told of a change that was their own.
    expect(sent()).toBe(2);
    await expect(heading).toHaveText("3 of 5 matched.");
    await expect(page.locator("#without")).toContainText(
      "1 mentor who would be possible has room.",
    );
    await expect(page.locator("#without")).not.toContainText("who would be possible are full");
    await page.getByRole("button", { name: /^Undo/ }).click();
    await said(page, "Undone.");
    await expect(heading).toHaveText("4 of 5 matched.");
  });

  await test.step("two swap mentors, each swap with its price", async () => {
    await openChosen(page);
    await panel(page).getByText("Swap mentors with someone").click();
    const least = panel(page)
      .getByRole("radio", { name: /\(with .*\) ?\S/ })
      .first();
    await expect(least).toBeChecked();
    await panel(page).getByRole("button", { name: "Swap", exact: true }).click();
    await said(page, "The two swapped mentors.");
    for (const undone of ["swapped mentors", "pinned"]) {
      await page.getByRole("button", { name: new RegExp(`^Undo: .*${undone}$`) }).click();
      await said(page, "Undone.");
    }
    await expect(page.getByText("The draft is as it was worked out.")).toBeVisible();
  });

  await test.step("somebody is moved in, and the price is said before", async () => {
    await page
      .locator("#without")
      .getByRole("listitem")
      .getByRole("link", { name: /^Mentor/ })
      .first()
      .click();
    await expect(panel(page)).toContainText("If this pair were chosen");
    await expect(panel(page).locator("#ways li").first()).toContainText("has no mentor");
    await panel(page).getByRole("button", { name: "Choose it, the others follow" }).click();
    await said(page, "Chosen, and the others follow.");
    await expect(heading).toHaveText("4 of 5 matched.");
  });

  await test.step("a draft is kept, a pair is ruled out, and the others follow", async () => {
    await page.getByRole("button", { name: "Keep as a scenario" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("By hand");
    await page.getByRole("button", { name: "Keep it" }).click();
    await said(page, "Kept as a scenario.");
    await openChosen(page);
    await panel(page).getByText("Rule this pair out").click();
    const box = panel(page).locator("#rule-out");
    await expect(box).toContainText("The rest is worked out without it");
    await expect(box).toContainText("1 person fewer with a mentor");
    await box.getByRole("button", { name: "Rule it out, the others follow" }).click();
    await said(page, "Ruled out for this round.");
    await expect(matrix(page).locator("td[data-state=forbidden]")).toHaveCount(1);
    await expect(page.locator("#bound")).toContainText("One pair ruled out");
    await usable(page);
  });

  await test.step("it is the best, so the one that was kept is what can be taken", async () => {
    await page.getByRole("link", { name: "Compare", exact: true }).click();
    await expect(page.getByRole("link", { name: "By hand" })).toBeVisible();
    await page.getByLabel("With", { exact: true }).selectOption({ label: "Proven best" });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/with=best/);
    await expect(page.getByRole("row", { name: /^Without a mentor/ })).toBeVisible();
    await usable(page);
    await expect(page.getByRole("button", { name: /^Take/ })).toHaveCount(0);
    await page.getByRole("link", { name: "By hand" }).click();
    await page.getByRole("button", { name: "Take “By hand”" }).click();
    await said(page, "This is the draft now. The one before is kept.");
    const kept = page.locator("#compare-with option", { hasText: "Kept by itself" });
    await expect(kept).toHaveText(/ \(\w{3}\s\d{1,2}, \d{4}, \d{1,2}:\d\d.[AP]M\)$/);
    await page.getByRole("link", { name: "Round 1", exact: true }).click();
    await expect(page.getByText(/With your changes by hand: .* less than the/)).toBeVisible();
    await expect(page.locator("#proof")).toContainText("not of your changes by hand");
  });

  await test.step("somebody who came since is said, and taken in by working it out again", async () => {
    const changed = page.getByText("One person is in who was not.");
    await expect(changed).toHaveCount(0);
    await district.mentor({ firstName: "Mentor", lastName: "Elder" });
    await page.reload();
    await expect(changed).toBeVisible();
    await usable(page);
    await page.getByRole("button", { name: "Work it out again" }).click();
    await expect(heading).toHaveText("5 of 5 matched.", { timeout: 60_000 });
    await expect(changed).toHaveCount(0);
  });

  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  await said(page, "Published. Everyone in a pair has been told.");
});

test("while it is worked out a round says how far it is, and is stopped by a key", async ({
  page,
}) => {
  const { coordinator, running } = await office();
  const { path, reach } = await running();
  await arriveAs(page, coordinator);
  await page.goto("/district/matching");
  await expect(page.getByRole("button", { name: "Start the round" })).toHaveCount(0);
  await tabTo(page, "main a", "See how far it is");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(path);
  const bar = page.getByRole("progressbar", { name: "Working out round 1" });
  await expect(bar).toHaveAttribute("aria-valuetext", "Finding the best pairs, 1 of 4");
  await expect(bar).toHaveAttribute("aria-valuenow", "1");
  await expect(bar).toHaveAttribute("aria-valuemax", "4");
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  for (const wide of [390, width]) {
    await page.setViewportSize({ width: wide, height });
    await usable(page);
  }
  await reach("checking");
  await expect(bar).toHaveAttribute("aria-valuenow", "2");
  await said(page, "Checking the proof");
  await tabTo(page, "main button", "Stop");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/district/matching");
  await expect(page.getByRole("row", { name: /^Round 1 put aside/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Start the round" })).toBeVisible();
});
