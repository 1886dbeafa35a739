import type { Page } from "@playwright/test";
import { expect, type Mail, mailTo } from "../fixtures";
import { cast } from "./people";

type Calendar = { method: string; uid: string; sequence: number };

/** What a mail's calendar part says. */
export function calendarOf({ calendar = "" }: Mail): Calendar {
  const value = (name: string) =>
    new RegExp(`^${name}:(.*)$`, "m").exec(calendar)?.[1]?.trim() ?? "";
  return { method: value("METHOD"), uid: value("UID"), sequence: Number(value("SEQUENCE")) };
}

/** Both get the mail, with the same entry for their calendars. */
export async function calendarOfBoth(subject: string): Promise<Calendar> {
  const wish = (mail: Mail) => mail.subject.startsWith(subject);
  const [visitor, host] = [
    calendarOf(await mailTo(cast.mentee.email, wish)),
    calendarOf(await mailTo(cast.host.email, wish)),
  ];
  expect(visitor).toEqual(host);
  return visitor;
}

/** From home: whose library, which time, done. Returns the addresses of the screens that came. */
export async function ask(page: Page): Promise<string[]> {
  await page.goto("/home");
  const screens: string[] = [];
  page.on("framenavigated", (frame) => {
    const { pathname } = new URL(frame.url());
    const step = frame.url().includes("host=") ? `${pathname}?host` : pathname;
    if (frame === page.mainFrame() && !screens.includes(step)) screens.push(step);
  });
  await page.getByRole("main").getByRole("link", { name: "Ask for a visit" }).first().click();
  await page.getByRole("link", { name: new RegExp(cast.host.name) }).click();
  await expect(
    page.getByRole("heading", { name: /When would you like to visit Malik/ }),
  ).toBeVisible();
  await chooseTime(page, 0);
  await page.getByText("Makerspace", { exact: true }).click();
  await page.getByRole("button", { name: "Ask Malik" }).click();
  await expect(page.getByText("Asked. Malik has a notice")).toBeVisible();
  return screens.filter((screen) => screen !== "/home");
}

/** The host is led from home to the visit and offers the second time of the list. */
export async function offerAnotherTime(page: Page): Promise<void> {
  await page.goto("/home");
  const step = page.getByRole("listitem").filter({ hasText: "Laila" });
  await step.getByRole("link", { name: "Answer" }).click();
  await page.getByRole("link", { name: "Offer another time" }).click();
  await chooseTime(page, 2);
  await page.getByRole("button", { name: "Offer this time" }).click();
  await expect(page.getByText("Your time is with Laila now.")).toBeVisible();
}

export async function sayYes(page: Page): Promise<void> {
  await page.goto("/home");
  const step = page.getByRole("listitem").filter({ hasText: "Malik" });
  await step.getByRole("link", { name: "Answer" }).click();
  await page.getByRole("button", { name: "Yes, book it" }).click();
  await expect(
    page.getByText("Booked. The invitation for your calendar comes by mail."),
  ).toBeVisible();
  // A page that is come back to tells nothing as news that has moved on since.
  await page.goto(`${new URL(page.url()).pathname}?said=asked`);
  await expect(page.getByRole("link", { name: "Move it" })).toBeVisible();
  await expect(page.getByText("Asked. Malik has a notice")).toHaveCount(0);
}

export async function move(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Move it" }).click();
  await chooseTime(page, 3);
  await page.getByRole("button", { name: "Move the visit" }).click();
  await expect(page.getByText("Moved. Malik is told, and both calendars follow.")).toBeVisible();
}

export async function cancel(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Cancel the visit" }).click();
  await expect(page.getByText("The visit is cancelled", { exact: false }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
}

async function chooseTime(page: Page, index: number): Promise<void> {
  await page.getByRole("radiogroup", { name: "When?" }).getByRole("radio").nth(index).check();
}
