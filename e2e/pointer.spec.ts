import type { Page } from "@playwright/test";
import { arriveAs, expect, test } from "./fixtures";
import { matrix, office, panel, said, usable } from "./story/workbench";

const further = Array.from({ length: 12 }, (_, at) => `Further${at}`);
type Pointer = Record<"press" | "move", (x: number, y: number) => Promise<void>> & {
  leave: () => Promise<void>;
};

/** Waits until the grid hears a pointer: its cells are there before their script is. React marks what it has taken on. */
async function untilItListens(page: Page): Promise<void> {
  const taken = () =>
    matrix(page).evaluate((grid) => Object.keys(grid).some((key) => key.startsWith("__react")));
  await expect.poll(taken).toBe(true);
}

/** Drags a chosen cell to the edge of the picture, which then scrolls, and onto a cell that was out of sight. */
async function dragBeyondTheEdge(page: Page, { press, move, leave }: Pointer): Promise<void> {
  const row = matrix(page).locator("tr:has(td[data-state=chosen])").first();
  const cell = row.locator("td[data-state=chosen] a");
  await cell.scrollIntoViewIfNeeded();
  const box = matrix(page).locator("..");
  const from = await cell.boundingBox();
  const frame = await box.boundingBox();
  if (!from || !frame) throw new Error("a cell in sight");
  const [at, room] = await box.evaluate((one) => [
    one.scrollLeft,
    one.scrollWidth - one.clientWidth,
  ]);
  expect(room).toBeGreaterThan(40);
  const right = at < room / 2;
  const names = (await row.getByRole("rowheader").boundingBox())?.width ?? 0;
  const edge = right ? frame.x + frame.width - 8 : frame.x + names + 8;
  await press(from.x + 9, from.y + 9);
  await move(edge, from.y + 9);
  await expect
    .poll(() => box.evaluate((one) => one.scrollLeft))
    [right ? "toBeGreaterThan" : "toBeLessThan"](right ? room - 2 : 1);
  const possible = row.locator("td[data-state=possible] a");
  const to = await (right ? possible.last() : possible.first()).boundingBox();
  if (!to) throw new Error("a cell in sight");
  await move(to.x + 9, to.y + 9);
  await expect(row.locator("td[data-target=yes]")).toHaveCount(1);
  await leave();
  await expect(panel(page)).toContainText("If this pair were chosen");
  await expect(page.locator(":focus")).toHaveText("Choose it, the others follow");
}

/** A region of its own with a name, for the keys that scroll; a shadow at each edge behind which there is more. */
async function showsThatItScrolls(page: Page): Promise<void> {
  const picture = page.getByRole("region", { name: "Fit of every possible pair" });
  await picture.focus();
  await expect(picture).toBeFocused();
  const shadows = () =>
    picture.evaluate((box) => {
      const shadeOf = (one: Element | null) => one && getComputedStyle(one, "::after").opacity;
      return [shadeOf(box.querySelector("tbody th")), shadeOf(box.parentElement)];
    });
  await expect.poll(shadows).toEqual(["0", "1"]);
  await picture.evaluate((one) => one.scrollTo({ left: 40 }));
  await expect.poll(shadows).toEqual(["1", "1"]);
  await picture.evaluate((one) => one.scrollTo({ left: one.scrollWidth }));
  await expect.poll(shadows).toEqual(["1", "0"]);
  await picture.evaluate((one) => one.scrollTo({ left: 0 }));
}

