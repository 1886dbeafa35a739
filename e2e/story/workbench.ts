import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { write } from "@/lib/db";
import { beginProgress, moveProgress } from "@/lib/jobs/progress";
import { done } from "@/lib/result";
import { startRound } from "@/lib/rounds/commands";
import { runRound } from "@/lib/rounds/run-round";
import { type RunStage, runStages } from "@/lib/rounds/run-stages";
import { programmeSettingsIn } from "@/lib/rounds/settings";
import { toJson } from "@/lib/rounds/stored";
import { testDistrict } from "@/lib/testing/district";
import { expectCleanInBoth, wcag22AA } from "../axe";
import { expect } from "../fixtures";

/**
 * Four mentors with a place each, five mentees; two of them and one mentor wished for each other.
 * @param further mentors, for a picture that has to be scrolled
 */
export async function office(further: string[] = []) {
  const district = await testDistrict({ name: "Workbench County" });
  const programme = await district.programme({ name: "First-years" });
  const mentors = [];
  for (const lastName of ["Archer", "Binder", "Cutter", "Dyer", ...further])
    mentors.push(await district.mentor({ firstName: "Mentor", lastName }));
  const mentees = [];
  for (const lastName of ["Quill", "Reed", "Sander", "Tanner", "Usher"])
    mentees.push(await district.mentee({ firstName: "New", lastName }));
  const [wanted] = mentors;
  if (!wanted) throw new Error("a mentor");
  const wish = (person: { id: string }, about: { id: string }, rank: number) =>
    write(district.viewer(person), async (tx) => {
      const ids = { districtId: district.id, personId: person.id, aboutId: about.id };
      await tx.pairWish.create({ data: { ...ids, kind: "wish", rank } });
      return done();
    });
  for (const [at, mentee] of mentees.slice(0, 2).entries()) {
    await wish(mentee, wanted, 1);
    await wish(wanted, mentee, at + 1);
  }
  const coordinator = await district.coordinator();
  const viewer = district.coordinatorViewer(coordinator);
  /** A round worked out already, for those who come to argue with it. */
  const drafted = async () => {
    const begun = { programmeId: programme.id, formKey: randomUUID() };
    const started = await startRound(viewer, begun);
    if (!started.ok) throw new Error(started.refusal);
    const { roundId } = started.value;
    await runRound({ districtId: district.id, roundId, personId: viewer.personId });
    return `/district/matching/${roundId}`;
  };
  /** A round that no worker is at: it stays where it is until it is moved on or stopped. */
  const running = async () => {
    const [progressId, id] = await district.put(async (tx) => {
      const line = await beginProgress(tx, viewer, "round");
      const found = await programmeSettingsIn(tx, viewer, programme.id);
      const ids = { districtId: district.id, programmeId: programme.id, progressId: line };
      const problem = toJson({ ...found?.settings, pinned: [], forbidden: [] });
      const round = { ...ids, number: 1, startedById: viewer.personId, problem };
      return [line, (await tx.matchRound.create({ data: round })).id];
    });
    const total = runStages.length;
    const reach = (stage: RunStage) => {
      const news = { stage, done: runStages.indexOf(stage), total };
      return district.put((tx) => moveProgress(tx, viewer, progressId, news));
    };
    await reach("solving");
    return { path: `/district/matching/${id}`, reach };
  };
  return { district, coordinator, drafted, running };
}

export const panel = (page: Page) => page.locator("#pair");
export const matrix = (page: Page) => page.getByRole("grid");
/** Opens a pair of the draft that nobody has pinned. */
export async function openChosen(page: Page): Promise<void> {
  const cell = matrix(page).locator("td[data-state=chosen]").first();
  await cell.locator("a").click();
  await expect(cell).toHaveAttribute("data-open", "true");
}
export const said = (page: Page, words: string) =>
  expect(page.getByRole("status").getByText(words)).toBeVisible();

/** Presses a second button twice before the page follows the first: at once, and when the words come. */
export async function pressTooSoon(first: Locator, second: Locator): Promise<void> {
  const other = await second.elementHandle();
  await first.evaluate(async (one, soon) => {
    const status = document.querySelector("[role=status]:not(main *)");
    const words = new Promise((come) => {
      const watch = new MutationObserver(come);
      if (status) watch.observe(status, { childList: true, subtree: true });
    });
    (one as HTMLElement).click();
    await new Promise((next) => setTimeout(next));
    (soon as HTMLElement).click();
    await words;
    (soon as HTMLElement).click();
  }, other);
}

/** How often the page has sent a form. */
export function countSent(page: Page): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (request.headers()["next-action"]) count++;
  });
  return () => count;
}

/** Presses a key until the focus is on something like this. */
export async function tabTo(page: Page, selector: string, text = "", key = "Tab"): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed++) {
    const there = await page.evaluate(
      ([wanted, words]) => {
        const { activeElement: at } = document;
        return Boolean(at?.matches(wanted ?? "") && (!words || at.textContent === words));
      },
      [selector, text],
    );
    if (there) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${selector} is not reached by ${key}`);
}

/** In light and dark, without scrolling sideways. */
export async function usable(page: Page): Promise<void> {
  await expectCleanInBoth(page, "the workbench", wcag22AA);
  await page.emulateMedia({ colorScheme: "light" });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
}
