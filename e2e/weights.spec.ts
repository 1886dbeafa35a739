import type { Page } from "@playwright/test";
import { testDistrict } from "@/lib/testing/district";
import { expectCleanInBoth } from "./axe";
import { arriveAs, expect, test } from "./fixtures";

/** Three mentors with a place each, four mentees who wait. */
async function office() {
  const district = await testDistrict({ name: "Balance County" });
  await district.programme({ name: "First-years" });
  for (let at = 0; at < 3; at++) await district.mentor();
  for (let at = 0; at < 4; at++) await district.mentee();
  return district.coordinator();
}

async function openWeights(page: Page): Promise<void> {
  const { email } = await office();
  await arriveAs(page, { email });
  await page.goto("/district/matching");
  await page.getByRole("link", { name: "Weights and rules" }).click();
  await expect(page.getByText("3 of 4 matched.")).toBeVisible();
}

test("moved by the keyboard, a weight shows at once what would come of it", async ({ page }) => {
  await openWeights(page);
  const slider = page.getByRole("slider", { name: "Level, as a slider" });
  const number = page.getByRole("spinbutton", { name: "Level" });
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect(number).toHaveValue("13");
  await number.fill("40");
  await expect(slider).toHaveValue("40");

  await page.getByRole("spinbutton", { name: "No pair below" }).fill("100");
  await expect(page.getByText("0 of 4 matched.")).toBeVisible();
  await expect(
    page.getByRole("heading", { name: "12 of 12 pairs are not possible." }),
  ).toBeVisible();
  await expect(page.getByRole("status")).toContainText(["0 of 4 matched, 0 poor, 0 weak"]);
  const opened = page.getByRole("row", { name: /^Matched/ });
  await expect(opened).toHaveText(/Matched3.*worse 0/);
  await expectCleanInBoth(page, "the preview");

  await page.getByRole("link", { name: "12 pairs: Below the lowest fit you allow" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "12 of 12 pairs are not possible.",
  );
  await expect(page.getByText("settings you were trying, which are not saved")).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(13);
});

test("what it was stays readable until the answer is there, and when there is none", async ({
  page,
}) => {
  await openWeights(page);
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/matching/preview", async (route) => {
    await asked;
    await route.fulfill({ contentType: "text/html", body: "Away." });
  });
  const headline = page.getByText("3 of 4 matched.");
  await page.getByRole("spinbutton", { name: "Wishes" }).fill("0");
  await expect(headline).toHaveAttribute("aria-busy", "true");
  await expectCleanInBoth(page, "the preview on its way");
  answer();
  await expect(headline).toHaveAttribute("aria-busy", "false");
  await expect(
    page.getByText("The preview does not answer. Saving works without it."),
  ).toBeVisible();
  await expectCleanInBoth(page, "the preview that did not come");
});

test("settings are saved, start a round, and can be tried on its draft", async ({ page }) => {
  await openWeights(page);
  await page.getByText("A must: the same level or a neighbouring one").click();
  await page.getByRole("spinbutton", { name: "Wishes" }).fill("0");
  await page.getByRole("button", { name: "Save for the programme" }).click();
  await expect(page.getByText("Saved. The next round is worked out by these.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("checkbox", { name: /^A must: the same level/ })).toBeChecked();
  await expect(page.getByRole("spinbutton", { name: "Wishes" })).toHaveValue("0");

  await page.getByRole("button", { name: "Save and start a round" }).click();
  await expect(page.getByRole("heading", { name: "3 of 4 matched." })).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByText("As a must: Level.")).toBeVisible();
  await page.getByRole("link", { name: "Change weights and rules" }).click();
  await expect(page.getByRole("columnheader", { name: "Round 1" })).toBeVisible();
  await expect(page.getByText("Everyone would keep their mentor.")).toBeVisible();
  await expect(page.getByText("Round 1 is as it was worked out;")).toBeVisible();
  await page.getByRole("spinbutton", { name: "Weak below" }).fill("20");
  await expect(page.getByText("Weak below: Weak may not lie below poor.")).toBeVisible();
  await page.getByRole("button", { name: "Work the round out again" }).click();
  await expect(page.getByText("Weak may not lie below poor.").first()).toBeVisible();
  await page.getByRole("spinbutton", { name: "Weak below" }).fill("60");
  await page.getByRole("button", { name: "Work the round out again" }).click();
  await expect(page.getByText("Poor below 30, weak below 60.")).toBeVisible({ timeout: 20_000 });
});

test("without scripts the numbers can be typed and saved", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const { email } = await office();
  await arriveAs(page, { email });
  await page.goto("/district/matching/weights");
  await expect(page.getByRole("slider")).toHaveCount(0);
  await expect(page.getByText("The preview needs scripts.")).toBeVisible();
  await page.getByRole("spinbutton", { name: "Distance" }).fill("77");
  await page.getByRole("spinbutton", { name: "Level" }).fill("101");
  await page.getByRole("button", { name: "Save for the programme" }).click();
  await expect(page.getByRole("spinbutton", { name: "Distance" })).toHaveValue("77");
  await page.getByRole("spinbutton", { name: "Level" }).fill("12");
  await page.getByRole("button", { name: "Save for the programme" }).click();
  await expect(page.getByText("Saved. The next round is worked out by these.")).toBeVisible();
  await expect(page.getByRole("spinbutton", { name: "Distance" })).toHaveValue("77");
  await context.close();
});
