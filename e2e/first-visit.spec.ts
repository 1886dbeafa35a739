import type { Page } from "@playwright/test";
import { hoursOf } from "@/lib/activities/hours";
import { dateIn, type IsoDate } from "@/lib/dates";
import { suggestedDates } from "@/lib/programmes/school-year";
import { inHours, sizeOf } from "@/lib/reports/state";
import { packNamed } from "@/lib/requirements/packs";
import { foundDistrict } from "@/lib/roster/found";
import { expect, mailTo, test } from "./fixtures";
import * as pair from "./story/pair";
import { cast, type Desks, hostInFile, picture, sitDown } from "./story/people";
import * as roster from "./story/roster";
import * as signUp from "./story/sign-up";
import * as visit from "./story/visit";

/**
 * The whole promise in one story, in a district of its own, on the real files: each chapter goes on
 * where the one before it ended.
 */
test.describe.configure({ mode: "serial", timeout: 180_000 });

const timeZone = "America/New_York";
let at: Desks;
let pairedOn: IsoDate;
test.beforeAll(async ({ browser }) => {
  at = await sitDown(browser);
});
test.afterAll(async () => {
  for (const page of Object.values(at)) await page.context().close();
});

test("1 the coordinator signs in by a one-time link and uploads the schools", async () => {
  const { coordinator: page } = at;
  const [firstName = "", lastName = ""] = cast.coordinator.name.split(" ");
  const { path } = await foundDistrict({
    name: "Hillsborough County",
    timeZone,
    coordinator: { firstName, lastName, email: cast.coordinator.email },
  });
  await page.goto(path);
  await page.getByRole("button", { name: "Sign in now" }).click();
  await expect(page.getByRole("heading", { name: "Let us set up your district." })).toBeVisible();
  await picture(page, "01-first-minute");
  await roster.bringInSchools(page);
  await picture(page, "02-schools-staged");
  await roster.applySchools(page);
});

test("2 staff with mistakes are shown at their rows; the right file is applied", async () => {
  const { coordinator: page } = at;
  await roster.bringInStaffWithMistakes(page);
  await picture(page, "03-staff-problems");
  await roster.lookAtTemplate(page);
  await roster.stopLargeFile(page);
  await roster.applyAndTakeBack(page);
  await roster.addOneAndTakeBack(page);
  await roster.bringInStaff(page);
  await roster.confirmLibrarians(page, [cast.mentee.email, cast.mentor.email, hostInFile]);
  await picture(page, "04-librarians");
  await roster.recordWhoLeft(page);
});

