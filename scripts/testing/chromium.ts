import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { say } from "../stack/console.ts";
import { Trouble } from "../stack/trouble.ts";

/** Without a window to draw, the shell does the same for a quarter less of the processor's time. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];

const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Looked for once, before the long stages begin, and told again where it is needed. */
let looked: { path: string | undefined } | undefined;

/** A browser for the tests: one that is named, Playwright's own, the system's, or a fresh install. */
export function findChromium(): string {
  looked ??= { path: present() ?? (canInstall() ? install() : undefined) };
  if (looked.path) return looked.path;
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

/** Seconds: of silence from a package server, and for each of the two commands as a whole. */
const SILENCE = 20;
const PATIENCE = 240;

function install(): string | undefined {
  say("Chromium", "not here yet; installing the Debian package …");
  const add = (name: string) => apt("install", "-y", "-qq", "--no-install-recommends", name);
  const done = apt("update", "-qq") && (add("chromium-headless-shell") || add("chromium"));
  return done ? present() : undefined;
}

function apt(command: string, ...args: string[]): boolean {
  const limits = ["http", "https"].flatMap((kind) => [
    "-o",
    `Acquire::${kind}::Timeout=${SILENCE}`,
  ]);
  const waits = [...limits, "-o", "Acquire::Retries=1", "-o", `DPkg::Lock::Timeout=${SILENCE}`];
  const { status, error } = spawnSync("apt-get", [...waits, command, ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    timeout: PATIENCE * 1000,
  });
  if (status === 0) return true;
  const late = error && "code" in error && error.code === "ETIMEDOUT";
  const why = late ? `did not end within ${PATIENCE / 60} minutes` : "failed; the reason is above";
  say("Chromium", `apt-get ${command} ${why}`);
  return false;
}
