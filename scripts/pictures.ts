import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium } from "@playwright/test";
import { demoPeople } from "@/prisma/seed/cast";
import { openRoundId } from "@/prisma/seed/ids";
import { buildWeb, generate } from "./stack/build.ts";
import { say, tellTrouble } from "./stack/console.ts";
import { seedIfEmpty } from "./stack/demo.ts";
import { demoSettings } from "./stack/demo-settings.ts";
import { keysFor } from "./stack/keys.ts";
import { environmentFor, openDatabase, type Parts, stackOf, startWeb } from "./stack/stack.ts";
import { findChromium } from "./testing/chromium.ts";

/** The README's pictures, taken from the running demo on a Monday that stands still. */
const monday = "2026-11-23T14:30:00.000Z";
const folder = "docs/pictures";

type Role = (typeof demoPeople)[number]["role"];
type Picture = { name: string; as: Role; path: string; options?: BrowserContextOptions };

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true };
const pictures: Picture[] = [
  { name: "home", as: "mentee", path: "/home" },
  { name: "home-phone", as: "mentee", path: "/home", options: phone },
  { name: "home-dark", as: "mentee", path: "/home", options: { colorScheme: "dark" } },
  { name: "dashboard", as: "coordinator", path: "/district" },
  { name: "matching", as: "coordinator", path: `/district/matching/${openRoundId}` },
];

const parts: Parts = {};
await takePictures().catch(tellTrouble);

async function takePictures(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), "bookends-pictures-"));
  try {
    const origin = await startDemo(data);
    await photograph(origin);
  } finally {
    await stackOf(parts).stop();
    rmSync(data, { recursive: true, force: true });
  }
  process.exit(0);
}

async function startDemo(data: string): Promise<string> {
  const settings = await demoSettings(data);
  await generate();
  const keys = keysFor(settings, {});
  const build = await buildWeb(keys);
  const connections = await openDatabase(settings, keys, parts, { throwaway: true });
  const environment = { ...environmentFor(settings, keys, connections), BOOKENDS_NOW: monday };
  await seedIfEmpty(connections.owner, environment);
  await startWeb(settings, environment, { dev: false, build }, parts);
  return settings.appUrl;
}

async function photograph(origin: string): Promise<void> {
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ["--disable-background-networking", ...(asRoot ? ["--no-sandbox"] : [])],
  });
  mkdirSync(folder, { recursive: true });
  for (const picture of pictures) {
    await takeOne(browser, origin, picture);
    say("Pictures", `${folder}/${picture.name}.png`);
  }
  await browser.close();
}

async function takeOne(
  browser: Browser,
  origin: string,
  { name, as, path, options }: Picture,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: "en-US",
    reducedMotion: "reduce",
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const person = demoPeople.find(({ role }) => role === as)?.name ?? "";
  await page.goto(`/sign-in?back=${encodeURIComponent(path)}`);
  await page.getByRole("button", { name: person }).click();
  await page.waitForURL(`**${path}`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  await context.close();
}