test("3 a programme is begun and three librarians are invited", async () => {
  const { coordinator: page } = at;
  await page.goto("/district");
  await expect(page.getByText(/schools are on the roster\. Make this school year’s/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Upload the roster" })).toHaveCount(0);
  await emptyLists(page, "Make a programme");
  await page.goto("/district");
  await page.getByRole("link", { name: "Make a programme" }).click();
  await page.getByRole("link", { name: "Begin a programme" }).click();
  await page.getByRole("link", { name: /Hawai‘i style/ }).click();
  await expect(page).toHaveURL(/pack=hawaii/);
  await page.getByLabel("Name", { exact: true }).fill("First-years and lateral moves");
  await page.getByRole("button", { name: "Begin the programme" }).click();
  await expect(page.getByRole("heading", { name: "First-years and lateral moves" })).toBeVisible();
  await picture(page, "05-programme");
  await emptyLists(page, "Invite librarians");
  await page.goto("/district");
  await expect(page.getByRole("heading", { name: "Nobody has signed up yet." })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Open the list/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Invite librarians" }).click();
  await page.getByRole("button", { name: "Invite all 3" }).click();
  await expect(page.getByText("3 people are invited.")).toBeVisible();
  await signUp.correctAddressOfHost(page);
});

/** Lists of people with nobody in them lead on. */
async function emptyLists(page: Page, next: string) {
  for (const [path, title] of [
    ["/district/mentors", "No approved mentors yet"],
    ["/district/without-mentor", "Nobody is without a mentor."],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: next })).toBeVisible();
  }
}

test("4 each signs in by a mailed code, fills the profile and sends it", async () => {
  await signUp.signUpAsMentee(at.mentee);
  await signUp.seeWhoHasComeHowFar(at.coordinator);
  await picture(at.mentee, "06-sign-up-sent");
  await signUp.signUpAsMentor(at.mentor);
  await signUp.signUpAsHost(at.host);
});

test("5 the coordinator approves them, and they hear of it", async () => {
  const { coordinator: page } = at;
  await page.goto("/district/people/sign-ups?state=submitted");
  await picture(page, "07-sign-ups");
  await signUp.askForMore(page);
  await signUp.answer(at.mentee);
  await signUp.approveOne(page, cast.mentee.name);
  await page.goto("/district/people/sign-ups?state=submitted");
  for (const { name } of [cast.mentor, cast.host]) {
    await page.getByRole("checkbox", { name: `Choose ${name}` }).check();
  }
  await page.getByRole("button", { name: "Approve those chosen" }).click();
  await expect(page.getByText("2 people are approved.")).toBeVisible();
  await mailTo(cast.mentee.email, ({ subject }) => subject.startsWith("Welcome to First-years"));
});

test("6 a round is run, looked at and published; both halves of the pair hear of it", async () => {
  const { coordinator: page } = at;
  await page.goto("/district/matching");
  await page.getByRole("button", { name: "Start the round" }).click();
  await expect(page.getByRole("heading", { name: "1 of 1 matched." })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(/Nothing can improve this/)).toBeVisible();
  await picture(page, "08-round");
  await at.mentee.goto("/notifications");
  await expect(at.mentee.getByText(/as a pair/)).toHaveCount(0);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published. Everyone in a pair has been told.")).toBeVisible();
  pairedOn = dateIn(timeZone, new Date());
  for (const [who, partner] of [
    ["mentee", cast.mentor.name],
    ["mentor", cast.mentee.name],
  ] as const) {
    const news = `You and ${partner} are proposed as a pair`;
    await mailTo(cast[who].email, ({ subject }) => subject === news);
    await at[who].goto("/notifications");
    await expect(at[who].getByText(`${news}.`)).toBeVisible();
  }
});

test("7 both say yes, and the pair agrees how to work together", async () => {
  await pair.sayYes(at.mentee, "You have said yes. Theo knows.");
  await picture(at.mentor, "09-asked-to-say-yes");
  await pair.sayYes(at.mentor, "You have both said yes. Good work ahead.");
  await pair.writeAgreement(at.mentee);
  await pair.acceptAgreement(at.mentor);
  await pair.openPair(at.mentee, "Theo");
  await picture(at.mentee, "09-pair");
});

test("8 a visit is asked for in three screens, offered anew and booked", async () => {
  const screens = await visit.ask(at.mentee);
  await picture(at.mentee, "10-visit-asked");
  expect(screens).toHaveLength(3);
  await mailTo(cast.host.email, ({ subject }) =>
    subject.startsWith("Laila Santana would like to visit"),
  );
  await visit.offerAnotherTime(at.host);
  await mailTo(cast.mentee.email, ({ subject }) =>
    subject.startsWith("Malik Okafor offers another time"),
  );
  await visit.sayYes(at.mentee);
  await picture(at.mentee, "11-visit-booked");
  await at.host.goto("/visits");
  await expect(at.host.getByRole("heading", { name: /Laila visits your library/ })).toBeVisible();
});

test("9 both calendars follow: invited, moved, cancelled", async () => {
  const invited = await visit.calendarOfBoth("Booked: visit with");
  expect(invited.method).toBe("REQUEST");
  await visit.move(at.mentee);
  const moved = await visit.calendarOfBoth("Moved: visit with");
  expect(moved).toMatchObject({ method: "REQUEST", uid: invited.uid });
  expect(moved.sequence).toBeGreaterThan(invited.sequence);
  await visit.cancel(at.mentee);
  const cancelled = await visit.calendarOfBoth("Cancelled: visit with");
  expect(cancelled).toMatchObject({ method: "CANCEL", uid: invited.uid });
  expect(cancelled.sequence).toBeGreaterThan(moved.sequence);
});

test("10 a contact is logged from home and stands on the shelf", async () => {
  await pair.log(at.mentee);
  await picture(at.mentee, "12-logged");
  const path = await pair.openPair(at.mentor, "Laila");
  await expect(at.mentor.getByRole("main")).toContainText("1 contact since");
  await at.mentor.goto(`${path}/activity`);
  await expect(at.mentor.getByText("Phone").first()).toBeVisible();
  expect(await at.mentor.content()).not.toContain(pair.secret.note);
});

test("11 a check-in is private, shared, read and taken back", async () => {
  const path = `${await pair.openPair(at.mentor, "Laila")}/check-ins`;
  const words = at.mentor.getByText(pair.secret.words);
  await pair.checkIn(at.mentee);
  await at.mentor.goto(path);
  await expect(at.mentor.getByText("Laila shares nothing at the moment.")).toBeVisible();
  await expect(words).toHaveCount(0);
  await pair.shareWith(at.mentee, cast.mentor.name);
  await pair.openPair(at.mentor, "Laila");
  // Looking at the link is no reading: below, one is on record.
  await at.mentor.locator(`main a[href="${path}"]`).hover();
  await at.mentor.goto(path);
  await expect(words).toBeVisible();
  await pair.takeBackSharing(at.mentee, cast.mentor.name);
  await at.mentor.goto(path);
  await expect(words).toHaveCount(0);
  await at.mentee.goto("/my-data");
  await picture(at.mentee, "13-my-data");
  const reading = at.mentee.getByRole("row").filter({ hasText: "Theo Iyer" });
  await expect(reading).toHaveCount(1);
  await expect(reading).toContainText("A check-in");
});

test("12 who can see my data names them, live", async () => {
  const { mentee: page } = at;
  await page.goto("/my-data");
  const kind = (name: string) =>
    page.getByRole("main").getByRole("listitem").filter({ hasText: name });
  await expect(kind("Date, minutes, format")).toContainText(cast.mentor.name);
  await expect(kind("Date, minutes, format")).toContainText(cast.coordinator.name);
  for (const closed of ["Encrypted with a key of your own", "Three taps and words"]) {
    await expect(kind(closed)).toContainText(cast.mentor.name);
    await expect(kind(closed)).not.toContainText(cast.coordinator.name);
  }
});

/** What is required of the days that are left: hours, minutes at the month's end, nothing in July. */
function twoHoursOfThisMonth(): RegExp {
  const today = dateIn(timeZone, new Date());
  const requiredMinutes = packNamed("hawaii")?.requirements.contactMinutesPerMonth ?? null;
  const programme = { requiredMinutes, ...suggestedDates(today) };
  const required = hoursOf([], { today, startedOn: pairedOn, programme }).required ?? -1;
  switch (sizeOf(required)) {
    case "nothing":
      return /^2 hours logged this month; none is required/;
    case "minutes":
      return new RegExp(`^2\\shr logged of ${required}\\smin required this month`);
    case "hours":
      return new RegExp(`^2 of ${inHours(required)} hours? required this month`);
  }
}

test("13 the dashboard counts what happened, each number opens its list, no private word", async () => {
  const { coordinator: page } = at;
  await page.goto("/district");
  await picture(page, "14-dashboard");
  const number = (words: RegExp) => page.getByRole("heading", { level: 2, name: words });
  await expect(number(/^0 without a mentor/)).toBeVisible();
  await expect(number(/^0 pairs gone quiet/)).toBeVisible();
  await expect(number(/^0 sign-ups to read/)).toBeVisible();
  await expect(number(twoHoursOfThisMonth())).toBeVisible();
  const lists = page.getByRole("link", { name: /^Open the list/ });
  await expect(lists).toHaveCount(4);
  const addresses = await lists.evaluateAll((links) =>
    links.map((link) => link.getAttribute("href")),
  );
  for (const address of [
    ...addresses,
    "/district/mentorships",
    "/district/visits",
    "/district/people",
  ]) {
    const response = await page.goto(address ?? "");
    expect(response?.status(), address ?? "").toBe(200);
    const html = await page.content();
    for (const words of Object.values(pair.secret))
      expect(html, address ?? "").not.toContain(words);
  }
  await page.goto("/district/mentorships");
  await expect(page.getByRole("heading", { name: "One pair is running." })).toBeVisible();
});
