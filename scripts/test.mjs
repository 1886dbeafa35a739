// npm test. Needs nothing but Node: brings the packages into place, then hands over to test.ts.
import { fileURLToPath } from "node:url";
import { ensureInstalled, requireNode } from "./install.mjs";

requireNode();
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
await ensureInstalled();

const { register } = await import("tsx/esm/api");
register();
await import("./test.ts");
