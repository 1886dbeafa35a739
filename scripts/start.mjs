// npm start. Needs nothing but Node: brings the packages into place, then hands over to start.ts.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensureInstalled, requireNode } from "./install.mjs";

requireNode();
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
if (existsSync(".env")) process.loadEnvFile(".env");
console.log("\n  Bookends\n");
await ensureInstalled();

const { register } = await import("tsx/esm/api");
register();
await import("./start.ts");
