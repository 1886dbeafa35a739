import type AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/**
 * Fails with each rule that is broken and the first place where it is. Without frames axe sums up in
 * the page itself, and opens no second one for it.
 */
export async function expectClean(axe: AxeBuilder, where: string): Promise<void> {
  const { violations } = await axe.setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${where}, ${id}: ${nodes[0]?.html}`)).toEqual([]);
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
