import { arriveAs, expect, test } from "./fixtures";
import { matrix, office, panel, said, tabTo, usable } from "./story/workbench";

test("with the keyboard alone", async ({ page }) => {
  test.setTimeout(180_000);
  const { coordinator } = await office();
  await arriveAs(page, coordinator);
  await page.goto("/district/matching");
  const here = page.locator(":focus");

  await test.step("a round is started, and its matrix is a few keys away", async () => {
    await tabTo(page, "main button", "Start the round");
    await page.keyboard.press("Enter");
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText("4 of 5 matched.", { timeout: 60_000 });
    await tabTo(page, "main a", "Skip to the draft");
    await page.keyboard.press("Enter");
    await expect(page.locator("#draft")).toBeFocused();
    await tabTo(page, "[role=grid] a");
  });

  await test.step("P pins and lets go, and the focus stays", async () => {
    await page.keyboard.press("p");
    await said(page, "Pinned: it stays when the rest is worked out again.");
    await expect(here).toHaveAttribute("aria-label", /pinned$/);
    await page.keyboard.press("p");
    await said(page, "The pin is gone. The pair stays for now.");
    await expect(here).toHaveAttribute("aria-label", /proposed$/);
    await page.keyboard.press("Control+z");
    await said(page, "Undone.");
    await expect(here).toHaveAttribute("aria-label", /pinned$/);
    await page.keyboard.press("Control+z");
    await expect(here).toHaveAttribute("aria-label", /proposed$/);
    await page.keyboard.press("Control+z");
    await said(page, "There is nothing to undo or redo here.");
  });

  await test.step("a pair taken apart leads to the panel, which begins with the next pair", async () => {
    const pair = panel(page).getByRole("heading", { level: 2 });
    const first = (await pair.textContent()) ?? "";
    await tabTo(page, "#pair summary", "Take it apart");
    await page.keyboard.press("Enter");
    await tabTo(page, "#pair button", "Take it apart");
    await page.keyboard.press("Enter");
    await said(page, "The pair was taken apart.");
    await expect(pair).not.toHaveText(first);
    await expect(panel(page)).toBeFocused();
    await expect(pair).toBeInViewport();
    await tabTo(page, "[role=grid] a", "", "Shift+Tab");
    await page.keyboard.press("Control+z");
    await said(page, "Undone.");
    await expect(pair).toHaveText(first);
  });

  await test.step("Enter opens the pair as often as it is pressed, Escape leads back", async () => {
    const label = (await here.getAttribute("aria-label")) ?? "";
    for (let turn = 0; turn < 2; turn++) {
      await page.keyboard.press("Enter");
      await expect(panel(page)).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(here).toHaveAttribute("aria-label", label);
    }
  });

  await test.step("M moves a pair along its row: the price first, then the focus is in the panel", async () => {
    await page.keyboard.press("m");
    await said(page, "Moving: ← and → choose another mentor, Enter shows the price, Esc stops.");
    const first = (await here.getAttribute("aria-label")) ?? "";
    await page.keyboard.press("ArrowRight");
    if ((await here.getAttribute("aria-label")) === first) await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect(here).toHaveText("Choose it, the others follow");
    await expect(panel(page)).toContainText("If this pair were chosen");
    await page.keyboard.press("Enter");
    await said(page, "Chosen, and the others follow.");
    await expect(panel(page)).toBeFocused();
  });

  await test.step("two swap mentors, it is taken back, and the history says both", async () => {
    await tabTo(page, "#pair summary", "Swap mentors with someone");
    await page.keyboard.press("Enter");
    await tabTo(page, "#pair button", "Swap");
    await page.keyboard.press("Enter");
    await said(page, "The two swapped mentors.");
    // Words come before their page; until that is there, a key says that it has to wait.
    await expect(page.locator("#draft-undo button")).toBeEnabled();
    await expect(page.locator("#pair:focus, #pair :focus")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(matrix(page).locator(":focus")).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await said(page, "Undone.");
    const newest = page.locator("#history li").first();
    await expect(newest).toContainText("swapped mentors");
    await expect(newest).toContainText("Undone.");
  });

  await test.step("the draft is kept by a name, and the matrix is where it was", async () => {
    await tabTo(page, "main button", "Keep as a scenario", "Shift+Tab");
    await page.keyboard.press("Enter");
    await tabTo(page, "dialog[open] input:not([type=hidden])");
    await page.keyboard.type("By keys");
    await page.keyboard.press("Enter");
    await said(page, "Kept as a scenario.");
    await tabTo(page, "[role=grid] a");
  });

  await test.step("F asks before it rules out", async () => {
    await page.keyboard.press("Escape");
    await expect(here).toHaveAttribute("aria-label", /pinned$/);
    await page.keyboard.press("f");
    await expect(here).toHaveText("Rule it out, the others follow");
    await page.keyboard.press("Enter");
    await said(page, "Ruled out for this round.");
    await expect(panel(page)).toBeFocused();
  });

  await test.step("any other mentor of the round is found in a list, and priced", async () => {
    await tabTo(page, "h3 a[href*='pair=']", "", "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(panel(page)).toContainText("Proposed pair");
    await tabTo(page, "#another a");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/ask=other/);
    await expect(page.locator("#another input[role=combobox]")).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await usable(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await tabTo(page, "#another input[role=combobox]");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const [name = ""] = (await here.inputValue()).split(" · ");
    await tabTo(page, "#another button", "See what it costs");
    await page.keyboard.press("Enter");
    await expect(panel(page)).toContainText("If this pair were chosen");
    await expect(panel(page).getByRole("heading", { level: 2 })).toContainText(`with ${name}`);
    await expect(panel(page)).toBeFocused();
  });

  await test.step("the two are compared, and the one that was kept is taken", async () => {
    await tabTo(page, "main a", "Compare", "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/compare$/);
    await tabTo(page, "#compare-with");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, "main button", "Show");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/with=best/);
    await tabTo(page, "main table a", "By keys");
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(/with=best/);
    await tabTo(page, "main button", "Take “By keys”");
    await page.keyboard.press("Enter");
    await said(page, "This is the draft now. The one before is kept.");
    await tabTo(page, "main a", "Round 1");
    await page.keyboard.press("Enter");
    await expect(matrix(page)).toBeVisible();
    await expect(matrix(page).locator("td[data-state=forbidden]")).toHaveCount(0);
  });

  await test.step("it is published, and its pairs still open by Enter", async () => {
    await tabTo(page, "main button", "Publish", "Shift+Tab");
    await page.keyboard.press("Enter");
    await tabTo(page, "dialog[open] button", "Publish");
    await page.keyboard.press("Enter");
    await said(page, "Published. Everyone in a pair has been told.");
    await tabTo(page, "[role=grid] a");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(panel(page)).toBeFocused();
  });
});
