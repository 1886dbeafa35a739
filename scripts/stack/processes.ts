import { type ChildProcess, spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

export type Running = {
  /** Settles with a description when the process ends without having been asked to. */
  ended: Promise<string>;
  /** Asks it to end, insists after `patience` milliseconds, and returns when it is gone. */
  stop(patience: number): Promise<void>;
  /** From now on its output is shown; what came before is returned. */
  unmute(): string;
};

/**
 * Milliseconds for the web server and the worker to finish. The database, which stops after them,
 * takes four seconds at the longest (keeper.mjs): together less than ten.
 */
export const PATIENCE = 5000;
const LEASH = new URL("leash.mjs", import.meta.url).href;
/** Threads beside the one that works. Node's own four crowd it out where there are two processors. */
const HELPERS = `--v8-pool-size=${Math.max(1, Math.min(availableParallelism() - 1, 4))}`;
const canGroup = process.platform !== "win32";

/**
 * Starts a Node process of the stack. It has a process group of its own, so that Ctrl-C reaches
 * only the start script, which then stops things in order.
 */
export function launch(args: string[], environment: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, [HELPERS, "--import", LEASH, ...args], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
    detached: canGroup,
    windowsHide: true,
  });
  let stopping = false;
  const exited = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
  });
  return {
    ended: exited.then((how) => (stopping ? new Promise<string>(() => {}) : how)),
    stop: async (patience) => {
      stopping = true;
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGTERM");
        await Promise.race([exited, after(patience)]);
      }
      killGroup(child);
      await exited;
    },
    unmute: mute(child),
  };
}

/** The start script must not wait for ever for what hangs: whatever is left of the group goes. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (canGroup) process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    // Nothing is left: as it should be.
  }
}

function mute(child: ChildProcess): () => string {
  const kept: string[] = [];
  let shown = false;
  const pass = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
    if (shown) stream.write(chunk);
    else kept.push(chunk.toString());
  };
  child.stdout?.on("data", pass(process.stdout));
  child.stderr?.on("data", pass(process.stderr));
  return () => {
    shown = true;
    return kept.splice(0).join("");
  };
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
