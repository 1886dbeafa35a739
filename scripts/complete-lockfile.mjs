// node scripts/complete-lockfile.mjs, after every change of the dependencies.
//
// Some registries do not hold the packages of other systems (…-darwin-arm64, …-win32-x64-msvc), and
// npm then leaves them out of package-lock.json: `npm ci` fails on the systems left out. This adds
// them by what their names say, and takes registry hosts out, so that the file is right everywhere.
// With --check it changes nothing and fails when something is missing.
import { readFileSync, writeFileSync } from "node:fs";

const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8"));
const { packages } = lockfile;
const check = process.argv.includes("--check");
const added = [];
let hosts = 0;

for (const entry of Object.values(packages)) {
  if (entry.resolved) hosts += 1;
  delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    const platform = platformOf(name);
    if (packages[path] || !platform) continue;
    packages[path] = { version: version.replace(/^[\^~]/, ""), ...platform, optional: true };
    if (entry.dev) packages[path].dev = true;
    added.push(name);
  }
}

if (check) {
  if (added.length > 0)
    console.error(`Packages of other systems are missing:\n  ${added.join("\n  ")}`);
  if (hosts > 0) console.error(`${hosts} packages name the registry they came from.`);
  if (added.length > 0 || hosts > 0) console.error("Run: node scripts/complete-lockfile.mjs");
  process.exit(added.length > 0 || hosts > 0 ? 1 : 0);
}
if (added.length > 0) {
  lockfile.packages = Object.fromEntries(
    Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, "en")),
  );
}
writeFileSync("package-lock.json", `${JSON.stringify(lockfile, null, 2)}\n`);
console.log(
  added.length ? `Added ${added.length}:\n  ${added.join("\n  ")}` : "Nothing was missing.",
);

/** What a package is for, read from the end of its name; undefined when it is not for one system. */
function platformOf(name) {
  const match =
    /[-/](android|darwin|freebsd|linux|openharmony|win32|wasm32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|wasi)(?:-(\w+))?$/.exec(
      name,
    );
  if (!match) return undefined;
  const [, os, cpu, abi = ""] = match;
  if (os === "wasm32") return { cpu: ["wasm32"] };
  const libc = os === "linux" && (abi.startsWith("musl") ? ["musl"] : abi && ["glibc"]);
  return { cpu: [cpu], ...(libc ? { libc } : {}), os: [os] };
}
