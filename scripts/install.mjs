// Brings node_modules to what package-lock.json pins. Uses nothing but Node: it runs first.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const STAMP = "node_modules/.bookends-lockfile";
const OLDEST = [20, 19];

/** Ends with a sentence where Node is too old to run anything else. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(
    `\n  Bookends needs Node ${OLDEST.join(".")} or newer; this is ${process.versions.node}.` +
      "\n  Install a newer one from https://nodejs.org and start again.\n",
  );
  process.exit(1);
}

/** Installs when node_modules is missing or package-lock.json has changed since. */
export async function ensureInstalled() {
  const lockfile = readFileSync("package-lock.json", "utf8");
  const hash = createHash("sha256").update(lockfile).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash) return;
  if (!isInPlace(JSON.parse(lockfile))) await install();
  writeFileSync(STAMP, hash);
}

/** What npm last put into node_modules is, package for package, what the lockfile says. */
function isInPlace({ packages: wanted }) {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const { packages: found } = JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8"));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || found[path]?.version === entry.version) return true;
    return entry.optional && !found[path] && !isForThisMachine(entry);
  });
}

function isForThisMachine({ os, cpu, libc }) {
  const fits = (list, value) => !list || list.includes(value);
  return fits(os, process.platform) && fits(cpu, process.arch) && !libc && Boolean(os ?? cpu);
}

async function install() {
  const since = Date.now();
  const passed = () => Math.round((Date.now() - since) / 1000);
  console.log("  Packages      installing what package-lock.json pins …");
  const ticking = setInterval(
    () => console.log(`                still at it, ${passed()} s`),
    15_000,
  );
  const code = await npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  clearInterval(ticking);
  if (code === 0) {
    console.log(`                done in ${passed()} s`);
    return;
  }
  console.error(
    "\n  The packages could not be installed; npm's reason is above." +
      "\n  Check that this machine reaches the npm registry (npm ping) and start again.\n",
  );
  process.exit(1);
}

function npm(args) {
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith("js") ? [process.execPath, [script]] : ["npm", []];
  const child = spawn(command, [...first, ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    shell: command === "npm" && process.platform === "win32",
    // Asked for by `NODE_ENV=production npm start` too: the build needs everything.
    env: { ...process.env, NODE_ENV: "", npm_config_omit: "", npm_config_production: "" },
  });
  process.once("exit", () => child.kill());
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", resolve);
  });
}
