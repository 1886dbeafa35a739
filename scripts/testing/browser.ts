import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildWeb } from "../stack/build.ts";
import { seedIfEmpty } from "../stack/demo.ts";
import { demoSettings } from "../stack/demo-settings.ts";
import { keysFor } from "../stack/keys.ts";
import {
  environmentFor,
  openDatabase,
  type Parts,
  stackOf,
  startWeb,
  startWorker,
} from "../stack/stack.ts";
import { findChromium } from "./chromium.ts";
import { type Counts, runPlaywright } from "./runners.ts";

const parts: Parts = {};

/** The production build in demo mode, with a database, an outbox and keys of its own. */
export async function playBrowserTests(scratch: string, filter: string[]): Promise<Counts> {
  const chromium = findChromium();
  const settings = await demoSettings(join(scratch, "data"));
  mkdirSync(settings.data);
  try {
    const keys = keysFor(settings, {});
    const build = await buildWeb(keys);
    const connections = await openDatabase(settings, keys, parts, { throwaway: true });
    const environment = environmentFor(settings, keys, connections);
    await seedIfEmpty(connections.owner, environment);
    startWorker(environment, connections, parts);
    await startWeb(settings, environment, { dev: false, build }, parts);
    return await runPlaywright(
      scratch,
      {
        ...environment,
        BASE_URL: settings.appUrl,
        // For stories that begin with `npm run district`; the application itself never sees it.
        DATABASE_OWNER_URL: connections.owner,
        CHROMIUM: chromium,
      },
      filter,
    );
  } finally {
    await stopBrowserTests();
  }
}

export async function stopBrowserTests(): Promise<void> {
  await stackOf(parts).stop();
}
