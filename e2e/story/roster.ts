import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect } from "../fixtures";

const schools = "e2e/data/florida-schools.csv";
const staff = "e2e/data/hillsborough-staff.csv";

/** Chooses a file in one of the two forms and waits until it has been compared. */
async function upload(page: Page, kind: "schools" | "staff", file: string | Buffer): Promise<void> {
  await page.goto("/district/roster/imports");
  const form = page.locator("form", { has: page.locator(`input[value="${kind}"]`) });
  const given =
    typeof file === "string"
      ? file
      : { name: "staff-draft.csv", mimeType: "text/csv", buffer: file };
  await form.getByLabel("CSV file").setInputFiles(given);
  await form.getByRole("button", { name: "Look at this file" }).click();
  await expect(page).toHaveURL(/\/district\/roster\/imports\/[\da-f-]{36}/);
}

/** The number above the words, such as 299 above "new". */
export function total(page: Page, words: string) {
  const term = page.getByRole("term").filter({ hasText: new RegExp(`^${words}$`) });
  return page.locator("dl > div", { has: term }).getByRole("definition");
}

/** All of Florida's schools: one district is chosen, its open schools are new, two lie far away. */
export async function bringInSchools(page: Page): Promise<void> {
  await upload(page, "schools", schools);
  await expect(page.getByRole("heading", { name: "Which district is yours?" })).toBeVisible(slow);
  await page.getByLabel("District", { exact: true }).selectOption("1200870");
  await page.getByRole("button", { name: "Use this district" }).click();
  await expect(page.getByRole("heading", { name: /changes 299 rows/ })).toBeVisible(slow);
  await expect(total(page, "new")).toHaveText("299");
  await expect(total(page, "with problems")).toHaveText("0");
  await expect(page.getByText(/schools? lies? far from all the others/)).toBeVisible();
}

export async function applySchools(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Apply 299 rows" }).click();
  await expect(page.getByRole("heading", { name: /299 rows were written/ })).toBeVisible(slow);
}

/** The real file with an impossible date in row 50 and, at its end, an address that differs only by case. */
export async function bringInStaffWithMistakes(page: Page): Promise<void> {
  const lines = readFileSync(staff, "utf8").trimEnd().split(/\r?\n/);
  lines[49] = (lines[49] ?? "").replace(/\d{4}-\d\d-\d\d/, "2026-02-30");
  const [first = ""] = (lines[1] ?? "").split(",");
  const double = (lines[1] ?? "")
    .replace(first, "99001")
    .replace(/[\w.]+@hillsborough/, (address) => address.toUpperCase());
  lines.push(double);
  await upload(page, "staff", Buffer.from(`${lines.join("\r\n")}\r\n`));
  const problems = page.getByRole("table");
  await expect(problems).toBeVisible(slow);
  await expect(problems.getByRole("row").filter({ hasText: "2026-02-30" })).toContainText(
    "Write a date such as",
  );
  await expect(problems.getByRole("row").filter({ hasText: "2026-02-30" })).toContainText("50");
  await expect(
    problems
      .getByRole("row")
      .filter({ hasText: String(lines.length) })
      .first(),
  ).toContainText("capitals make no difference");
}

export async function throwAway(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Throw this import away" }).click();
  await page.getByRole("button", { name: "Yes, throw it away" }).click();
  await expect(page.getByRole("heading", { name: "This import was stopped." })).toBeVisible();
}

export async function bringInStaff(page: Page): Promise<void> {
  await upload(page, "staff", staff);
  await expect(page.getByRole("heading", { name: /changes 613 rows/ })).toBeVisible(slow);
  await expect(total(page, "new")).toHaveText("613");
  await expect(total(page, "with problems")).toHaveText("0");
  await page.getByRole("button", { name: "Apply 613 rows" }).click();
  await expect(page.getByRole("heading", { name: /613 rows were written/ })).toBeVisible(slow);
}

/** The titles propose; the coordinator has a list of those who take part. */
export async function confirmLibrarians(page: Page, addresses: string[]): Promise<void> {
  await page.getByRole("link", { name: "Next: confirm who is a librarian" }).click();
  await expect(page.getByRole("heading", { name: "252 people may be librarians." })).toBeVisible();
  await page.getByText("You have a list already?").click();
  await page.getByLabel("Addresses").fill(addresses.join("\n"));
  await page.getByRole("button", { name: "Confirm these people" }).click();
  await expect(page.getByText("3 librarians are confirmed.").first()).toBeVisible();
}

/** The worker reads the file, beside whatever else the machine does. */
const slow = { timeout: 60_000 };
