import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

export const wcag22AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What can differ between light and dark: the two are the same page in other colours. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** By every rule of the tags; fails with each that is broken and the first place where it is. */
export async function expectClean(
  page: Page,
  where: string,
  tags = [...wcag22AA, "best-practice"],
): Promise<void> {
  await expectNone(page, (axe) => axe.withTags(tags), where);
}

/** For a page that was looked at in other colours by every rule. */
export async function expectCleanColours(page: Page, where: string): Promise<void> {
  await expectNone(page, (axe) => axe.withRules(colourRules), where);
}

/** As a system in light shows it, and one in dark. */
export async function expectCleanInBoth(page: Page, where: string, tags?: string[]): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await expectClean(page, `${where} in light`, tags);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectCleanColours(page, `${where} in dark`);
}

type Choose = (axe: AxeBuilder) => AxeBuilder;

/**
 * Without frames axe sums up in the page itself, and opens no second one for it. Nobody asks what
 * is right, so it says no more of that than that it is.
 */
async function expectNone(page: Page, choose: Choose, where: string): Promise<void> {
  await atRest(page);
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await choose(axe).analyze();
  expect(violations.map(({ id, nodes }) => `${where}, ${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/**
 * A colour on its way is neither the one nor the other; what is cut short may begin anew. What never
 * ends, as the shimmer of a skeleton, is not waited for.
 */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const isAtRest = ({ playState, effect }: Animation) =>
      playState !== "running" || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
    const moving = () => document.getAnimations().filter((one) => !isAtRest(one));
    while (moving().length > 0) await Promise.allSettled(moving().map(({ finished }) => finished));
  });
}

/** Who hears a table's buttons one by one knows each from the others by its name. */
export async function expectToldApart(page: Page, where: string): Promise<void> {
  const twice = await page.getByRole("table").evaluateAll((tables) =>
    tables.flatMap((table) => {
      const buttons = [...table.querySelectorAll("button")].filter((one) => !one.closest("dialog"));
      const names = buttons.map((one) => one.ariaLabel ?? one.textContent);
      return names.filter((name, at) => names.indexOf(name) !== at);
    }),
  );
  expect(twice, `${where}: buttons of one name in one table`).toEqual([]);
}
