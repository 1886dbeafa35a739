import type { Page } from "@playwright/test";
import { expectClean, expectCleanColours, wcag22AA } from "./axe";
import { expect, signInAs, test } from "./fixtures";

/** Walks without a mouse; and what axe says of pieces that are open, which pages at rest do not show. */

test("the first key leads past the frame to the page itself", async ({ page }) => {
  await signInAs(page, "mentee", "/home");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Go to the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("the person menu opens, closes by Escape and gives the focus back", async ({ page }) => {
  await signInAs(page, "mentee", "/home");
  const button = page.getByRole("button", { name: "You: Mireille Okafor" });
  await button.focus();
  await page.keyboard.press("Enter");
  const dark = page.getByRole("button", { name: "Dark" });
  await expect(dark).toBeVisible();
  await page.keyboard.press("Tab");
  await expectFocusWithin(page, "[popover]");
  await page.keyboard.press("Escape");
  await expect(dark).toBeHidden();
  await expect(button).toBeFocused();
});

test("a question holds the focus, and gives it back unanswered", async ({ page }) => {
  await page.goto("/kit");
  const opener = page.getByRole("button", { name: "End this pair…" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /End the pair of Ruth/ });
  await expect(dialog).toBeVisible();
  await expectFocusWithin(page, "dialog");
  const [yes, no] = ["End the pair", "Keep the pair"].map((name) =>
    dialog.getByRole("button", { name, exact: true }),
  );
  // It may still be moving while one is looked at after the other.
  const apart = async () =>
    ((await yes?.boundingBox())?.y ?? 0) - ((await no?.boundingBox())?.y ?? 1);
  await expect.poll(apart, "the two stand side by side").toBe(0);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press("Enter");
  await no?.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test("a school is found by a few letters without its accents, and chosen by Enter", async ({
  page,
}) => {
  await page.goto("/kit");
  const box = typedInto(page);
  await box.fill("gerard");
  const list = page.getByRole("listbox");
  await expect(list.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(box).toHaveValue("École Élémentaire Gérard-Éthier");
  await expect(list).toBeHidden();
});

test("taps, choices and sliders move by arrow keys", async ({ page }) => {
  await page.goto("/kit");
  const energy = page.getByRole("radiogroup", { name: /Energy/ });
  await energy.getByRole("radio", { name: "all right" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(energy.getByRole("radio", { name: "good" })).toBeChecked();
  await page.getByRole("slider", { name: "Distance, slider" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByLabel("Distance between schools")).toHaveValue("41");
});

test("what was wrong is heard, and the way to it is one key", async ({ page }) => {
  await page.goto("/kit");
  const form = page.locator("form#first");
  await form.getByRole("button", { name: "Send" }).focus();
  await page.keyboard.press("Enter");
  const problems = form.getByRole("region", { name: /Please check 3 answers/ });
  await expect(problems).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const name = form.getByRole("textbox", { name: /Your name/ });
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await expect(name).toHaveAccessibleDescription(/Write “good” here/);
  await expect(name).toHaveValue("Mireille");
});

for (const theme of ["light", "dark"] as const) {
  test(`open pieces are as accessible as pages at rest, in ${theme}`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    const expectAccessible = (what: string) =>
      theme === "light" ? expectClean(page, what, wcag22AA) : expectCleanColours(page, what);
    await context.addCookies([{ name: "theme", value: theme, url: baseURL ?? "" }]);
    await page.goto("/kit");
    await expect(page.getByRole("button", { name: "Close this message" })).toBeVisible();
    await expectAccessible("a message with its undo");
    await page.locator("form#first").getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("region", { name: /Please check 3 answers/ })).toBeFocused();
    await expectAccessible("a form with errors");
    await page.locator("form#week").getByRole("button", { name: "Keep" }).click();
    const energy = page.getByRole("radiogroup", { name: "Energy" });
    await expect(energy).toHaveAttribute("aria-invalid", "true");
    await expect(energy.getByRole("radio").first()).toHaveAccessibleDescription(/Choose how much/);
    await expectAccessible("a group of choices with an error");
    await typedInto(page).fill("e");
    await expect(page.getByRole("listbox")).toBeVisible();
    await expectAccessible("an open list");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "End this pair…" }).click();
    await expect(page.getByRole("dialog", { name: /End the pair of Ruth/ })).toBeVisible();
    await expectAccessible("a dialog");
  });
}

/** The field of the list, which stands in for a plain choice once it has loaded. */
function typedInto(page: Page) {
  return page.getByRole("combobox", { name: "School", exact: true }).and(page.locator("input"));
}

async function expectFocusWithin(page: Page, selector: string) {
  await expect
    .poll(() =>
      page.evaluate((within) => document.activeElement?.closest(within) !== null, selector),
    )
    .toBe(true);
}
