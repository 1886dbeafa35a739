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
function staffWithMistakes(): { file: Buffer; rows: number } {
  const lines = readFileSync(staff, "utf8").trimEnd().split(/\r?\n/);
  lines[0] = (lines[0] ?? "").replace("employee_id", "Badge");
  lines[49] = (lines[49] ?? "").replace(/\d{4}-\d\d-\d\d/, "2026-02-30");
  const [first = ""] = (lines[1] ?? "").split(",");
  const double = (lines[1] ?? "")
    .replace(first, "99001")
    .replace(/[\w.]+@hillsborough/, (address) => address.toUpperCase());
  lines.push(double);
  return { file: Buffer.from(`${lines.join("\r\n")}\r\n`), rows: lines.length };
}

/** A column with a name of its own is asked for once; each mistake stands at its cell, and in the file to correct. */
export async function bringInStaffWithMistakes(page: Page): Promise<void> {
  const { file, rows } = staffWithMistakes();
  await upload(page, "staff", file);
  await expect(page.getByRole("heading", { name: "One column needs your choice." })).toBeVisible();
  await page.getByLabel("Employee id").selectOption("Badge");
  await page.getByRole("button", { name: "Use these columns" }).click();
  const problems = page.getByRole("table");
  await expect(problems).toBeVisible(slow);
  const row = (text: string) => problems.getByRole("row").filter({ hasText: text }).first();
  await expect(row("2026-02-30")).toContainText("Write a date such as");
  await expect(row("2026-02-30")).toContainText("50");
  await expect(row(String(rows))).toContainText("capitals make no difference");

  const corrected = await downloaded(page, "Download the rows with problems");
  const lines = corrected.trimEnd().split("\r\n");
  expect(lines[0]).toMatch(/^\ufeff?Badge,.*,Row,Problem$/);
  expect(lines.filter((line) => line.includes("2026-02-30"))[0]).toMatch(/,50,.*Write a date/);
  await throwAway(page);
  await upload(page, "staff", file);
  await expect(page.getByRole("table"), "the choice of columns is remembered").toBeVisible(slow);
  await throwAway(page);
}

/** The headings that need no choosing. */
export async function lookAtTemplate(page: Page): Promise<void> {
  await page.goto("/district/roster/imports");
  const template = await downloaded(page, "Download a template", 1);
  expect(template.trim()).toMatch(/^\ufeff?employee_id,first_name,last_name,email,school_id/);
}

/** A large file shows how far it is, and can be stopped while it is read. */
export async function stopLargeFile(page: Page): Promise<void> {
  const header = "employee_id,first_name,last_name,email,school_id,job_title";
  const rows = Array.from({ length: 60_000 }, (_, n) => `L${n},Al,Large,l${n}@d.example,,Teacher`);
  await upload(page, "staff", Buffer.from([header, ...rows].join("\n")));
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("heading", { name: "This import was stopped." })).toBeVisible(slow);
}

/** An import of one person is applied and taken back. */
export async function applyAndTakeBack(page: Page): Promise<void> {
  const header = "employee_id,first_name,last_name,email,school_id,job_title";
  const file = `${header}\n1,Nobody,Yet,nobody.yet@hillsborough.example,,Teacher\n`;
  await upload(page, "staff", Buffer.from(file));
  await page.getByRole("button", { name: "Apply this one row" }).click(slow);
  await expect(page.getByRole("heading", { name: "One row was written" })).toBeVisible(slow);
  await page.getByRole("button", { name: "Take this import back" }).click();
  await page.getByRole("button", { name: "Yes, take it back" }).click();
  await expect(page.getByRole("heading", { name: "This import was taken back." })).toBeVisible();
}

/** Without a file: what is missing is said at its field, and it is taken back like an import. */
export async function addOneAndTakeBack(page: Page): Promise<void> {
  await page.goto("/district/people");
  await page.getByRole("link", { name: "Add one person" }).click();
  await page.getByLabel("First name").fill("Nobody");
  await page.getByLabel("Last name").fill("Either");
  await page.getByLabel("E-mail address", { exact: true }).fill("nobody.either@");
  await page.getByRole("button", { name: "Add to the roster" }).click();
  await expect(page.getByLabel("Employee id")).toHaveAccessibleDescription(/^Fill this in\./);
  const address = page.getByLabel("E-mail address", { exact: true });
  await expect(address).toHaveAccessibleDescription(/^Write a full address/);
  await expect(page.getByLabel("Last name")).toHaveValue("Either");
  await address.fill("nobody.either@hillsborough.example");
  await page.getByLabel("Employee id").fill("2");
  await page.getByRole("button", { name: "Add to the roster" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Nobody Either" })).toBeVisible();
  await expect(page.getByText("It can be taken back under Imports.")).toBeVisible();
  await page.goto("/district/roster/imports");
  await page.getByRole("link", { name: "Nobody Either" }).click();
  await page.getByRole("button", { name: "Take this import back" }).click();
  await page.getByRole("button", { name: "Yes, take it back" }).click();
  await expect(page.getByRole("heading", { name: "This import was taken back." })).toBeVisible();
}

/** The next file lacks two people: they have left, one of them by mistake. */
export async function recordWhoLeft(page: Page): Promise<void> {
  const lines = readFileSync(staff, "utf8").trimEnd().split(/\r?\n/);
  const gone = lines.filter((line) => /,Teacher/.test(line)).slice(-2);
  expect(gone).toHaveLength(2);
  await upload(page, "staff", Buffer.from(lines.filter((one) => !gone.includes(one)).join("\n")));
  await page.getByRole("button", { name: "Record who has left" }).click(slow);
  await page.getByLabel("All 2 have left the district").check();
  await page.getByRole("button", { name: "Save this" }).click();
  await expect(
    page.getByRole("heading", { name: "2 people were recorded as having left." }),
  ).toBeVisible(slow);
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page.getByText("Has left the district")).toBeVisible();
  await page.getByRole("button", { name: "They are here after all" }).click();
  await expect(page.getByRole("button", { name: "Record that they have left" })).toBeVisible();
}

async function downloaded(page: Page, link: string, nth = 0): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).nth(nth).click();
  return readFileSync(await (await download).path(), "utf8");
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
