import { readFileSync } from "node:fs";
import { arriveAs, expect, test } from "./fixtures";
import { samples } from "./routes";

test("a proof is checked again, worked out again, and handed over without names", async ({
  page,
}) => {
  await arriveAs(page, "coordinator");
  await page.goto(samples["/district/matching/[id]"]?.path ?? "");
  await page.getByRole("link", { name: "see the proof" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The proof of round 3");
  await page.getByRole("button", { name: "Check it again" }).click();
  await expect(page.getByText("Checked just now: the proof holds.")).toBeVisible();
  await page.getByRole("button", { name: "Work it out again beside it" }).click();
  await expect(page.getByText("Worked out again: the same pairs come out.")).toBeVisible();

  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: /^pairs\.csv/ }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("pairs.csv");
  const [heading, ...rows] = readFileSync(await download.path(), "utf8")
    .trim()
    .split(/\r?\n/);
  expect(heading).toBe("mentee,mentor,score");
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(row).toMatch(/^mentee-\d+,mentor-\d+,\d+$/);
  await expect(page.getByText("npm run match -- --mentors mentors.csv")).toBeVisible();
});
