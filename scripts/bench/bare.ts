import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { freePort } from "../database/ports.ts";
import { launch } from "../stack/processes.ts";

const next = "node_modules/next/dist/bin/next";
const folder = "scripts/bench/bare";

/** Builds and serves a Next application of one page with one query. */
export async function startBare(environment: NodeJS.ProcessEnv) {
  const env = { ...environment, NODE_ENV: "production" } as const;
  sweep();
  execFileSync(process.execPath, [next, "build", folder], { env, stdio: "pipe" });
  const port = await freePort();
  const running = launch([next, "start", folder, "-H", "127.0.0.1", "-p", String(port)], env);
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(origin).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const stop = async () => {
    await running.stop(3000);
    sweep();
  };
  return { origin, stop };
}

/** With the settings that a build writes there, the next would take the site's sources for its own. */
function sweep(): void {
  for (const left of [".next", "tsconfig.json", "next-env.d.ts"])
    rmSync(`${folder}/${left}`, { recursive: true, force: true });
}
