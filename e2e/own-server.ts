import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect } from "@playwright/test";
import { freePort } from "@/scripts/database/ports";

export type OwnServer = { address: string; stop(): Promise<void> };

/** The same build once more, with another environment, for what would disturb everybody else. */
export async function startServer(
  environment: (address: string) => Record<string, string>,
): Promise<OwnServer> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const next = ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", `${port}`];
  const server: ChildProcess = spawn(process.execPath, next, {
    stdio: "ignore",
    env: { ...process.env, NODE_ENV: "production", ...environment(address) },
  });
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/api/health/live`).then(
      (answer) => answer.ok,
      () => false,
    );
  await expect.poll(answers, { timeout: 30_000 }).toBe(true);
  return {
    address,
    stop: async () => {
      if (server.exitCode !== null) return;
      server.kill("SIGTERM");
      await once(server, "exit");
    },
  };
}
