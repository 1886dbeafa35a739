import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { say } from "../stack/console.ts";
import { Trouble } from "../stack/trouble.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A browser for the tests: one that is named, Playwright's own, the system's, or a fresh install. */
export function findChromium(): string {
  const found = present() ?? (canInstall() ? install() : undefined);
  if (found) return found;
  throw new Trouble(
    "The browser tests need Chromium or Chrome, and none was found.",
    "Install one (npx playwright install chromium), or name it: CHROME_PATH=/path/to/chrome npm test",
  );
}

function present(): string | undefined {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [process.env.CHROME_PATH, chromium.executablePath(), ...onPath, ...ELSEWHERE];
  return candidates.find((path) => path && existsSync(path));
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function install(): string | undefined {
  say("Chromium", "not here yet; installing the Debian package …");
  const apt = (...args: string[]) =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  if (apt("update", "-qq") && apt("install", "-y", "-qq", "--no-install-recommends", "chromium")) {
    return present();
  }
  return undefined;
}
