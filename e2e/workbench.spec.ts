import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { write } from "@/lib/db";
import { done } from "@/lib/result";
import { startRound } from "@/lib/rounds/commands";
import { runRound } from "@/lib/rounds/run-round";
import { testDistrict } from "@/lib/testing/district";
import { expect, signInByLink, test } from "./fixtures";

/** Four mentors with a place each, five mentees; two of them and one mentor wished for each other. */
async function office() {
  const district = await testDistrict({ name: "Workbench County" });
  const programme = await district.programme({ name: "First-years" });
  const mentors = [];
  for (const lastName of ["Archer", "Binder", "Cutter", "Dyer"])
    mentors.push(await district.mentor({ firstName: "Mentor", lastName }));
  const mentees = [];
  for (const lastName of ["Quill", "Reed", "Sander", "Tanner", "Usher"])
    mentees.push(await district.mentee({ firstName: "New", lastName }));
  const [wanted] = mentors;
  if (!wanted) throw new Error("a mentor");
  const wish = (person: { id: string }, about: { id: string }, rank: number) =>
    write(district.viewer(person), async (tx) => {
      const ids = { districtId: district.id, personId: person.id, aboutId: about.id };
      await tx.pairWish.create({ data: { ...ids, kind: "wish", rank } });
      return done();
    });
  for (const [at, mentee] of mentees.slice(0, 2).entries()) {
    await wish(mentee, wanted, 1);
    await wish(wanted, mentee, at + 1);
  }
  const coordinator = await district.coordinator();
  const viewer = district.coordinatorViewer(coordinator);
  /** A round worked out already, for those who come to argue with it. */
  const drafted = async () => {
    const begun = { programmeId: programme.id, formKey: randomUUID() };
    const started = await startRound(viewer, begun);
    if (!started.ok) throw new Error(started.refusal);
    const { roundId } = started.value;
    await runRound({ districtId: district.id, roundId, personId: viewer.personId });
    return `/district/matching/${roundId}`;
  };
  return { coordinator, drafted };
}

const wcag22AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const panel = (page: Page) => page.locator("#pair");
const matrix = (page: Page) => page.getByRole("grid");
/** Opens a pair of the draft that nobody has pinned. */
async function openChosen(page: Page): Promise<void> {
  const cell = matrix(page).locator("td[data-state=chosen]").first();
  await cell.locator("a").click();
  await expect(cell).toHaveAttribute("data-open", "true");
}
const said = (page: Page, words: string) =>
  expect(page.getByRole("status").getByText(words)).toBeVisible();

test("a round is run, argued with at a price, compared and published", async ({ page }) => {
  test.setTimeout(240_000);
  const { coordinator } = await office();
  await signInByLink(page, coordinator.email);
  await page.goto("/district/matching");
  await page.getByRole("button", { name: "Start the round" }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("4 of 5 matched.", { timeout: 60_000 });
  await usable(page);

  await test.step("whoever has no mentor comes first, and who wished for each other", async () => {
    const titles = await page
      .getByRole("main")
      .getByRole("heading", { level: 2 })
      .allTextContents();
    expect(titles.slice(0, 2)).toEqual([
      "One person has no mentor yet",
      "One pair wished for each other and is not together",
    ]);
    const wished = page.locator("#wished");
    await expect(wished).toContainText("Each wished for the other");
    await expect(wished).toContainText("Together:");
  });

  await test.step("a pair is pinned, and taken apart once its price is read", async () => {
    await openChosen(page);
    await expect(panel(page)).toContainText("Proposed pair");
    await panel(page).getByRole("button", { name: "Pin this pair" }).click();
    await said(page, "Pinned: it stays when the rest is worked out again.");
    await panel(page).getByText("Take it apart").first().click();
    await expect(panel(page)).toContainText("1 person fewer with a mentor");
    await panel(page).getByRole("button", { name: "Take it apart" }).click();
    await said(page, "The pair was taken apart.");
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
    await expect(panel(page).getByRole("option").first()).toHaveText(/\): \S/);
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
    await page.getByRole("link", { name: "Round 1", exact: true }).click();
    await expect(page.getByText(/With your changes by hand: .* less than the/)).toBeVisible();
  });

  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  await said(page, "Published. Everyone in a pair has been told.");
  await usable(page);
});

test("with the keyboard alone", async ({ page }) => {
  test.setTimeout(120_000);
  const { coordinator, drafted } = await office();
  const path = await drafted();
  await signInByLink(page, coordinator.email);
  await page.goto(path);
  const here = page.locator(":focus");
  await tabTo(page, "[role=grid] a");

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

  await test.step("F asks before it rules out", async () => {
    await page.keyboard.press("Escape");
    await expect(here).toHaveAttribute("aria-label", /pinned$/);
    await page.keyboard.press("f");
    await expect(here).toHaveText("Rule it out, the others follow");
    await page.keyboard.press("Enter");
    await said(page, "Ruled out for this round.");
    await expect(panel(page)).toBeFocused();
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

test("a chosen cell is dragged along its row, to the price of the move", async ({ page }) => {
  const { coordinator, drafted } = await office();
  const path = await drafted();
  await signInByLink(page, coordinator.email);
  await page.goto(path);
  const row = matrix(page)
    .locator("tr:has(td[data-state=chosen]):has(td[data-state=possible])")
    .first();
  await row.scrollIntoViewIfNeeded();
  const from = await row.locator("td[data-state=chosen] a").boundingBox();
  const to = await row.locator("td[data-state=possible] a").last().boundingBox();
  if (!from || !to) throw new Error("two cells in sight");
  await page.mouse.move(from.x + 9, from.y + 9);
  await page.mouse.down();
  await page.mouse.move(to.x + 9, to.y + 9, { steps: 5 });
  await expect(row.locator("td[data-target=yes]")).toHaveCount(1);
  await page.mouse.up();
  await expect(panel(page)).toContainText("If this pair were chosen");
  await expect(page.locator(":focus")).toHaveText("Choose it, the others follow");
});

test("on a phone the pairs are a list, and nothing is out of reach @phone @phone-only", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { coordinator, drafted } = await office();
  const path = await drafted();
  await signInByLink(page, coordinator.email);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 760 });
    await page.goto(path);
    await expect(matrix(page)).toBeHidden();
    await expect(panel(page)).toBeHidden();
    await usable(page);
  }
  await page
    .getByRole("link", { name: /^New \w+ with Mentor/ })
    .last()
    .tap();
  await expect(panel(page)).toBeInViewport();
  await panel(page).getByRole("button", { name: "Pin this pair" }).tap();
  await said(page, "Pinned: it stays when the rest is worked out again.");
  await page
    .locator("#pair")
    .getByRole("button", { name: /^Undo: / })
    .tap();
  await said(page, "Undone.");
});

/** Presses a key until the focus is on something like this. */
async function tabTo(page: Page, selector: string, text = "", key = "Tab"): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed++) {
    const there = await page.evaluate(
      ([wanted, words]) => {
        const { activeElement: at } = document;
        return Boolean(at?.matches(wanted ?? "") && (!words || at.textContent === words));
      },
      [selector, text],
    );
    if (there) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${selector} is not reached by ${key}`);
}

/** In light and dark, without scrolling sideways. */
async function usable(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).withTags(wcag22AA).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
}
