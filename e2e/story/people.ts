import { type Browser, type BrowserContext, type Page, test } from "@playwright/test";
import { origin } from "../fixtures";

/** Who walks through the story: three librarians of the real staff file, and their coordinator. */
export const cast = {
  coordinator: { name: "Imelda Ferrant", email: "imelda.ferrant@hillsborough.example" },
  mentee: { name: "Laila Santana", email: "laila.santana@hillsborough.example" },
  mentor: { name: "Theo Iyer", email: "theo.iyer@hillsborough.example" },
  host: { name: "Malik Okafor", email: "m.okafor@hillsborough.example" },
} as const;

/** Where the staff file says that the host is reached, until the coordinator corrects it. */
export const hostInFile = "malik.okafor@hillsborough.example";

export type Who = keyof typeof cast;
export type Desks = Record<Who, Page>;

/** A browser for each, as at four desks. */
export async function sitDown(browser: Browser): Promise<Desks> {
  const desk = async () => {
    const context: BrowserContext = await browser.newContext({
      baseURL: origin,
      viewport: { width: 1280, height: 900 },
      timezoneId: "America/New_York",
    });
    return context.newPage();
  };
  return {
    coordinator: await desk(),
    mentee: await desk(),
    mentor: await desk(),
    host: await desk(),
  };
}

/** Kept with the test's results, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
}
