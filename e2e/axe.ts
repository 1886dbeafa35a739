import type AxeBuilder from "@axe-core/playwright";
import { expect } from "./fixtures";

/**
 * Fails with each rule that is broken and the first place where it is. Without frames axe sums up in
 * the page itself, and opens no second one for it.
 */
export async function expectClean(axe: AxeBuilder, where: string): Promise<void> {
  const { violations } = await axe.setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${where}, ${id}: ${nodes[0]?.html}`)).toEqual([]);
}