test("a chosen cell is dragged by the mouse, beyond the edge and not after Escape", async ({
  page,
}) => {
  const { coordinator, drafted } = await office(further);
  const path = await drafted();
  await page.setViewportSize({ width: 700, height: 800 });
  await arriveAs(page, coordinator);
  await page.goto(path);
  await untilItListens(page);
  await showsThatItScrolls(page);
  const { mouse } = page;
  const press = async (x: number, y: number) => {
    await mouse.move(x, y);
    await mouse.down();
  };
  const move = (x: number, y: number) => mouse.move(x, y, { steps: 5 });
  const cell = matrix(page).locator("td[data-state=chosen] a").first();
  await cell.scrollIntoViewIfNeeded();
  const at = await cell.boundingBox();
  if (!at) throw new Error("a cell in sight");
  await press(at.x + 9, at.y + 9);
  await move(at.x + 50, at.y + 9);
  await expect(page.locator(".fit-ghost")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".fit-ghost")).toHaveCount(0);
  await mouse.up();
  await expect(page).toHaveURL(path);
  await dragBeyondTheEdge(page, { press, move, leave: () => mouse.up() });
});

test("dragged onto a mentor who has somebody, the two can swap", async ({ page }) => {
  const { coordinator, drafted } = await office();
  const path = await drafted();
  await arriveAs(page, coordinator);
  await page.goto(path);
  await untilItListens(page);
  const rows = matrix(page).locator("tbody tr");
  const chosen = await rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll("td")].findIndex((td) => td.dataset.state === "chosen"),
    ),
  );
  // Whoever has the mentor that two wished for: if they left, the other of the two would come in.
  const pairs = [...chosen.entries()];
  const one = pairs.find(([, column]) => column === 0);
  const other = pairs.find(([, column]) => column > 0);
  if (!one || !other) throw new Error("two pairs");
  const cell = ([row]: [number, number], [, column]: [number, number]) =>
    rows.nth(row).locator("td").nth(column);
  const to = cell(one, other);
  await cell(one, one).hover();
  await page.mouse.down();
  const at = await to.boundingBox();
  if (!at) throw new Error("a cell in sight");
  await page.mouse.move(at.x + 9, at.y + 9, { steps: 5 });
  await expect(to).toHaveAttribute("data-target", "yes");
  await page.mouse.up();
  await expect(page.locator(":focus")).toHaveText("Choose it, the others follow");
  const swap = panel(page).locator("#ways li", { hasText: "swap mentors" });
  await expect(swap).toContainText(/\d points less/);
  await swap.getByRole("button", { name: "Swap the two" }).click();
  await said(page, "The two swapped mentors.");
  for (const pair of [to, cell(other, one)])
    await expect(pair).toHaveAttribute("data-state", "pinned");
  for (const pair of [cell(one, one), cell(other, other)])
    await expect(pair).toHaveAttribute("data-state", "possible");
});

test("on a phone the pairs are a list, and nothing is out of reach @phone @phone-only", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { coordinator, drafted } = await office(further);
  const path = await drafted();
  await arriveAs(page, coordinator);
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
  // The words come before the page that they are about, whose version the next change needs.
  await expect(panel(page).getByRole("button", { name: "Pin this pair" })).toBeVisible();

  await test.step("two drafts that differ are compared", async () => {
    await panel(page).getByText("Take it apart").first().tap();
    await panel(page).getByRole("button", { name: "Take it apart" }).tap();
    await said(page, "The pair was taken apart.");
    await expect(panel(page)).toBeFocused();
    await expect(panel(page).getByRole("heading", { level: 2 })).toBeInViewport();
    await page.goto(`${path}/compare?with=best`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("One person gains");
    await expect(page.getByRole("row", { name: /^Without a mentor/ })).toContainText("better");
    await expect(page.getByRole("button", { name: "Take “Proven best”" })).toBeInViewport();
    await usable(page);
  });

  await test.step("turned to the side, a cell of the matrix is dragged by a finger", async () => {
    await page.setViewportSize({ width: 700, height: 800 });
    await page.goto(path);
    await untilItListens(page);
    const browser = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove") => async (x: number, y: number) => {
      await browser.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y }] });
    };
    const leave = async () => {
      await browser.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };
    await dragBeyondTheEdge(page, { press: touch("touchStart"), move: touch("touchMove"), leave });
  });
});
